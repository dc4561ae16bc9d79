import { decide, type InviteCommand } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { findLearner, type LearnerRow, saveLearners } from "../learners/index.ts";
import { dropQueuedMails, queueMails } from "../mail/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { closeRequests } from "../requests/index.ts";
import { forgetCodeTries } from "./codeTries.store.ts";
import {
  hasPendingInvite,
  lockForInviting,
  lockInviteOfLearner,
  type StoredInvite,
} from "./invites.store.ts";
import { learnerOf } from "./learnerRow.ts";
import { refusedAddresses, withinDailyLimit } from "./limits.ts";
import { invitationMail } from "./mails.ts";
import { updateInvite } from "./writeInvites.store.ts";

/** An administrator's act on one learner's invite. */
export interface FollowUp {
  readonly organization: OrganizationRow;
  readonly learnerId: string;
  readonly by: string;
}

/** What the administrator was told of before, and asks for all the same. */
export interface Acknowledged {
  readonly decline: boolean;
  readonly bounce: boolean;
}

/**
 * Sends the invitation again, or invites a cancelled one afresh; expiry starts over.
 * @throws NOT_FOUND; Refused RESENT_TOO_SOON, ALREADY_ACTIVE, GROUP_INACTIVE, a decline or bounce to acknowledge, a pause, or a limit.
 */
export async function resendInvite(
  tx: Tx,
  { clock }: Pick<App, "clock">,
  { organization, learnerId, by, acknowledged }: FollowUp & { acknowledged: Acknowledged },
): Promise<void> {
  const now = await lockForInviting(tx, clock, organization.id);
  const { stored, learner } = await lockBoth(tx, organization.id, learnerId);
  const next = decided(
    stored,
    { type: "resend", linkDays: organization.linkDays, acknowledgeDecline: acknowledged.decline },
    learner,
    now,
  );
  const known = new Set(acknowledged.bounce ? [learner.email] : []);
  const why = (
    await refusedAddresses(tx, organization, [learner.email], { acknowledged: known, at: now })
  ).get(learner.email);
  if (why) refuse(why.code, [], { email: learner.emailTyped, ...why.params });
  if (stored.row.status === "CANCELLED") await mayInviteAgain(tx, organization, stored, now);
  await updateInvite(tx, stored.row, next, {});
  await saveLearners(tx, [learnerOf(next, learner)]);
  // What still waits carries a code that no longer works.
  await dropQueuedMails(tx, { organizationId: organization.id, inviteId: next.id });
  await forgetCodeTries(tx, next.email);
  await closeRequests(tx, organization.id, next.id, now);
  await queueMails(tx, [invitationMail(stored.row, next, learner.emailTyped, { now, priority: 0 })]);
  await audit(tx, "RESENT", { organization, learnerId, by }, stored, now);
}

/** A cancelled invite that begins again is a new one to the limits and to its groups. */
async function mayInviteAgain(
  tx: Tx,
  organization: OrganizationRow,
  { invite }: StoredInvite,
  now: Date,
): Promise<void> {
  if (await hasPendingInvite(tx, organization.id, invite.email, "ADMIN")) {
    refuse("INVITED_IN_ANOTHER_ROLE", [], { email: invite.email });
  }
  const groups = await lockGroupsForShare(tx, organization.id, invite.groupIds);
  const inactive = groups.find(({ status }) => status !== "ACTIVE");
  if (inactive) refuse("GROUP_INACTIVE", [], { name: inactive.name });
  await withinDailyLimit(tx, organization, [invite.email], { sendAt: now, now });
}

/** Cancels a Pending invite: every link breaks, and an e-mail that is not frozen yet is never sent. */
export async function cancelInvite(tx: Tx, { clock }: Pick<App, "clock">, followUp: FollowUp): Promise<void> {
  const { organization, learnerId } = followUp;
  const { stored, learner } = await lockBoth(tx, organization.id, learnerId);
  const now = clock.now();
  const decision = decide(stored.invite, { type: "cancel" }, now);
  if (!decision.ok) refuse(decision.refusal, [], { email: learner.emailTyped });
  if (decision.events.length === 0) return;
  await updateInvite(tx, stored.row, decision.invite);
  await saveLearners(tx, [learnerOf(decision.invite, learner)]);
  await dropQueuedMails(tx, { organizationId: organization.id, inviteId: stored.row.id });
  await closeRequests(tx, organization.id, stored.row.id, now);
  await audit(tx, "CANCELLED", followUp, stored, now);
}

/** The deciding invite of a learner, held, and the learner. @throws NOT_FOUND */
export async function lockBoth(
  tx: Tx,
  organizationId: string,
  learnerId: string,
): Promise<{ stored: StoredInvite; learner: LearnerRow }> {
  const stored = await lockInviteOfLearner(tx, organizationId, learnerId);
  const learner = stored && (await findLearner(tx, organizationId, learnerId));
  // Who has left or was removed is invited again, not followed up.
  if (!stored || !learner || learner.removedAt) throw notFound();
  return { stored, learner };
}

function decided(stored: StoredInvite, command: InviteCommand, learner: LearnerRow, now: Date) {
  const decision = decide(stored.invite, command, now);
  if (decision.ok) return decision.invite;
  return refuse(decision.refusal, [], { email: learner.emailTyped, seconds: decision.retryAfterSeconds });
}

async function audit(
  tx: Tx,
  action: AuditAction,
  { organization, learnerId, by }: FollowUp,
  stored: StoredInvite,
  now: Date,
) {
  await writeAudit(tx, [
    {
      organizationId: organization.id,
      at: now,
      actorAccountId: by,
      action,
      learnerId,
      inviteId: stored.row.id,
    },
  ]);
}
