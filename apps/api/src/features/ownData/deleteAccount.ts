import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, Refused, UserError, userError } from "../../graphql/userError.ts";
import { unauthenticated } from "../../platform/errors.ts";
import {
  type AccountRow,
  checkOwnPassword,
  findAccount,
  lockAccountAddresses,
  proveAddress,
  readEmail,
} from "../accounts/index.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetKeysOf } from "../clientKeys/index.ts";
import { endLearning } from "../learners/index.ts";
import { dropMailsToAccount, forgetMailsToAccount } from "../mail/index.ts";
import { type Belonging, deleteAccountRow, forgetLearner, lockBelongings } from "./deletion.store.ts";

@InputType({ description: "Proof that it is the person: the password, or the code that was sent for it." })
class DeleteAccountInput {
  @Field(() => String, { nullable: true, description: "The account's password." })
  password: string | null;

  @Field(() => String, { nullable: true, description: "The 6 digits that were sent for DELETE_ACCOUNT." })
  code: string | null;
}

@ObjectType({ description: "The account is gone, or why not." })
class DeleteAccountPayload {
  @Field(() => Boolean, { description: "True unless there are errors." })
  deleted: boolean;

  @Field(() => [UserError], {
    description:
      "LAST_OWNER for each organization that would have no owner; or what is wrong with the proof.",
  })
  errors: UserError[];
}

/** @throws Refused LAST_OWNER for every organization that the account is the last owner of. */
function refuseLastOwner(belongings: readonly Belonging[]): void {
  const owned = belongings.filter(({ lastOwner }) => lastOwner);
  if (owned.length > 0) throw new Refused(...owned.map(({ name }) => userError("LAST_OWNER", [], { name })));
}

/** @throws Refused REQUIRED, SIGN_IN_FAILED or TOO_MANY_TRIES at `password`, or what is wrong with the code. */
async function prove(app: App, account: AccountRow, { password, code }: DeleteAccountInput): Promise<void> {
  if (code) {
    await proveAddress(app, { email: readEmail(account.email), purpose: "DELETE_ACCOUNT", code });
    return;
  }
  await checkOwnPassword(app, account, password);
}

/**
 * Deletes an account: leaves every organization, takes the name out of what they keep, ends the sessions. The address
 * can register anew.
 * @throws Refused LAST_OWNER, UNAUTHENTICATED where the account is gone already.
 */
async function deleteAccount(tx: Tx, accountId: string, now: Date): Promise<void> {
  const belongings = await lockBelongings(tx, accountId);
  refuseLastOwner(belongings);
  const person = await lockAccountAddresses(tx, accountId);
  if (!person) throw unauthenticated();
  for (const { organizationId, learns, role } of belongings) {
    const act = { organizationId, action: "LEFT" as const };
    if (learns) await endLearning(tx, { ...act, accountId, by: accountId, now });
    if (role) await writeAudit(tx, [{ ...act, at: now, actorAccountId: accountId, facts: { role } }]);
  }
  await forgetLearner(tx, accountId, now);
  await dropMailsToAccount(tx, accountId, null);
  const { emails } = person;
  await forgetMailsToAccount(tx, { id: accountId, emails });
  await forgetKeysOf(tx, accountId);
  await deleteAccountRow(tx, { id: accountId, emails });
}

@Resolver()
export class DeleteAccount {
  @Mutation(() => DeleteAccountPayload, {
    description:
      "Deletes the signed-in person's account for good, by password or code. Ends its learning everywhere; organizations keep what was begun or finished under the address that they invited, without the name. All sessions end, and the address can register anew.",
  })
  deleteAccount(
    @Arg("input", () => DeleteAccountInput, { description: "One of the two." }) input: DeleteAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteAccountPayload> {
    const { accountId } = signedIn(context);
    const { app, headers, setCookies } = context;
    return answering({ deleted: false }, async () => {
      const account = await findAccount(app.db, accountId);
      if (!account) throw unauthenticated();
      // Before a code is used up.
      refuseLastOwner(await inTransaction(app.db, (tx) => lockBelongings(tx, accountId)));
      await prove(app, account, input);
      await inTransaction(app.db, (tx) => deleteAccount(tx, accountId, app.clock.now()));
      setCookies.push(...(await app.auth.signOut(headers)));
      return { deleted: true };
    });
  }
}
