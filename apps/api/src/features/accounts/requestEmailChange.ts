import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering, refuse, UserError } from "../../graphql/userError.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { findAccount } from "./accounts.store.ts";
import { checkOwnPassword } from "./passwords.ts";
import { sendCode } from "./proofs.ts";
import { readEmail } from "./sendCode.ts";

@InputType({ description: "The address to sign in with from then on, and proof that it is the person." })
class RequestEmailChangeInput {
  @Field(() => String, { description: "The new address." })
  email: string;

  @Field(() => String, { description: "The account's password." })
  password: string;
}

@ObjectType({ description: "The same whether or not the new address has an account." })
class RequestEmailChangePayload {
  @Field(() => Boolean, { description: "True unless there are errors." })
  sent: boolean;

  @Field(() => [UserError], { description: "About the form of the address, or the password." })
  errors: UserError[];
}

@Resolver()
export class RequestEmailChange {
  @Mutation(() => RequestEmailChangePayload, {
    description:
      "Sends a 6-digit code, good for 30 minutes, to a new address for the signed-in account; `changeEmail` takes it. Nothing changes before. Answers the same for every address. 5 a day for one account.",
  })
  requestEmailChange(
    @Arg("input", () => RequestEmailChangeInput, { description: "Address and password." })
    input: RequestEmailChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestEmailChangePayload> {
    const { accountId } = signedIn(context);
    const { app, source } = context;
    return answering({ sent: false }, async () => {
      const email = readEmail(input.email);
      const account = await findAccount(app.db, accountId);
      if (!account) throw unauthenticated();
      if (email === account.email) refuse("EMAIL_UNCHANGED", ["email"], { email: input.email.trim() });
      await checkOwnPassword(app, account, input.password);
      await app.limits.spend("codeBySource", source);
      await app.limits.spend("emailChangeByAccount", accountId);
      await app.limits.spend("codeByAddress", email);
      const { language } = account;
      await sendCode(app, { email, typed: input.email.trim(), purpose: "CHANGE_EMAIL", language, accountId });
      return { sent: true };
    });
  }
}
