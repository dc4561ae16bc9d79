import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { readEmail } from "./sendCode.ts";
import { sessionAnswer } from "./sessions.ts";
import { SessionPayload } from "./types.ts";

@InputType({ description: "Address and password." })
class SignInInput {
  @Field(() => String, { description: "The account's address." })
  email: string;

  @Field(() => String, { description: "As it was chosen; nothing is trimmed." })
  password: string;

  @Field(() => String, {
    nullable: true,
    description: "An invite link's token; the answer then holds a continuation.",
  })
  link: string | null;
}

@Resolver()
export class SignIn {
  @Mutation(() => SessionPayload, {
    description:
      "Signs in by password. It never says whether the address has an account. 10 tries in 15 minutes for one address.",
  })
  signIn(
    @Arg("input", () => SignInInput, { description: "Address and password." }) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionPayload> {
    const { app, headers, source } = context;
    return answering({ account: null, continuation: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("signInBySource", source);
      const seconds = await app.limits.wait("signInByAddress", email);
      if (seconds > 0) refuse("TOO_MANY_TRIES", ["password"], { seconds });
      const signedIn = await app.auth.signInWithPassword(email, input.password.slice(0, 512), headers);
      if (!signedIn) refuse("SIGN_IN_FAILED", ["password"]);
      return sessionAnswer(context, signedIn, input.link);
    });
  }
}
