import type { Invite } from "@muster/domain";
import type { LearnerRow, NewLearner } from "../learners/index.ts";

/** The learner row that shows an invite's state; what the invite does not say stays as it was. */
export function learnerOf(invite: Invite, before: LearnerRow | NewLearner): NewLearner {
  const open = invite.status !== "ACTIVE";
  const cancelled = invite.status === "CANCELLED" ? invite : null;
  return {
    ...before,
    status: invite.status,
    lastSentAt: open ? invite.lastSentAt : before.lastSentAt,
    expiresAt: open ? invite.expiresAt : null,
    cancelledAt: cancelled?.cancelledAt ?? null,
    declinedAt: cancelled?.declinedAt ?? null,
    acceptedAt: invite.status === "ACTIVE" ? invite.acceptedAt : null,
  };
}
