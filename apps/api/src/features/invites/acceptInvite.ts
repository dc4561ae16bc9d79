import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse, UserError } from "../../graphql/userError.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { findAccount, readContinuation, spendContinuation } from "../accounts/index.ts";
import { Assignment, assignmentsIn, toAssignments } from "../learners/index.ts";
import { acceptInvite } from "./accept.ts";
import { showInvitation } from "./invitation.ts";
import { openLink } from "./link.ts";
import { Invitation } from "./types.ts";

@InputType({ description: "The last yes to an invitation." })
class AcceptInviteInput {
  @Field(() => String, { description: "The token of the link." })
  link: string;

  @Field(() => String, { description: "`consent` of the invitation as it was shown." })
  consent: string;

  @Field(() => String, {
    nullable: true,
    description: "In the place of a session, where the browser keeps no cookies.",
  })
  continuation: string | null;
}

@ObjectType({ description: "The person is in, or why not." })
class AcceptInvitePayload {
  @Field(() => Invitation, { description: "As it is after the act." })
  invitation: Invitation;

  @Field(() => Boolean, { description: "True where the caller is in now, also by an earlier yes." })
  accepted: boolean;

  @Field(() => [Assignment], {
    description: "The trainings in this organization, by title; empty on errors.",
  })
  assignments: Assignment[];

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@Resolver()
export class AcceptInvite {
  @Mutation(() => AcceptInvitePayload, {
    description:
      "Accepts an invitation as the signed-in person: membership, groups and trainings at once. Accepting twice is the same as once. CONSENT_OUTDATED: show it again, then ask again.",
  })
  async acceptInvite(
    @Arg("input", () => AcceptInviteInput, { description: "Link and consent." }) input: AcceptInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<AcceptInvitePayload> {
    const { app } = context;
    const opened = await openLink(app, app.db, input.link);
    const continuation =
      opened && input.continuation ? readContinuation(app, input.continuation, opened.stored.row.id) : null;
    const accountId = context.visitor?.accountId ?? continuation?.accountId;
    if (!accountId && !input.continuation) throw unauthenticated();
    const answer = await answering({ accepted: false, assignments: [] }, async () => {
      if (!accountId) refuse("CONTINUATION_EXPIRED");
      await inTransaction(app.db, async (tx) => {
        if (!context.visitor && continuation) await spendContinuation(tx, continuation, app.clock.now());
        await acceptInvite(tx, app, { link: input.link, consent: input.consent, accountId });
      });
      const organizationId = opened?.stored.row.organizationId;
      const rows = organizationId ? await assignmentsIn(app.db, organizationId, accountId) : [];
      return { accepted: true, assignments: await toAssignments(app, rows) };
    });
    const account = accountId ? await findAccount(app.db, accountId) : null;
    const visitor = account && { accountId: account.id, email: account.email };
    return { ...answer, invitation: await showInvitation({ ...context, visitor }, input.link) };
  }
}
