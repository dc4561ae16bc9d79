import { describe, expect, it } from "vitest";
import {
  type ImportPlan,
  type PlannedRow,
  type RefusalCode,
  reasonsOf,
  refusalMessage,
} from "../../src/index.ts";
import { daysAfter, email, invites } from "../invite/examples.ts";
import { type Cells, people, planOf } from "./examples.ts";

const cells: [cells: Cells, code: RefusalCode, sentence: string][] = [
  [
    ["jane@alder", "Teachers"],
    "EMAIL_NO_DOMAIN_DOT",
    "jane@alder has no dot after the @. Add its ending, for example .com or .org.",
  ],
  [
    ["", "Teachers", { formula: true }],
    "FORMULA_WITHOUT_VALUE",
    "The e-mail cell has a formula without a value. Type the address itself.",
  ],
  [
    ["a@x.co", "Techers; Clubs"],
    "GROUP_NOT_FOUND",
    "There is no group named Techers, Clubs. Choose one of the list.",
  ],
  [
    ["a@x.co", "substitutes"],
    "GROUP_INACTIVE",
    "substitutes is Inactive. Choose another, or set it Active first.",
  ],
  [["a@x.co", ""], "GROUP_REQUIRED", "Choose a group. It decides which trainings the learner gets."],
  [
    ["a@x.co", "", { mergedGroups: "Teachers" }],
    "GROUP_UNDER_MERGED_CELL",
    "No group of its own: the cell is merged with the one that says Teachers. Give each row its group.",
  ],
  [["a@x.co", ",;".repeat(2000)], "TOO_MANY_GROUPS", "More groups than fit. Name up to 20."],
  [
    ["d@gmial.com", "Teachers"],
    "ADDRESS_TYPO",
    "d@gmial.com may be mistyped. Use gmail.com, or keep it as typed.",
  ],
  [
    ["d@throwaway.example", "Teachers"],
    "ADDRESS_DISPOSABLE",
    "d@throwaway.example is a throw-away mailbox. Ask for a lasting address, or keep this one.",
  ],
  [
    ["d@gіthub.com", "Teachers"],
    "ADDRESS_LOOKALIKE",
    "d@gіthub.com has look-alike letters after the @. Type that part again, or keep it.",
  ],
  [
    ["info@x.co", "Teachers"],
    "ADDRESS_OF_ROLE",
    "info@x.co is for a role, not for one person. Use a personal address, or keep it.",
  ],
  [
    ["first+2@x.co", "Teachers"],
    "ADDRESS_SAME_PERSON",
    "first+2@x.co looks like the same person as row 1. Take one out, or keep both.",
  ],
  [
    ["a@x.co", "Teachers", { formula: true }],
    "ADDRESS_FROM_FORMULA",
    "a@x.co comes from a formula. Check that it is right, or type it in.",
  ],
  [
    ["no@x.co", "Teachers"],
    "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    "no@x.co declined. You can invite once more; confirm that you want to. Nothing was sent.",
  ],
  [
    ["back@x.co", "Teachers"],
    "ADDRESS_BOUNCED",
    "An e-mail to back@x.co came back. Correct it, or keep it to try again.",
  ],
  [["first@x.co", "Teachers"], "DUPLICATE_ROW", "Same address as row 1; that row is used."],
  [
    ["pending@x.co", "Teachers"],
    "NOTHING_TO_ADD",
    "pending@x.co is in these groups already, so there was nothing to do.",
  ],
  [
    ["me@x.co", "Teachers"],
    "THAT_IS_YOU",
    "me@x.co is your own address, so it was not invited. Remove it from the list.",
  ],
  [["a@x.co", "Teachers", { leftOut: true }], "ROW_LEFT_OUT", "This row was taken out, so nothing was done."],
];

const known = {
  people: people({
    "pending@x.co": { invite: invites.pending },
    "no@x.co": { invite: invites.declined },
    "back@x.co": { suppression: { reason: "BOUNCED", at: daysAfter(-1) } },
  }),
  ownAddresses: new Set([email("me@x.co")]),
};
const planWith = (row: Cells): ImportPlan => planOf([["first@x.co", "Teachers", { row: 1 }], row], known);
const lastReason = (plan: ImportPlan) => reasonsOf(plan).get(plan.rows.at(-1)?.row ?? 0);
const reasonOf = (row: PlannedRow) => lastReason({ rows: [row] });

describe("A row that stays behind says why", () => {
  it.each(cells)("%j: %s", (row, code, sentence) => {
    const reason = lastReason(planWith(row));
    expect(reason?.code).toBe(code);
    expect(refusalMessage(code, reason?.params)).toBe(sentence);
  });

  it.each([
    ["is invited", "new@x.co", "Teachers"],
    ["gets a group", "pending@x.co", "Bus drivers"],
  ])("and one that %s has nothing to say", (_, address, names) => {
    expect(lastReason(planWith([address, names]))).toBeNull();
  });

  it.each([
    ["is asked about", ["d@gmial.com", "Teachers"]],
    ["is refused", ["me@x.co", "Teachers"]],
    ["has nothing to add", ["pending@x.co", "Teachers"]],
  ] as const)("and a duplicate that its first row stays too, where that one %s", (_, cells) => {
    const reason = lastReason(planOf([cells, cells], known));
    expect(reason).toEqual({ code: "DUPLICATE_ROW_STAYS", params: { email: cells[0], row: 2 } });
    expect(refusalMessage("DUPLICATE_ROW_STAYS", reason?.params)).toBe(
      "Same address as row 2, which stays behind; the reason stands there.",
    );
  });

  it("names a group that is gone by no name, and the default group neither", () => {
    const [row] = planOf([["a@x.co", "Teachers"]]).rows;
    if (!row) throw new Error("no row");
    const gone = { ...row, verdict: { kind: "GROUP_GONE" as const, groupIds: ["teachers"] } };
    expect(reasonOf(gone)).toEqual({ code: "GROUP_NOT_FOUND", params: {} });
    const [only] = planOf([["a@x.co", ""]], { defaultGroupId: "substitutes" }).rows;
    expect(only && reasonOf(only)).toEqual({ code: "GROUP_INACTIVE", params: {} });
  });
});
