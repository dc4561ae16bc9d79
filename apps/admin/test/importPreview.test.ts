import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alreadyIn,
  answerKey,
  answersOf,
  changedRows,
  inputFor,
  inverse,
  merged,
  type Plan,
  type PlanChange,
  withEdits,
} from "../src/features/imports/preview/changes.ts";
import { type Cell, isLetter, movedTo } from "../src/features/imports/preview/gridKeys.ts";
import {
  emailMark,
  furtherLooks,
  keepRow,
  readGroups,
  whyText,
} from "../src/features/imports/preview/verdictText.ts";
import {
  type Repair,
  readView,
  repairKey,
  rowsInView,
  viewAddress,
} from "../src/features/imports/preview/views.ts";
import { planRow as row } from "./importRows.ts";

const nothing = { name: null, groupId: null, groups: null, domain: null, use: null, look: null };
const answer = (name: string, groupId: string): Plan["answers"][number] => ({
  ...nothing,
  ...{ kind: "GROUP", name, groupId, subject: null, rows: [2] },
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ id: "import", version: 3, rows: [row(2), row(3)], answers: [answer("Techers", "g1")] },
  defaultGroup: null,
  ...more,
});

/** A plan once the API has taken a change. */
function changed(before: Plan, change: PlanChange): Plan {
  const input = inputFor(before, change);
  const edits = new Map((input.rows ?? []).map((edit) => [edit.row, edit]));
  const group = input.defaultGroupId;
  return {
    ...before,
    version: before.version + 1,
    rows: before.rows.map((one) => {
      const { email, groups, leftOut } = edits.get(one.row) ?? {};
      const typed = { email: email ?? one.email, groups: groups ?? one.groups };
      return { ...one, ...typed, leftOut: leftOut ?? one.leftOut };
    }),
    answers: input.answers
      ? input.answers.map((one) => ({ ...answer("", ""), ...nothing, subject: null, ...one, rows: [2] }))
      : before.answers,
    defaultGroup:
      group === undefined ? before.defaultGroup : group === null ? null : { id: group, name: "Any" },
  } as Plan;
}

const said = ({ rows, answers, defaultGroup }: Plan) => ({
  rows,
  answers: answersOf({ answers }),
  group: defaultGroup?.id ?? null,
});

const changes = fc.record(
  {
    edits: fc.uniqueArray(
      fc.record(
        { row: fc.constantFrom(2, 3), email: fc.string(), groups: fc.string(), leftOut: fc.boolean() },
        { requiredKeys: ["row"] },
      ),
      { maxLength: 3, selector: (edit) => edit.row },
    ),
    add: fc.uniqueArray(
      fc.record({
        kind: fc.constant("GROUP" as const),
        name: fc.constantFrom("Techers", "Robotics", "Chess"),
        groupId: fc.constantFrom("g1", "g2"),
      }),
      { maxLength: 2, selector: answerKey },
    ),
    defaultGroupId: fc.constantFrom(null, "g1", "g2"),
  },
  { requiredKeys: [] },
);

