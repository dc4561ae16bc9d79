import { type EmailAddress, parseEmail } from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { Language } from "../../graphql/types.ts";
import { answering, refuse, UserError } from "../../graphql/userError.ts";
import { forbidden } from "../../platform/errors.ts";
import { sendCode } from "./proofs.ts";

export enum CodePurpose {
  SIGN_IN = "SIGN_IN",
  REGISTER = "REGISTER",
  RESET_PASSWORD = "RESET_PASSWORD",
  DELETE_ACCOUNT = "DELETE_ACCOUNT",
}

registerEnumType(CodePurpose, {
  name: "CodePurpose",
  description: "What a code that is sent to an address is for.",
  valuesConfig: {
    SIGN_IN: { description: "To sign in without the password." },
    REGISTER: { description: "To prove an address before its account is stored." },
    RESET_PASSWORD: { description: "To choose a new password." },
    DELETE_ACCOUNT: {
      description: "To delete the account; only for whoever is signed in with it, else FORBIDDEN.",
    },
  },
});

@InputType({ description: "Whom to send a code, and what for." })
class SendCodeInput {
  @Field(() => String, { description: "The address." })
  email: string;

  @Field(() => CodePurpose, { description: "What the code is for." })
  purpose: CodePurpose;

  @Field(() => Language, {
    nullable: true,
    description: "Language of the mail where no account says it. English if left out.",
  })
  language: Language | null;
}

@ObjectType({ description: "The same whether or not the address has an account." })
class SendCodePayload {
  @Field(() => Boolean, { description: "True unless there are errors." })
  sent: boolean;

  @Field(() => [UserError], { description: "About the form of the address only." })
  errors: UserError[];
}

/** The address in an input. @throws Refused naming what is wrong with it. */
export function readEmail(typed: string, path: readonly string[] = ["email"]): EmailAddress {
  const parsed = parseEmail(typed);
  return parsed.ok ? parsed.email : refuse(parsed.code, path, { email: typed.slice(0, 300) });
}

@Resolver()
export class SendCode {
  @Mutation(() => SendCodePayload, {
    description:
      "Sends a 6-digit code, good for 30 minutes. Answers the same for every address. At most 5 an hour to one address.",
  })
  sendCode(
    @Arg("input", () => SendCodeInput, { description: "Whom and what for." }) input: SendCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<SendCodePayload> {
    const { app, source } = context;
    return answering({ sent: false }, async () => {
      const email = readEmail(input.email);
      // Nobody else is to frighten a person with such a mail.
      if (input.purpose === CodePurpose.DELETE_ACCOUNT && signedIn(context).email !== email)
        throw forbidden();
      await app.limits.spend("codeBySource", source);
      await app.limits.spend("codeByAddress", email);
      await sendCode(app, {
        email,
        typed: input.email.trim(),
        purpose: input.purpose,
        language: input.language ?? Language.EN,
      });
      return { sent: true };
    });
  }
}
