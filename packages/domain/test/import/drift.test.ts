import { describe, expect, it } from "vitest";
import { differenceOf, driftOf, listedPeople, replanImport, rowsOfNobody } from "../../src/index.ts";
import { daysAfter, invites } from "../invite/examples.ts";
import { type Cells, facts, groups, invite, kindsOf, people, planOf } from "./examples.ts";

const cells: Cells[] = [
  ["a@x.co", "Teachers"],
  ["b@x.co", "Teachers"],
  ["a@x.co", "Bus drivers"],
  ["c@x.co", "Robotics Club"],
  ["d@gmial.com", "Teachers"],
  ["e@x.co", "Food service"],
];
const plan = planOf(cells);

describe("At Continue", () => {
  it("the confirmed rows are decided about once more, and come to the same where nothing changed", () => {
    const again = replanImport(plan, facts());
    expect(again.rows.map(({ row }) => row)).toEqual([2, 3, 4, 7]);
    expect(driftOf(plan, again)).toEqual([]);
  });

  it("what changed since the preview is named by row", () => {
    const later = facts({
      people: people({
        "a@x.co": { invite: invites.pending },
        "b@x.co": { activeGroupIds: [] },
        "e@x.co": { suppression: { reason: "BOUNCED", at: daysAfter(-1) } },
      }),
    });
    expect(driftOf(plan, replanImport(plan, later))).toMatchObject([
      { row: 2, was: { kind: "INVITE" }, is: { kind: "MERGE", groupIds: ["drivers"] } },
      { row: 3, email: "b@x.co", was: { kind: "INVITE" }, is: { kind: "ADD_GROUP", groupIds: ["teachers"] } },
      { row: 7, was: { kind: "INVITE" }, is: { kind: "NEEDS_LOOK", looks: [{ kind: "BOUNCED" }] } },
    ]);
  });

  it("a row that was not confirmed does not go, even where it could by now", () => {
    const robotics = { id: "robotics", name: "Robotics Club", status: "ACTIVE" as const };
    const later = facts({ groups: [...groups, robotics], checks: { ...facts().checks, typoOf: () => null } });
    expect(replanImport(plan, later).rows.map(({ row }) => row)).toEqual([2, 3, 4, 7]);
  });

  it("a renamed group still holds; one that is gone or Inactive is named", () => {
    const renamed = groups.map((group) => ({ ...group, name: `${group.name} 2026` }));
    expect(driftOf(plan, replanImport(plan, facts({ groups: renamed })))).toEqual([]);

    const without = groups.filter(({ id }) => id !== "teachers");
    const gone = replanImport(plan, facts({ groups: without }));
    expect(gone.rows.map(({ verdict }) => verdict)).toEqual([
      { kind: "GROUP_GONE", groupIds: ["teachers"] },
      { kind: "GROUP_GONE", groupIds: ["teachers"] },
      invite(["drivers"]),
      invite(["kitchen"]),
    ]);

    const paused = groups.map((group) => ({ ...group, status: "INACTIVE" as const }));
    expect(new Set(kindsOf(replanImport(plan, facts({ groups: paused }))))).toEqual(
      new Set(["INACTIVE_GROUP"]),
    );
  });

  it("a plan that was stored with its keys in another order is the same plan", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, one]) => [key, turned(one)] as const)
          .reverse(),
      );
    };
    const stored = turned(plan) as typeof plan;
    expect(driftOf(stored, replanImport(stored, facts()))).toEqual([]);
  });

  it("groups in another order are no change", () => {
    const reordered = planOf([["a@x.co", "Teachers; Bus drivers"]]);
    expect(driftOf(reordered, planOf([["a@x.co", "Bus drivers; Teachers"]]))).toEqual([]);
    expect(driftOf(reordered, planOf([["a@x.co", "Bus drivers"]]))).toHaveLength(1);
  });
});

describe("The difference to an earlier list", () => {
  const list = (...rows: Cells[]) => listedPeople(planOf(rows));

  it("parts everybody into new, unchanged, moved and no longer listed", () => {
    const earlier = list(
      ["stays@x.co", "Teachers; Bus drivers"],
      ["moves@x.co", "Teachers"],
      ["goes@x.co", "Food service"],
    );
    const now = list(
      ["moves@x.co", "Bus drivers"],
      ["comes@x.co", "Teachers"],
      ["STAYS@x.co", "Bus drivers"],
      ["stays@x.co", "Teachers"],
    );
    expect(differenceOf(earlier, now)).toEqual({
      added: [{ row: 3, address: "comes@x.co", groupIds: ["teachers"], sure: true }],
      unchanged: [{ row: 4, address: "stays@x.co", groupIds: ["drivers", "teachers"], sure: true }],
      moved: [{ row: 2, address: "moves@x.co", groupIds: ["drivers"], sure: true, from: ["teachers"] }],
      unclear: [],
      gone: [{ row: 4, address: "goes@x.co", groupIds: ["kitchen"], sure: true }],
    });
  });

  it("takes rows that are no address, or were taken out, for nobody", () => {
    expect(list(["nobody", "Teachers"], ["a@x.co", "Teachers", { leftOut: true }])).toEqual([]);
    expect(list(["a@x.co", "Techers"])).toEqual([{ row: 2, address: "a@x.co", groupIds: [], sure: false }]);
  });

  it.each([
    ["no group that is known", "Techers"],
    ["only some that are", "Teachers; Clubs"],
    ["none at all", ""],
    ["more than fit", ",;".repeat(2000)],
  ])("says of nobody that they moved whose rows name %s, in this list or the earlier one", (_, names) => {
    const right = list(["a@x.co", "Bus drivers"]);
    const unclear = list(["a@x.co", names]);
    for (const [earlier, now] of [
      [right, unclear],
      [unclear, right],
    ] as const)
      expect(differenceOf(earlier, now)).toMatchObject({
        ...{ added: [], unchanged: [], moved: [], gone: [] },
        unclear: [{ address: "a@x.co" }],
      });
  });

  it("has a person's groups for sure only where all rows of theirs do", () => {
    const [person] = list(["a@x.co", "Teachers"], ["A@x.co", "Clubs"]);
    expect(person).toMatchObject({ groupIds: ["teachers"], sure: false });
  });

  it("counts the rows of which nobody can say whom they mean", () => {
    const cells: Cells[] = [
      ["m.ruiz@@alder.example", "Teachers"],
      ["nobody", "Teachers", { leftOut: true }],
      ["a@x.co", "Clubs"],
      ["", "Teachers", { formula: true }],
    ];
    expect(rowsOfNobody(planOf(cells))).toBe(2);
  });
});
