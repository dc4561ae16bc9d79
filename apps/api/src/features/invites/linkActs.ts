import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { declineInvite, requestNewInvite, stopEmails } from "./answer.ts";
import { showInvitation } from "./invitation.ts";
import { InvitationPayload } from "./types.ts";

@InputType({ description: "The link that an act is about." })
export class InviteLinkInput {
  @Field(() => String, { description: "The token of the link." })
  link: string;
}

type Act = (tx: Tx, app: App, link: string) => Promise<void>;

/** Runs an act of the link's holder and shows the invitation as it is then. */
async function actOn(context: RequestContext, link: string, act: Act): Promise<InvitationPayload> {
  const { app } = context;
  const answer = await answering({}, async () => {
    await inTransaction(app.db, (tx) => act(tx, app, link));
    return {};
  });
  return { ...answer, invitation: await showInvitation(context, link) };
}

@Resolver()
export class DeclineInvite {
  @Mutation(() => InvitationPayload, {
    description:
      "Says no. The administrators see that, and nothing else; it can be changed until the link expires.",
  })
  declineInvite(
    @Arg("input", () => InviteLinkInput, { description: "Which invitation." }) { link }: InviteLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationPayload> {
    return actOn(context, link, declineInvite);
  }
}

@Resolver()
export class RequestNewInvite {
  @Mutation(() => InvitationPayload, {
    description:
      "Asks the organization's administrators for a new invitation. Says nothing about accounts. Limited in number.",
  })
  async requestNewInvite(
    @Arg("input", () => InviteLinkInput, { description: "The link that works no more." }) {
      link,
    }: InviteLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationPayload> {
    const { limits, links } = context.app;
    // By the invite: its link can be written in many ways, and there may be several.
    const invite = links.readInviteToken(link)?.inviteId;
    const waits = [
      await limits.wait("newInviteBySource", context.source),
      invite ? await limits.wait("newInviteByInvite", invite) : 0,
    ];
    return actOn(context, link, async (tx, app) => {
      if (waits.some((seconds) => seconds > 0)) refuse("REQUEST_LIMIT");
      await requestNewInvite(tx, app, link);
    });
  }
}

@Resolver()
export class StopEmails {
  @Mutation(() => InvitationPayload, {
    description:
      "Stops all e-mails of the inviting organization to the invited address. The invite stays as it is.",
  })
  stopEmails(
    @Arg("input", () => InviteLinkInput, { description: "Any link of the organization's e-mails." }) {
      link,
    }: InviteLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationPayload> {
    return actOn(context, link, stopEmails);
  }
}
