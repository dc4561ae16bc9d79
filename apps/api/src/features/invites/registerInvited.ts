import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { createAccount, PersonInput, readPerson, SessionPayload, sessionAnswer } from "../accounts/index.ts";
import { openLink } from "./link.ts";
import { markOpened } from "./writeInvites.store.ts";

@InputType({
  description: "A new account for the invited address: the link proves it, so no second mail is needed.",
})
class RegisterInvitedInput extends PersonInput {
  @Field(() => String, { description: "The token of the link." })
  link: string;
}

@Resolver()
export class RegisterInvited {
  @Mutation(() => SessionPayload, {
    description: "Stores an account for the invited address and signs in. It does not accept the invitation.",
  })
  registerInvited(
    @Arg("input", () => RegisterInvitedInput, { description: "Link and person." })
    input: RegisterInvitedInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionPayload> {
    const { app, headers, source } = context;
    return answering({ account: null, continuation: null }, async () => {
      await app.limits.spend("registerBySource", source);
      const opened = (await openLink(app, app.db, input.link)) ?? refuse("LINK_MISTYPED", ["link"]);
      if (opened.state === "CANCELLED") refuse("INVITE_CANCELLED", ["link"]);
      if (opened.state === "EXPIRED") refuse("INVITE_EXPIRED", ["link"]);
      if (opened.state === "USED") refuse("ALREADY_USED", ["link"]);
      const { email } = opened.stored.row;
      const row = await createAccount(app, email, await readPerson(app, input, email));
      await markOpened(app.db, opened.stored.row, app.clock.now());
      return sessionAnswer(context, await app.auth.beginSession(row.id, headers), input.link);
    });
  }
}
