import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { findAccountByEmail } from "./accounts.store.ts";
import { proveAddress } from "./proofs.ts";
import { readEmail } from "./sendCode.ts";
import { sessionAnswer } from "./sessions.ts";
import { SessionPayload } from "./types.ts";

@InputType({ description: "Address and the code that was sent to it." })
class SignInWithCodeInput {
  @Field(() => String, { description: "The account's address." })
  email: string;

  @Field(() => String, { description: "The 6 digits, with or without space or hyphen." })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: "An invite link's token; the answer then holds a continuation.",
  })
  link: string | null;
}

@Resolver()
export class SignInWithCode {
  @Mutation(() => SessionPayload, { description: "Signs in by the code of the latest mail; 5 tries a code." })
  signInWithCode(
    @Arg("input", () => SignInWithCodeInput, { description: "Address and code." }) input: SignInWithCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionPayload> {
    const { app, headers, source } = context;
    return answering({ account: null, continuation: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("signInBySource", source);
      await proveAddress(app, { email, purpose: "SIGN_IN", code: input.code });
      const row = (await findAccountByEmail(app.db, email)) ?? refuse("CODE_WRONG", ["code"]);
      return sessionAnswer(context, await app.auth.beginSession(row.id, headers), input.link);
    });
  }
}
