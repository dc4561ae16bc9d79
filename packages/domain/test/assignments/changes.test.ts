import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  type AssignmentChanges,
  applyAssignmentChanges,
  assignmentsAfterGroupChange,
  assignmentsAfterLeavingGroup,
  assignmentsOnJoin,
  type GivingGroup,
  sameReason,
} from "../../src/index.ts";

const byGroup = (groupId: string) => ({ kind: "GROUP", groupId }) as const;
const byHand = { kind: "BY_HAND" } as const;
const nothing: AssignmentChanges = { add: [], update: [], withdraw: [] };

const teachers: GivingGroup = { id: "teachers", status: "ACTIVE", trainingIds: ["privacy", "reporter"] };
const coaches: GivingGroup = { id: "coaches", status: "ACTIVE", trainingIds: ["privacy", "concussion"] };

describe("A person who joins", () => {
  it("gets every training of the groups once, with every group as a reason", () => {
    expect(assignmentsOnJoin([], [teachers, coaches])).toEqual({
      ...nothing,
      add: [
        { trainingId: "privacy", reasons: [byGroup("teachers"), byGroup("coaches")], started: false },
        { trainingId: "reporter", reasons: [byGroup("teachers")], started: false },
        { trainingId: "concussion", reasons: [byGroup("coaches")], started: false },
      ],
    });
  });

  it("gets nothing from an Inactive group", () => {
    expect(assignmentsOnJoin([], [{ ...teachers, status: "INACTIVE" }])).toEqual(nothing);
  });

  it("keeps what was finished in an earlier membership, with the new reason", () => {
    const finished = { trainingId: "privacy", reasons: [], started: true };
    expect(assignmentsOnJoin([finished], [{ ...teachers, trainingIds: ["privacy"] }])).toEqual({
      ...nothing,
      update: [{ ...finished, reasons: [byGroup("teachers")] }],
    });
  });
});

describe("When a group's trainings change, its learner", () => {
  const fromTeachers = { trainingId: "privacy", reasons: [byGroup("teachers")], started: false };
  const without = { ...teachers, trainingIds: [] };

  it("gets an added one", () => {
    expect(assignmentsAfterGroupChange([], { ...teachers, trainingIds: ["privacy"] }).add).toEqual([
      fromTeachers,
    ]);
  });

  it("loses a removed one that was not started and has no other reason", () => {
    expect(assignmentsAfterGroupChange([fromTeachers], without)).toEqual({
      ...nothing,
      withdraw: ["privacy"],
    });
  });

  it("keeps a removed one that was started", () => {
    const started = { ...fromTeachers, started: true };
    expect(assignmentsAfterGroupChange([started], without)).toEqual({
      ...nothing,
      update: [{ ...started, reasons: [] }],
    });
  });

  it.each([
    ["another group", byGroup("coaches")],
    ["a hand", byHand],
  ])("keeps a removed one that %s gave too", (_, other) => {
    const both = { ...fromTeachers, reasons: [byGroup("teachers"), other] };
    expect(assignmentsAfterGroupChange([both], without)).toEqual({
      ...nothing,
      update: [{ ...both, reasons: [other] }],
    });
  });

  it("gets nothing new while the group is Inactive, and keeps what it gave", () => {
    const inactive = { ...teachers, status: "INACTIVE" } as const;
    expect(assignmentsAfterGroupChange([fromTeachers], inactive)).toEqual(nothing);
    expect(assignmentsAfterGroupChange([fromTeachers], { ...inactive, trainingIds: [] }).withdraw).toEqual([
      "privacy",
    ]);
  });

  it("loses, on leaving the group, what nothing else gives", () => {
    const byHandToo = { trainingId: "reporter", reasons: [byHand, byGroup("teachers")], started: false };
    expect(assignmentsAfterLeavingGroup([fromTeachers, byHandToo], "teachers")).toEqual({
      add: [],
      update: [{ ...byHandToo, reasons: [byHand] }],
      withdraw: ["privacy"],
    });
  });
});

