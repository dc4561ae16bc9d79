import { type Assignment, type AssignmentReason, sameReason } from "./assignment.ts";

/** What the group edit page counts: the group as it is, as it would be saved, and whom it has. */
export interface GroupReachFacts {
  readonly groupId: string;
  readonly before: { readonly status: "ACTIVE" | "INACTIVE"; readonly trainingIds: readonly string[] };
  readonly after: { readonly status: "ACTIVE" | "INACTIVE"; readonly trainingIds: readonly string[] };
  /** The assignments of each Active learner of the group. */
  readonly learners: readonly (readonly Assignment[])[];
  /** Pending invites with the group. */
  readonly pending: number;
}

/** Whom saving reaches, for one training. Counts of people. */
export type TrainingReach =
  | {
      readonly change: "ADDED";
      readonly trainingId: string;
      /** Active learners who get it now. */
      readonly active: number;
      /** Active learners who have it already for another reason. */
      readonly alreadyHave: number;
      /** People who get it on accepting. */
      readonly pending: number;
    }
  | {
      readonly change: "REMOVED";
      readonly trainingId: string;
      /** Active learners who lose it: no other reason, nothing started. */
      readonly withdrawn: number;
      /** Active learners who keep it as they have started or finished it. */
      readonly keptStarted: number;
      /** Active learners who keep it, not started, for another reason. */
      readonly keptOtherReason: number;
      /** Pending people who would have got it on accepting. */
      readonly pending: number;
    };

/**
 * Whom saving a group reaches, one entry for each training that is added or removed: added ones first, each
 * in the order of the lists. An Inactive group gives nothing; setting it Active gives what it has.
 */
export function groupReach(facts: GroupReachFacts): readonly TrainingReach[] {
  const { before, after } = facts;
  const given = new Set(before.status === "ACTIVE" ? before.trainingIds : []);
  const kept = new Set(after.trainingIds);
  const added = after.status === "ACTIVE" ? after.trainingIds.filter((id) => !given.has(id)) : [];
  const removed = before.trainingIds.filter((id) => !kept.has(id));
  return [
    ...added.map((trainingId) => reachOfAdded(facts, trainingId)),
    ...removed.map((trainingId) => reachOfRemoved(facts, trainingId)),
  ];
}

function reachOfAdded({ learners, pending }: GroupReachFacts, trainingId: string): TrainingReach {
  const alreadyHave = learners.filter((assignments) => has(assignments, trainingId)).length;
  return { change: "ADDED", trainingId, active: learners.length - alreadyHave, alreadyHave, pending };
}

function reachOfRemoved(facts: GroupReachFacts, trainingId: string): TrainingReach {
  const reason: AssignmentReason = { kind: "GROUP", groupId: facts.groupId };
  const affected = facts.learners.flatMap((assignments) =>
    assignments.filter(
      (assignment) =>
        assignment.trainingId === trainingId && assignment.reasons.some((other) => sameReason(other, reason)),
    ),
  );
  const keptStarted = affected.filter(({ started }) => started).length;
  const keptOtherReason = affected.filter(({ started, reasons }) => !started && reasons.length > 1).length;
  return {
    change: "REMOVED",
    trainingId,
    withdrawn: affected.length - keptStarted - keptOtherReason,
    keptStarted,
    keptOtherReason,
    pending: facts.before.status === "ACTIVE" ? facts.pending : 0,
  };
}

const has = (assignments: readonly Assignment[], trainingId: string): boolean =>
  assignments.some((assignment) => assignment.trainingId === trainingId);
