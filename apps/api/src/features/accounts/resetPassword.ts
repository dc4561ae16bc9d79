import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { findAccountByEmail, replacePassword } from "./accounts.store.ts";
import { checkPassword, passwordHash } from "./passwords.ts";
import { proveAddress } from "./proofs.ts";
import { readEmail } from "./sendCode.ts";
import { sessionAnswer } from "./sessions.ts";
import { SessionPayload } from "./types.ts";

@InputType({ description: "A new password for the account of a proven address." })
class ResetPasswordInput {
  @Field(() => String, { description: "The account's address." })
  email: string;

  @Field(() => String, { description: "The 6 digits that were sent for this." })
  code: string;

  @Field(() => String, { description: "12 characters or more; common ones are refused." })
  password: string;
}

@Resolver()
export class ResetPassword {
  @Mutation(() => SessionPayload, {
    description:
      "Sets a new password by the code that was sent for it, ends every other session and signs in.",
  })
  resetPassword(
    @Arg("input", () => ResetPasswordInput, { description: "Address, code, new password." })
    input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionPayload> {
    const { app, headers, source } = context;
    return answering({ account: null, continuation: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("signInBySource", source);
      await checkPassword(app, input.password, [email]);
      await proveAddress(app, { email, purpose: "RESET_PASSWORD", code: input.code });
      const row = (await findAccountByEmail(app.db, email)) ?? refuse("CODE_WRONG", ["code"]);
      const hash = await passwordHash(input.password);
      await inTransaction(app.db, (tx) => replacePassword(tx, row.id, hash, app.clock.now()));
      return sessionAnswer(context, await app.auth.beginSession(row.id, headers), null);
    });
  }
}
