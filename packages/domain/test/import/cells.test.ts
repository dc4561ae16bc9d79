import { describe, expect, it } from "vitest";
import { importAddresses } from "../../src/index.ts";
import { type Cells, groups, invite, planOf, rowsOf, verdictsOf } from "./examples.ts";

describe("An e-mail cell", () => {
  it.each([
    ["capitals", "Jane.Doe@Example.COM", "jane.doe@example.com", "Jane.Doe@Example.COM"],
    ["a mailto link", "mailto:jane@example.com", "jane@example.com", "jane@example.com"],
    ["spaces and a line break at its ends", " jane@example.com \n", "jane@example.com", "jane@example.com"],
    ["a name before it", "Doe, Jane <jane@example.com>", "jane@example.com", "jane@example.com"],
    ["quotes around it", "'jane@example.com'", "jane@example.com", "jane@example.com"],
    ["a separator after it", "jane@example.com;", "jane@example.com", "jane@example.com"],
    ["a leading plus", "+jane@example.com", "+jane@example.com", "+jane@example.com"],
    ["the name of a prototype", "__proto__@x.co", "__proto__@x.co", "__proto__@x.co"],
    ["an umlaut domain", "user@bücher.example", "user@xn--bcher-kva.example", "user@bücher.example"],
  ])("is read with %s", (_, cell, address, shown) => {
    const [row] = planOf([[cell, "Teachers"]]).rows;
    expect(row).toMatchObject({ address, email: shown, verdict: { kind: "INVITE" } });
  });

  it.each([
    ["two addresses", "a@b.co;c@d.co", "EMAIL_SEVERAL_ADDRESSES"],
    ["two lines", "a@b.co\nc@d.co", "EMAIL_SEVERAL_ADDRESSES"],
    ["a line break inside", "jane@exam\nple.com", "EMAIL_CONTROL_CHARACTER"],
    ["an injected header", "user@example.com%0aCc:x@y.z", "EMAIL_TWO_AT_SIGNS"],
    ["a quoted address of somebody else", '"x@evil.com x"@internal.example', "EMAIL_QUOTED_LOCAL"],
    ["a formula as text", '=HYPERLINK("http://evil","jane@x.com")', "EMAIL_QUOTED_LOCAL"],
    ["a command as text", "=cmd|'/C calc'!A0@x.co", "EMAIL_SPACE"],
    ["only a domain", "@x.co", "EMAIL_NO_LOCAL"],
    ["nothing", "", "EMAIL_EMPTY"],
    ["a word", "Total", "EMAIL_NO_AT_SIGN"],
    ["the name of a prototype", "__proto__", "EMAIL_NO_AT_SIGN"],
    ["half a character", "\ud800@x.co", "EMAIL_BROKEN_CHARACTER"],
    ["a full-width sign", "user＠example.com", "EMAIL_WIDE_CHARACTER"],
    ["a dotless i before the @", "mıke@example.org", "EMAIL_NON_ASCII_LOCAL"],
    ["a megabyte", "a".repeat(1_000_000), "EMAIL_TOO_LONG"],
  ])("is refused with %s", (_, cell, code) => {
    expect(verdictsOf([[cell, "Teachers"]])).toMatchObject([{ kind: "INVALID_EMAIL", code }]);
  });

  it("shows where the mistake is, in the cell as it stands", () => {
    expect(verdictsOf([["Jane <jane@@x.co>", "Teachers"]])).toMatchObject([{ at: 11 }]);
    expect(verdictsOf([["jane@alder", "Teachers"]])).toMatchObject([{ code: "EMAIL_NO_DOMAIN_DOT", at: 5 }]);
  });

  it("with a formula is held; without a value it is refused, and nothing is evaluated", () => {
    const formula = { formula: true };
    expect(
      verdictsOf([
        ["jane@x.com", "Teachers", formula],
        ["", "Teachers", formula],
      ]),
    ).toEqual([
      { kind: "NEEDS_LOOK", looks: [{ kind: "FORMULA", subject: "jane@x.com" }] },
      { kind: "INVALID_EMAIL", code: "FORMULA_WITHOUT_VALUE", at: null },
    ]);
    const answers = [{ kind: "KEEP", look: "FORMULA", subject: "jane@x.com" }] as const;
    expect(verdictsOf([["jane@x.com", "Teachers", formula]], { answers })).toEqual([invite(["teachers"])]);
  });

  it("gives the address of which people must be known, each once", () => {
    const answers = [{ kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" }] as const;
    const rows = rowsOf(["A@x.co", ""], ["a@x.co", ""], ["b@gmial.com", ""], ["nobody", ""]);
    expect(importAddresses(rows, { answers })).toEqual(["a@x.co", "b@gmail.com"]);
  });
});

describe("A groups cell", () => {
  it.each([
    ["Teachers", ["teachers"]],
    ["  TEACHERS. ", ["teachers"]],
    ["Teachers; bus-drivers", ["teachers", "drivers"]],
    ["Bus drivers, Teachers,, teachers;", ["drivers", "teachers"]],
    ["Teachers\nFood service", ["teachers", "kitchen"]],
    ["Sales, EMEA", ["emea"]],
    ["Sales, EMEA; Teachers", ["emea", "teachers"]],
    ["Teachers, Sales, EMEA, Bus drivers", ["teachers", "emea", "drivers"]],
    ["__proto__", ["proto"]],
  ])("%j names %j", (cell, groupIds) => {
    expect(verdictsOf([["a@x.co", cell]])).toEqual([invite(groupIds)]);
  });

  it.each([
    ["Techers", [{ name: "Techers", proposal: "teachers" }]],
    ["Robotics Club", [{ name: "Robotics Club", proposal: null }]],
    ["Teachers; Robotics Club", [{ name: "Robotics Club", proposal: null }]],
    ["Sales, EMA", [{ name: "Sales, EMA", proposal: "emea" }]],
    [
      "Welders, Painters",
      [
        { name: "Welders", proposal: null },
        { name: "Painters", proposal: null },
      ],
    ],
    ["constructor", [{ name: "constructor", proposal: null }]],
    ["Substitutez", [{ name: "Substitutez", proposal: null }]],
  ])("%j names a group that is none", (cell, names) => {
    expect(verdictsOf([["a@x.co", cell]])).toEqual([{ kind: "UNKNOWN_GROUP", names }]);
  });

  it("has the names of groups made ready once, however many unknown names stand in however many rows", () => {
    let looked = 0;
    const many = Array.from({ length: 300 }, (_, i) => ({
      id: `g${i}`,
      status: "ACTIVE" as const,
      get name() {
        looked += 1;
        return `Department ${i}`;
      },
    }));
    const cells = Array.from({ length: 500 }, (_, row): Cells => {
      return [`p${row}@x.co`, Array.from({ length: 20 }, (_, i) => `Unit ${row} of ${i}`).join(";")];
    });
    expect(verdictsOf(cells, { groups: many }).every(({ kind }) => kind === "UNKNOWN_GROUP")).toBe(true);
    expect(looked).toBeLessThanOrEqual(many.length * 4);
  });

  it("has a proposal for so many distinct unknown names as a person would answer, each in all its rows", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const misspelled = [...letters].flatMap((one) => [...letters].map((two) => `Bus driv${one}${two}s`));
    const proposals = verdictsOf(
      [...misspelled, " BUS  drivaas "].map((name): Cells => ["a@x.co", name]),
    ).map((verdict) =>
      verdict.kind === "UNKNOWN_GROUP" ? (verdict.names[0]?.proposal ?? null) : verdict.kind,
    );
    expect(proposals[0]).toBe("drivers");
    expect(proposals.at(-1)).toBe("drivers");
    expect(proposals.filter((proposal) => proposal === "drivers")).toHaveLength(201);
  });

  it("of an Inactive group is refused", () => {
    const verdict = { kind: "INACTIVE_GROUP", groupIds: ["substitutes"] };
    expect(verdictsOf([["a@x.co", "Teachers, Substitutes"]])).toEqual([verdict]);
  });

  it("matches whichever way its letters are encoded", () => {
    const known = { groups: [{ id: "e", name: "Educaci\u00f3n", status: "ACTIVE" as const }] };
    expect(verdictsOf([["a@x.co", "Educacio\u0301n"]], known)).toEqual([invite(["e"])]);
  });

  it("is refused beyond 20 groups and beyond any name's length", () => {
    const many = Array.from({ length: 21 }, (_, i) => ({
      id: `g${i}`,
      name: `G ${i}.`,
      status: "ACTIVE" as const,
    }));
    const names = many.map(({ name }) => name);
    const refused = { kind: "TOO_MANY_GROUPS", limit: 20 };
    expect(verdictsOf([["a@x.co", names.slice(1).join(";")]], { groups: many })).toMatchObject([
      { kind: "INVITE" },
    ]);
    expect(verdictsOf([["a@x.co", names.join(";")]], { groups: many })).toEqual([refused]);
    for (const cell of [
      "a,".repeat(150),
      "x;".repeat(300),
      "n;m,".repeat(8000).slice(0, 32_767),
      ",".repeat(5000),
    ])
      expect(verdictsOf([["a@x.co", cell]]).map(({ kind }) => kind)).not.toContain("INVITE");
    const distinct = Array.from({ length: 300 }, (_, i) => `x${i}`).join(",");
    expect(verdictsOf([["a@x.co", distinct]])).toEqual([refused]);
  });

  it("means what was remembered for the organization, unless a group has that name by now", () => {
    const aliases = [
      { name: "Faculty", groupId: "teachers" },
      { name: "Drivers", groupId: "gone" },
    ];
    expect(verdictsOf([["a@x.co", "FACULTY"]], { aliases })).toEqual([invite(["teachers"])]);
    expect(verdictsOf([["a@x.co", "Drivers"]], { aliases })).toMatchObject([{ kind: "UNKNOWN_GROUP" }]);
    const named = [...groups, { id: "faculty", name: "Faculty", status: "ACTIVE" as const }];
    expect(verdictsOf([["a@x.co", "Faculty"]], { aliases, groups: named })).toEqual([invite(["faculty"])]);
  });

  it("without a name is refused, or takes the default group", () => {
    expect(verdictsOf([["a@x.co", " ; "]])).toEqual([{ kind: "NO_GROUP", merged: null }]);
    expect(verdictsOf([["a@x.co", ""]], { defaultGroupId: "kitchen" })).toEqual([invite(["kitchen"])]);
    const inactive = verdictsOf([["a@x.co", ""]], { defaultGroupId: "substitutes" });
    expect(inactive).toEqual([{ kind: "INACTIVE_GROUP", groupIds: ["substitutes"] }]);
  });

  it("under a merged cell is never filled down in silence, with a default group neither", () => {
    const under = { mergedGroups: "Teachers" };
    const refused = [{ kind: "NO_GROUP", merged: "Teachers" }];
    expect(verdictsOf([["a@x.co", "", under]])).toEqual(refused);
    expect(verdictsOf([["a@x.co", "", under]], { defaultGroupId: "kitchen" })).toEqual(refused);
    const answers = [{ kind: "MERGED_GROUPS", groups: "Teachers" }] as const;
    expect(verdictsOf([["a@x.co", "", under]], { answers })).toEqual([invite(["teachers"])]);
  });
});
