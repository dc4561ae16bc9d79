import { describe, expect, it } from "vitest";
import { type PlannedRow, type RefusalCode, reasonOf, refusalMessage } from "../../src/index.ts";
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
const rowOf = (row: Cells): PlannedRow => {
  const [, planned] = planOf([["first@x.co", "Teachers", { row: 1 }], row], known).rows;
  if (!planned) throw new Error("no row");
  return planned;
};

describe("A row that stays behind says why", () => {
  it.each(cells)("%j: %s", (row, code, sentence) => {
    const reason = reasonOf(rowOf(row));
    expect(reason?.code).toBe(code);
    expect(refusalMessage(code, reason?.params)).toBe(sentence);
  });

  it.each([
    ["is invited", "new@x.co", "Teachers"],
    ["gets a group", "pending@x.co", "Bus drivers"],
  ])("and one that %s has nothing to say", (_, address, names) => {
    expect(reasonOf(rowOf([address, names]))).toBeNull();
  });

  it("names a group that is gone by no name, and the default group neither", () => {
    const row = rowOf(["a@x.co", "Teachers"]);
    const gone = { ...row, verdict: { kind: "GROUP_GONE" as const, groupIds: ["teachers"] } };
    expect(reasonOf(gone)).toEqual({ code: "GROUP_NOT_FOUND", params: {} });
    const [only] = planOf([["a@x.co", ""]], { defaultGroupId: "substitutes" }).rows;
    expect(only && reasonOf(only)).toEqual({ code: "GROUP_INACTIVE", params: {} });
  });
});
