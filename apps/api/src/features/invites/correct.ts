import { parseEmail } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { Refused, refuse } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { markCorrected } from "../learners/index.ts";
import { cancelInvite, type FollowUp, lockBoth } from "./followUp.ts";
import { invitePeople } from "./invite.ts";
import type { InviteeOutcome } from "./invitee.ts";
import { lockForInviting } from "./invites.store.ts";

/** The right address, as typed, and what whoever corrects was told of it. */
interface Correction extends FollowUp {
  readonly email: string;
  readonly acknowledged: { readonly decline: boolean; readonly bounce: boolean };
}

/** What became of the corrected address. */
export interface Corrected {
  readonly learnerId: string;
  readonly outcome: Exclude<InviteeOutcome["outcome"], "REFUSED" | "ALREADY_ACTIVE">;
}

/**
 * Cancels the invite of a wrong address and invites the right one to the same groups with the same note, at the time
 * that was chosen, in one transaction; both learners know of each other. Where the right address is refused, nothing is cancelled.
 * @throws NOT_FOUND; Refused ALREADY_ACTIVE, CORRECTION_IS_THE_SAME, what is wrong with the address, or whatever an
 * invite is refused for.
 */
export async function correctInvite(
  tx: Tx,
  app: Pick<App, "clock">,
  { email, acknowledged, ...followUp }: Correction,
): Promise<Corrected> {
  const { organization, learnerId, by } = followUp;
  const parsed = parseEmail(email);
  if (!parsed.ok) refuse(parsed.code, ["email"], { email: email.slice(0, 300) });
  const now = await lockForInviting(tx, app.clock, organization.id);
  const { stored, learner } = await lockBoth(tx, organization.id, learnerId);
  if (parsed.email === learner.email) refuse("CORRECTION_IS_THE_SAME", ["email"], { email: parsed.typed });
  await cancelInvite(tx, app, followUp);
  const outcomes = await invitePeople(tx, app, {
    organization,
    invitees: [{ email: parsed.email, typed: parsed.typed, groupIds: stored.invite.groupIds }],
    note: stored.row.note,
    ...(stored.row.invitedBy ? { inviter: stored.row.invitedBy } : {}),
    sendAt: stored.row.lastSentAt > now ? stored.row.lastSentAt : null,
    by,
    acknowledged: {
      declined: new Set(acknowledged.decline ? [parsed.email] : []),
      bounced: new Set(acknowledged.bounce ? [parsed.email] : []),
    },
    priority: 1,
  });
  const done = accepted(outcomes.get(parsed.email), parsed.typed);
  await markCorrected(tx, { organizationId: organization.id, learnerId, to: done.learnerId });
  const common = {
    organizationId: organization.id,
    // The last of it, after the cancel and the invitation.
    at: app.clock.now(),
    actorAccountId: by,
    action: "CORRECTED" as const,
  };
  await writeAudit(tx, [
    { ...common, learnerId, facts: { text: parsed.typed } },
    { ...common, learnerId: done.learnerId, facts: { text: learner.emailTyped } },
  ]);
  return done;
}

/** @throws Refused with the reason at the field of the address. */
function accepted(outcome: InviteeOutcome | undefined, email: string): Corrected {
  if (outcome?.outcome === "REFUSED") throw new Refused({ ...outcome.error, path: ["email"] });
  if (!outcome || outcome.outcome === "ALREADY_ACTIVE") refuse("ALREADY_ACTIVE", ["email"], { email });
  return { learnerId: outcome.learnerId, outcome: outcome.outcome };
}
