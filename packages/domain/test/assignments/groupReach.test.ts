import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  assignmentsAfterGroupChange,
  type GroupReachFacts,
  groupReach,
} from "../../src/index.ts";

const byGroup = (groupId: string) => ({ kind: "GROUP", groupId }) as const;
const radio = (reasons: Assignment["reasons"], started: boolean): Assignment => ({
  trainingId: "radio",
  reasons,
  started,
});
const drivers = byGroup("drivers");
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** The group edit page as drawn: Student Data Privacy added, Radio Etiquette removed. */
const drawn: GroupReachFacts = {
  groupId: "drivers",
  before: { status: "ACTIVE", trainingIds: ["reporter", "radio"] },
  after: { status: "ACTIVE", trainingIds: ["reporter", "privacy"] },
  learners: [
    ...times(29, [radio([drivers], false)]),
    ...times(7, [radio([drivers], true)]),
    ...times(2, [radio([drivers, byGroup("coaches")], true)]),
    ...times(5, [radio([drivers, byGroup("coaches")], false)]),
  ],
  pending: 12,
};

describe("Before a group is saved, it is known", () => {
  it("whom the changes reach, as on the group edit page", () => {
    expect(groupReach(drawn)).toEqual([
      { change: "ADDED", trainingId: "privacy", active: 43, alreadyHave: 0, pending: 12 },
      {
        change: "REMOVED",
        trainingId: "radio",
        withdrawn: 29,
        keptStarted: 9,
        keptOtherReason: 5,
        pending: 12,
      },
    ]);
  });

  it("who has an added training already", () => {
    const privacy: Assignment = { trainingId: "privacy", reasons: [{ kind: "BY_HAND" }], started: false };
    const learners = [[privacy], []];
    expect(groupReach({ ...drawn, learners })[0]).toMatchObject({ active: 1, alreadyHave: 1 });
  });

  it("that nothing is reached when nothing changes", () => {
    expect(groupReach({ ...drawn, after: drawn.before })).toEqual([]);
  });

  it("that an Inactive group gives nothing, and gives all of it once it is Active", () => {
    const inactive = { status: "INACTIVE", trainingIds: ["reporter"] } as const;
    expect(
      groupReach({ ...drawn, before: inactive, after: { ...inactive, trainingIds: ["reporter", "new"] } }),
    ).toEqual([]);
    expect(
      groupReach({ ...drawn, before: inactive, after: { ...inactive, status: "ACTIVE" } }),
    ).toMatchObject([{ change: "ADDED", trainingId: "reporter", active: 43 }]);
  });

  it("and saving does exactly that", () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>("t1", "t2", "t3"));
    const status = fc.constantFrom("ACTIVE" as const, "INACTIVE" as const);
    const extra = fc.constantFrom<Assignment["reasons"]>([], [byGroup("coaches")], [{ kind: "BY_HAND" }]);
    const learner = (given: readonly string[]) =>
      fc
        .tuple(
          ...given.map((trainingId) =>
            fc.record({ started: fc.boolean(), extra, trainingId: fc.constant(trainingId) }),
          ),
        )
        .map((list) =>
          list.map((a) => ({ trainingId: a.trainingId, started: a.started, reasons: [drivers, ...a.extra] })),
        );
    const facts = fc.record({ before: ids, after: ids, status }).chain(({ before, after, status: next }) =>
      fc.array(learner(before), { maxLength: 6 }).map((learners) => ({
        groupId: "drivers",
        before: { status: "ACTIVE" as const, trainingIds: before },
        after: { status: next, trainingIds: after },
        learners,
        pending: 1,
      })),
    );
    fc.assert(
      fc.property(facts, (f) => {
        const saved = f.learners.map((learner) =>
          assignmentsAfterGroupChange(learner, { id: f.groupId, ...f.after }),
        );
        for (const reach of groupReach(f)) {
          const added = saved.filter(({ add }) => add.some((a) => a.trainingId === reach.trainingId)).length;
          const withdrawn = saved.filter(({ withdraw }) => withdraw.includes(reach.trainingId)).length;
          if (reach.change === "ADDED") expect(reach.active).toBe(added);
          else {
            expect(reach.withdrawn).toBe(withdrawn);
            expect(reach.keptStarted + reach.keptOtherReason).toBe(f.learners.length - withdrawn);
          }
        }
      }),
    );
  });
});
