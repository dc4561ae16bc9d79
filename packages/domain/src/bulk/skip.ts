import type { InviteStatus } from "../invite/invite.ts";
import type { RefusalCode } from "../refusals.ts";

/** What can be done to many learners at once. */
export type LearnerAct = "RESEND" | "CANCEL" | "ADD_TO_GROUP" | "ASSIGN_TRAINING" | "REMOVE";

/** Why an act on many leaves one learner as it is. To be skipped is no error. */
export type SkipReason =
  | "ACTIVE"
  | "PENDING"
  | "CANCELLED"
  | "DECLINED"
  | "RESENT_TOO_SOON"
  | "SCHEDULED"
  | "EMAILS_STOPPED"
  | "BOUNCED"
  | "SUPPRESSED"
  | "LIMIT_PER_ADDRESS"
  | "SENDING_PAUSED"
  | "ALREADY_IN_GROUP"
  | "ALREADY_ASSIGNED"
  | "GONE"
  | "CHANGED";

/**
 * Whom an act on many is for, by status. What was cancelled on purpose is invited again one by one, never because it
 * was among many; removing ends a membership, so who has none yet is cancelled instead.
 */
const actsOn: Readonly<Record<LearnerAct, readonly InviteStatus[]>> = {
  RESEND: ["PENDING"],
  CANCEL: ["PENDING"],
  ADD_TO_GROUP: ["ACTIVE", "PENDING"],
  ASSIGN_TRAINING: ["ACTIVE"],
  REMOVE: ["ACTIVE"],
};

/** Why an act passes over a learner for its status; null where it does not. */
export function statusSkip(
  act: LearnerAct,
  learner: { readonly status: InviteStatus; readonly declinedAt: Date | null },
): SkipReason | null {
  const { status, declinedAt } = learner;
  if (actsOn[act].includes(status)) return null;
  return status === "CANCELLED" && declinedAt ? "DECLINED" : status;
}

/** What a refusal of one learner is called when many are acted on; null for a refusal that concerns the whole act. */
export function refusalSkip(refusal: RefusalCode): SkipReason | null {
  switch (refusal) {
    case "ALREADY_ACTIVE":
      return "ACTIVE";
    case "INVITE_CANCELLED":
      return "CANCELLED";
    case "INVITE_NOT_FOUND":
      return "GONE";
    case "DECLINED_NEEDS_ACKNOWLEDGEMENT":
    case "DECLINED_TWICE":
      return "DECLINED";
    case "RESENT_TOO_SOON":
    case "EMAILS_STOPPED":
    case "LIMIT_PER_ADDRESS":
      return refusal;
    case "BOUNCED_NEEDS_ACKNOWLEDGEMENT":
      return "BOUNCED";
    case "SUPPRESSED_ADDRESS":
      return "SUPPRESSED";
    default:
      return null;
  }
}
