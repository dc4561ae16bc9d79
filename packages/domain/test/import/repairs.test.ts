import { describe, expect, it } from "vitest";
import { answeredIn, type ImportAnswer, repairsOf } from "../../src/index.ts";
import { type Cells, kindsOf, planOf } from "./examples.ts";

const cells: Cells[] = [
  ["a@gmial.com", "Teachers"],
  ["b@x.co", "Techers"],
  ["c@gmial.com", "Teachers"],
  ["d@x.co", "TECHERS"],
  ["e@x.co", "Robotics Club; techers"],
  ["f@x.co", "", { mergedGroups: "Teachers" }],
  ["g@x.co", ""],
  ["info@x.co", "Teachers"],
  ["office@x.co", "Teachers"],
  ["h@throwaway.example", "Teachers"],
  ["i@x.co", "Substitutes"],
  ["nobody", "Techers"],
];

describe("Repairs", () => {
  it("name each repeated problem once, with all its rows, the one of most rows first", () => {
    expect(repairsOf(planOf(cells))).toEqual([
      { kind: "GROUP_NAME", name: "Techers", proposal: "teachers", rows: [3, 5, 6] },
      { kind: "TYPO_DOMAIN", domain: "gmial.com", suggestion: "gmail.com", rows: [2, 4] },
      { kind: "LOOK", look: "ROLE", subjects: ["info@x.co", "office@x.co"], rows: [9, 10] },
      { kind: "GROUP_NAME", name: "Robotics Club", proposal: null, rows: [6] },
      { kind: "MERGED_GROUPS", groups: "Teachers", rows: [7] },
      { kind: "NO_GROUP", rows: [8] },
      { kind: "LOOK", look: "DISPOSABLE", subjects: ["throwaway.example"], rows: [11] },
      { kind: "INACTIVE_GROUP", name: "Substitutes", groupId: "substitutes", rows: [12] },
    ]);
  });

  it("are none where all is well", () => {
    expect(repairsOf(planOf([["a@x.co", "Teachers"]]))).toEqual([]);
  });

  it("once answered let their rows go, and stay to be taken back", () => {
    const answers: ImportAnswer[] = [
      { kind: "GROUP", name: "techers", groupId: "teachers" },
      { kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" },
      { kind: "GROUP", name: "Substitutes", groupId: "kitchen" },
      { kind: "MERGED_GROUPS", groups: "Teachers" },
      { kind: "KEEP", look: "ROLE", subject: "info@x.co" },
      { kind: "GROUP", name: "Welders", groupId: "kitchen" },
    ];
    const plan = planOf(cells, { answers, defaultGroupId: "kitchen" });
    const stay = plan.rows.filter(({ verdict }) => verdict.kind !== "INVITE").map(({ row }) => row);
    expect(stay).toEqual([6, 10, 11, 13]);
    expect(answeredIn(plan, answers).map(({ rows }) => rows)).toEqual([
      [3, 5, 6, 13],
      [2, 4],
      [12],
      [7],
      [9],
      [],
    ]);
    expect(plan.rows[0]).toMatchObject({ email: "a@gmail.com", address: "a@gmail.com" });
    expect(plan.rows[1]).toMatchObject({ groups: [{ name: "Techers", groupId: "teachers" }] });
  });

  it("answered with a domain that is none refuse the row, and with the same one keep it", () => {
    const use = (domain: string) =>
      kindsOf(
        planOf([["a@gmial.com", "Teachers"]], {
          answers: [{ kind: "DOMAIN", domain: "gmial.com", use: domain }],
        }),
      );
    expect(use("gmail")).toEqual(["INVALID_EMAIL"]);
    expect(use("gmial.com")).toEqual(["NEEDS_LOOK"]);
    expect(use("alder.example")).toEqual(["INVITE"]);
  });

  it("answered with a group of nobody's change nothing", () => {
    const answers: ImportAnswer[] = [{ kind: "GROUP", name: "Techers", groupId: "of-another-organization" }];
    expect(kindsOf(planOf([["a@x.co", "Techers"]], { answers }))).toEqual(["UNKNOWN_GROUP"]);
  });

  it("answered twice hold the last answer", () => {
    const answers: ImportAnswer[] = [
      { kind: "GROUP", name: "Techers", groupId: "drivers" },
      { kind: "GROUP", name: "techers", groupId: "teachers" },
    ];
    expect(planOf([["a@x.co", "Techers"]], { answers }).rows[0]).toMatchObject({
      verdict: { groupIds: ["teachers"] },
      answers: [1],
    });
  });
});
