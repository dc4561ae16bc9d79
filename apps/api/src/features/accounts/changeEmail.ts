import type { EmailAddress } from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction, isUniqueViolation } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { newId, PLATFORM_ORGANIZATION } from "../../platform/ids.ts";
import { queueMails } from "../mail/index.ts";
import { type AccountRow, lockAccountAddresses, replaceEmail } from "./accounts.store.ts";
import { proveAddress } from "./proofs.ts";
import { readEmail } from "./sendCode.ts";
import { AccountPayload, toAccount } from "./types.ts";

@InputType({ description: "The new address, and the code that was sent there for this." })
class ChangeEmailInput {
  @Field(() => String, { description: "The new address." })
  email: string;

  @Field(() => String, { description: "The 6 digits, with or without space or hyphen." })
  code: string;
}

/**
 * Makes a proven address the one to sign in with. Sessions stay, the former address stays the account's own, and a
 * mail tells it. Accepting locks the same row, so that either comes first.
 * @throws Refused ADDRESS_TAKEN where the address has got an account meanwhile.
 */
async function changeEmail(
  { db, clock }: Pick<App, "db" | "clock">,
  accountId: string,
  email: EmailAddress,
): Promise<AccountRow> {
  const now = clock.now();
  const change = inTransaction(db, async (tx) => {
    const person = await lockAccountAddresses(tx, accountId);
    if (!person) throw unauthenticated();
    const former = person.account;
    if (former.email === email) return former;
    const changed = await replaceEmail(tx, accountId, email, now);
    await queueMails(tx, [
      {
        organizationId: PLATFORM_ORGANIZATION,
        id: newId(),
        kind: "EMAIL_CHANGED",
        email: former.email,
        emailTyped: former.email,
        language: former.language,
        accountId,
        priority: 0,
        notBefore: now,
      },
    ]);
    return changed;
  });
  return change.catch((error: unknown) =>
    isUniqueViolation(error) ? refuse("ADDRESS_TAKEN", ["email"], { email }) : Promise.reject(error),
  );
}

@Resolver()
export class ChangeEmail {
  @Mutation(() => AccountPayload, {
    description:
      "Makes a new address the one to sign in with, by the code of `requestEmailChange`. Sessions stay. Organizations keep seeing the address that they invited, and invites to the former one can still be accepted by this account. A notice goes to the former address.",
  })
  changeEmail(
    @Arg("input", () => ChangeEmailInput, { description: "Address and code." }) input: ChangeEmailInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const { accountId } = signedIn(context);
    const { app, source } = context;
    return answering({ account: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("signInBySource", source);
      await proveAddress(app, { email, purpose: "CHANGE_EMAIL", code: input.code, accountId });
      return { account: toAccount(await changeEmail(app, accountId, email)) };
    });
  }
}