describe("Changes of a plan", () => {
  it("are asked for on top of the version that was seen, and leave the rest as it is", () => {
    expect(inputFor(plan(), { edits: [{ row: 2, email: "a@x.co" }] })).toEqual({
      importId: "import",
      version: 3,
      rows: [{ row: 2, email: "a@x.co" }],
    });
    expect(inputFor(plan(), { defaultGroupId: null })).toMatchObject({ defaultGroupId: null });
  });

  it("keep the answers that were given before", () => {
    const add = [{ kind: "KEEP" as const, look: "ROLE" as const, subject: "info@x.co" }];
    expect(inputFor(plan(), { add }).answers).toEqual([...answersOf(plan()), ...add]);
    expect(inputFor(plan(), { remove: answersOf(plan()) }).answers).toEqual([]);
  });

  it("made while one is under way go together, the later over the earlier", () => {
    const both = merged([
      { edits: [{ row: 2, email: "first@x.co", groups: "A" }], defaultGroupId: "g1" },
      { edits: [{ row: 2, email: "second@x.co" }], defaultGroupId: null },
    ]);
    expect(both.edits).toEqual([{ row: 2, email: "second@x.co", groups: "A" }]);
    expect(both.defaultGroupId).toBeNull();
  });

  it("come to the same one by one and together", () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), (list) => {
        const inTurn = list.reduce(changed, plan());
        const together = changed(plan(), merged(list));
        expect(said({ ...together, rows: together.rows })).toMatchObject({
          rows: inTurn.rows,
          group: said(inTurn).group,
        });
        expect(new Set(said(together).answers.map((one) => JSON.stringify(one)))).toEqual(
          new Set(said(inTurn).answers.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  it("are taken back by their inverse", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const back = changed(changed(plan(), change), inverse(plan(), change));
        const sorted = (of: Plan) =>
          said(of)
            .answers.map((one) => JSON.stringify(one))
            .sort();
        expect(back.rows).toEqual(plan().rows);
        expect(back.defaultGroup?.id ?? null).toBeNull();
        expect(sorted(back)).toEqual(sorted(plan()));
      }),
    );
  });

  it("are known in a plan that has them, so that a lost answer is no conflict", () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(alreadyIn(changed(plan(), merged([change])), merged([change]))).toBe(true);
      }),
    );
    expect(alreadyIn(plan(), { edits: [{ row: 2, leftOut: true }] })).toBe(false);
    expect(alreadyIn(plan(), { defaultGroupId: "g1" })).toBe(false);
  });

  it("are shown at once, and marked until they are judged", () => {
    const [first, second] = withEdits(plan().rows, [{ row: 2, email: "new@x.co" }]);
    expect(first).toMatchObject({ email: "new@x.co", waiting: true });
    expect(second?.waiting).toBeUndefined();
  });

  it("of somebody else are told row by row", () => {
    const theirs = { rows: [row(2, { email: "other@x.co" }), row(3)] };
    expect(changedRows(plan(), theirs).map(({ is }) => is.row)).toEqual([2]);
  });
});

describe("The keyboard in the grid", () => {
  const rows = [2, 3, 5, 9];
  const plain = { ctrl: false, rtl: false };
  const at = { row: 3, column: "groups" } as const;

  it.each([
    ["ArrowDown", { row: 5, column: "groups" }],
    ["ArrowUp", { row: 2, column: "groups" }],
    ["ArrowLeft", { row: 3, column: "email" }],
    ["ArrowRight", { row: 3, column: "verdict" }],
    ["PageDown", { row: 9, column: "groups" }],
    ["Home", { row: 3, column: "email" }],
    ["End", { row: 3, column: "act" }],
  ])("%s", (key, to) => {
    expect(movedTo(at, key, plain, rows)).toEqual(to);
  });

  it("stays inside at every edge, whatever is pressed", () => {
    const keys = fc.constantFrom("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageUp", "End");
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), fc.boolean(), (pressed, rtl) => {
        const end = pressed.reduce<Cell>(
          (cell, key) => movedTo(cell, key, { ctrl: false, rtl }, rows) ?? cell,
          at,
        );
        expect(rows).toContain(end.row);
      }),
    );
  });

  it("goes the other way where writing does", () => {
    expect(movedTo(at, "ArrowLeft", { ctrl: false, rtl: true }, rows)?.column).toBe("verdict");
  });

  it("begins an edit with a letter, and with no shortcut", () => {
    const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });
    expect(isLetter(key("a"))).toBe(true);
    expect(isLetter(key("ñ"))).toBe(true);
    expect(isLetter(key("z", true))).toBe(false);
    expect(isLetter(key("Escape"))).toBe(false);
    expect(isLetter(key(" "))).toBe(false);
  });
});