const trainingId = fc.constantFrom<string>("t1", "t2", "t3", "t4");
const trainingIds = fc.uniqueArray(trainingId);
const groupId = fc.constantFrom<string>("g1", "g2", "g3");
const group: fc.Arbitrary<GivingGroup> = fc.record({
  id: groupId,
  status: fc.constantFrom("ACTIVE" as const, "INACTIVE" as const),
  trainingIds,
});
const groups = fc.uniqueArray(group, { selector: ({ id }) => id });
const reasons = fc.uniqueArray(fc.oneof(groupId.map(byGroup), fc.constant(byHand)), {
  comparator: sameReason,
});
const assignments: fc.Arbitrary<Assignment[]> = fc
  .uniqueArray(fc.record({ trainingId, reasons, started: fc.boolean() }), {
    selector: (assignment) => assignment.trainingId,
  })
  .map((list) => list.filter(({ reasons: why, started }) => why.length > 0 || started));

const key = (list: readonly Assignment[]) =>
  Object.fromEntries(
    list.map((a) => [a.trainingId, `${a.started} ${a.reasons.map((r) => JSON.stringify(r)).sort()}`]),
  );
const reasonsOf = (list: readonly Assignment[], id: string) =>
  list.find((assignment) => assignment.trainingId === id)?.reasons ?? [];

describe("Whatever groups give and take", () => {
  it("a learner has each training once, each reason once, and none that nothing calls for", () => {
    fc.assert(
      fc.property(assignments, group, (before, changed) => {
        const after = applyAssignmentChanges(before, assignmentsAfterGroupChange(before, changed));
        expect(new Set(after.map((a) => a.trainingId)).size).toBe(after.length);
        for (const { reasons: why, started } of after) {
          expect(why.length > 0 || started).toBe(true);
          expect(why.filter((a, i) => why.findIndex((b) => sameReason(a, b)) !== i)).toEqual([]);
        }
      }),
    );
  });

  it("an Active group is a reason for exactly what it gives", () => {
    fc.assert(
      fc.property(assignments, trainingIds, (before, gives) => {
        const changed = { id: "g1", status: "ACTIVE", trainingIds: gives } as const;
        const after = applyAssignmentChanges(before, assignmentsAfterGroupChange(before, changed));
        for (const id of ["t1", "t2", "t3", "t4"]) {
          const isReason = reasonsOf(after, id).some((reason) => sameReason(reason, byGroup("g1")));
          expect(isReason).toBe(gives.includes(id));
        }
      }),
    );
  });

  it("nothing that was started goes, and no other group's reason or hand is touched", () => {
    fc.assert(
      fc.property(assignments, group, (before, changed) => {
        const after = applyAssignmentChanges(before, assignmentsAfterGroupChange(before, changed));
        const others = (list: readonly Assignment[], id: string) =>
          reasonsOf(list, id).filter((reason) => !sameReason(reason, byGroup(changed.id)));
        for (const { trainingId: id, started } of before) {
          expect(others(after, id)).toEqual(others(before, id));
          if (started)
            expect(after).toContainEqual(expect.objectContaining({ trainingId: id, started: true }));
        }
      }),
    );
  });

  it("doing it twice is the same as once", () => {
    fc.assert(
      fc.property(assignments, group, groups, (before, changed, joined) => {
        const changedOnce = applyAssignmentChanges(before, assignmentsAfterGroupChange(before, changed));
        expect(assignmentsAfterGroupChange(changedOnce, changed)).toEqual(nothing);
        const joinedOnce = applyAssignmentChanges(before, assignmentsOnJoin(before, joined));
        expect(assignmentsOnJoin(joinedOnce, joined)).toEqual(nothing);
      }),
    );
  });

  it("joining with two groups is the same as joining with one and then the other, in either order", () => {
    fc.assert(
      fc.property(assignments, groups, (before, joined) => {
        const oneByOne = [...joined]
          .reverse()
          .reduce<readonly Assignment[]>(
            (now, g) => applyAssignmentChanges(now, assignmentsOnJoin(now, [g])),
            before,
          );
        const atOnce = applyAssignmentChanges(before, assignmentsOnJoin(before, joined));
        expect(key(atOnce)).toEqual(key(oneByOne));
      }),
    );
  });
});
