/** Why a learner has a training in an organization. */
export type AssignmentReason =
  | { readonly kind: "GROUP"; readonly groupId: string }
  | { readonly kind: "BY_HAND" };

/** A training that a learner has in one organization. */
export interface Assignment {
  readonly trainingId: string;
  /** Every reason, without repeats. None is left only where the learner had started before the last one went. */
  readonly reasons: readonly AssignmentReason[];
  /** The learner has begun or finished it. */
  readonly started: boolean;
}

/** What a group gives, as far as assignments go. */
export interface GivingGroup {
  readonly id: string;
  readonly status: "ACTIVE" | "INACTIVE";
  readonly trainingIds: readonly string[];
}

/** What to do to one learner's assignments. A training stands in at most one of the lists. */
export interface AssignmentChanges {
  /** Trainings that the learner does not have yet. */
  readonly add: readonly Assignment[];
  /** Trainings that the learner has, with the reasons as they are afterwards. */
  readonly update: readonly Assignment[];
  /** Ids of trainings that are taken away: no reason is left and nothing was started. */
  readonly withdraw: readonly string[];
}

/** Whether two reasons are the same one. */
export const sameReason = (a: AssignmentReason, b: AssignmentReason): boolean =>
  a.kind === "GROUP" ? b.kind === "GROUP" && a.groupId === b.groupId : a.kind === b.kind;