describe("What a row says", () => {
  const groups = new Map([
    ["g1", "Teachers"],
    ["g2", "Bus drivers"],
  ]);

  it("names the group that is nearly spelled", () => {
    const names = [{ name: "Techers", groupId: null, proposalId: "g1" }];
    expect(whyText(row(4, { verdict: "UNKNOWN_GROUP", names }), groups)).toBe(
      "No group “Techers”. Close to “Teachers”",
    );
  });

  it("names the groups that are added", () => {
    const text = whyText(row(4, { verdict: "ADD_GROUP", groupIds: ["g2"] }), groups);
    expect(text).toBe("Joins Bus drivers; no e-\u2060mail");
  });

  it("says of a duplicate whether its first row goes", () => {
    const duplicate = (code: string, groupIds: string[]) =>
      row(4, {
        verdict: "DUPLICATE",
        of: 2,
        groupIds,
        reason: { code, message: "", params: [{ name: "row", value: "2" }] },
      });
    expect(whyText(duplicate("DUPLICATE_ROW", ["g2"]), groups)).toBe(
      "Same address as row 2; Bus drivers added there",
    );
    expect(whyText(duplicate("DUPLICATE_ROW_STAYS", ["g2"]), groups)).toBe(
      "Same address as row 2, which stays behind; the reason stands there.",
    );
  });

  it("strikes what was read otherwise, and not another way of writing the same", () => {
    const names = [
      { name: "Techers", groupId: "g1", proposalId: null },
      { name: "bus  DRIVERS", groupId: "g2", proposalId: null },
      { name: "Chess", groupId: null, proposalId: null },
    ];
    expect(readGroups(row(2, { names }), groups)).toEqual([
      { name: "Teachers", known: true, typed: "Techers" },
      { name: "Bus drivers", known: true, typed: null },
      { name: "Chess", known: false, typed: null },
    ]);
  });

  it("marks where an address goes wrong", () => {
    const wrong = row(2, { email: "j.moreau@alder", verdict: "INVALID_EMAIL", at: 9 });
    expect(emailMark(wrong)).toEqual(["j.moreau@", "alder"]);
    expect(emailMark({ ...wrong, at: 99 })).toEqual(["", "j.moreau@alder"]);
    expect(emailMark(row(2))).toBeNull();
  });

  it("marks the domain of the address that would be invited, whatever stands around it", () => {
    const looks = [{ kind: "TYPO_DOMAIN" as const, subject: "gmial.com", suggestion: "gmail.com" }];
    const typo = { verdict: "NEEDS_LOOK" as const, looks, address: "ana@gmial.com" };
    expect(emailMark(row(2, { ...typo, email: "Ana <ana@gmial.com>" }))).toEqual(["ana@", "gmial.com"]);
  });

  it("tells all that is to be looked at, and its Keep answers all of it for this row alone", () => {
    const looks = [
      { kind: "TYPO_DOMAIN" as const, subject: "gmial.com", suggestion: "gmail.com" },
      { kind: "ROLE" as const, subject: "info@gmial.com", suggestion: null },
    ];
    const held = row(14, { email: "Info@gmial.com", address: "info@gmial.com", looks });
    expect(furtherLooks(held)).toBe("Also: address of a role.");
    expect(furtherLooks(row(2, { looks: looks.slice(0, 1) }))).toBe("");
    expect(keepRow(held)).toEqual([
      { kind: "KEEP", look: "TYPO_DOMAIN", subject: "info@gmial.com" },
      { kind: "KEEP", look: "ROLE", subject: "info@gmial.com" },
    ]);
  });
});

describe("A view of the rows", () => {
  const repair = (more: Partial<Repair>): Repair => ({
    ...{ kind: "GROUP_NAME", rows: [2], name: null, proposalId: null, groupId: null, groups: null },
    ...{ domain: null, suggestion: null, look: null, subjects: [] },
    ...more,
  });

  it("stands in the address and is read from there", () => {
    for (const view of [
      { kind: "ALL" },
      { kind: "VERDICT", verdict: "NEEDS_LOOK" },
      { kind: "REPAIR", key: "GROUP_NAME Techers & Co" },
    ] as const) {
      expect(readView(new URLSearchParams(viewAddress(view)))).toEqual(view);
    }
  });

  it("of a question has its rows, and none once it is answered", () => {
    const asked = repair({ name: "Techers", rows: [2, 5] });
    const view = { kind: "REPAIR", key: repairKey(asked) } as const;
    expect([...rowsInView(view, [], [asked])]).toEqual([2, 5]);
    expect([...rowsInView(view, [], [])]).toEqual([]);
  });

  it("tells questions about two domains apart", () => {
    const at = (subject: string) =>
      repairKey(repair({ kind: "LOOK", look: "DISPOSABLE", subjects: [subject] }));
    expect(at("a.example")).not.toBe(at("b.example"));
  });
});
