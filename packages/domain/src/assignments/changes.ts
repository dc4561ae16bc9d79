import {
  type Assignment,
  type AssignmentChanges,
  type AssignmentReason,
  type GivingGroup,
  sameReason,
} from "./assignment.ts";

/**
 * What a learner gets on joining with these groups: their trainings, each once, with every group as a
 * reason. An Inactive group gives nothing. What the learner has already (from an earlier membership) stays
 * and gains the reason.
 */
export function assignmentsOnJoin(
  assignments: readonly Assignment[],
  groups: readonly GivingGroup[],
): AssignmentChanges {
  const reached = groups
    .filter((group) => group.status === "ACTIVE")
    .reduce((now, group) => withGroup(now, group.id, group.trainingIds), assignments);
  return difference(assignments, reached);
}

/**
 * What happens to one of a group's learners when the group's trainings are saved. An Inactive group gives
 * nothing new; what it gave before stays until it is taken out of the group.
 * Doing it twice is the same as once.
 */
export function assignmentsAfterGroupChange(
  assignments: readonly Assignment[],
  group: GivingGroup,
): AssignmentChanges {
  const kept = withoutGroup(assignments, group.id, new Set(group.trainingIds));
  const reached = group.status === "ACTIVE" ? withGroup(kept, group.id, group.trainingIds) : kept;
  return difference(assignments, reached);
}

/** What happens when a learner leaves a group, or the group goes. */
export function assignmentsAfterLeavingGroup(
  assignments: readonly Assignment[],
  groupId: string,
): AssignmentChanges {
  return difference(assignments, withoutGroup(assignments, groupId, new Set()));
}

/** A learner's assignments after the changes: what the store does, as a value. */
export function applyAssignmentChanges(
  assignments: readonly Assignment[],
  changes: AssignmentChanges,
): readonly Assignment[] {
  const updated = new Map(changes.update.map((assignment) => [assignment.trainingId, assignment]));
  const withdrawn = new Set(changes.withdraw);
  return [
    ...assignments
      .filter(({ trainingId }) => !withdrawn.has(trainingId))
      .map((assignment) => updated.get(assignment.trainingId) ?? assignment),
    ...changes.add,
  ];
}

function withGroup(
  assignments: readonly Assignment[],
  groupId: string,
  trainingIds: readonly string[],
): readonly Assignment[] {
  const reason: AssignmentReason = { kind: "GROUP", groupId };
  const wanted = new Set(trainingIds);
  const had = new Set(assignments.map(({ trainingId }) => trainingId));
  return [
    ...assignments.map((assignment) =>
      wanted.has(assignment.trainingId) && !assignment.reasons.some((other) => sameReason(other, reason))
        ? { ...assignment, reasons: [...assignment.reasons, reason] }
        : assignment,
    ),
    ...[...wanted]
      .filter((trainingId) => !had.has(trainingId))
      .map((trainingId) => ({ trainingId, reasons: [reason], started: false })),
  ];
}

/** Takes a group's reason away, except from the trainings that it still gives. */
function withoutGroup(
  assignments: readonly Assignment[],
  groupId: string,
  still: ReadonlySet<string>,
): readonly Assignment[] {
  const reason: AssignmentReason = { kind: "GROUP", groupId };
  return assignments.flatMap((assignment) => {
    const reasons = assignment.reasons.filter((other) => !sameReason(other, reason));
    if (reasons.length === assignment.reasons.length || still.has(assignment.trainingId)) return [assignment];
    return reasons.length > 0 || assignment.started ? [{ ...assignment, reasons }] : [];
  });
}

/** Assignments are only ever replaced when they change, so that being the same object means being the same. */
function difference(before: readonly Assignment[], after: readonly Assignment[]): AssignmentChanges {
  const had = new Map(before.map((assignment) => [assignment.trainingId, assignment]));
  const has = new Set(after.map(({ trainingId }) => trainingId));
  return {
    add: after.filter(({ trainingId }) => !had.has(trainingId)),
    update: after.filter((assignment) => {
      const former = had.get(assignment.trainingId);
      return former !== undefined && former !== assignment;
    }),
    withdraw: before.map(({ trainingId }) => trainingId).filter((trainingId) => !has.has(trainingId)),
  };
}
