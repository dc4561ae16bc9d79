import { describe, expect, it } from "vitest";
import { chooseSheet, findLayout, importRows } from "../src/index.ts";
import { fileOf, fixture, refusalOf, rowsOf, sheetOf } from "./support.ts";

const roster = [
  { row: 5, email: "a.whitcomb@alder.example", groups: "Teachers" },
  { row: 6, email: "b.lindgren@alder.example", groups: "", mergedGroups: "Teachers" },
  { row: 7, email: "c.delacroix@alder.example", groups: "", mergedGroups: "Teachers" },
  { row: 8, email: "d.haddad@gmial.com", groups: "Bus drivers; Teachers" },
  { row: 9, email: "e.strand@alder.example", groups: "Sales, EMEA", hidden: true },
  { row: 10, email: "f.ibarra@alder.example", groups: "Food service", hidden: true },
  { row: 11, email: "g.olsen@alder.example", groups: "Food service", formula: true },
  { row: 12, email: "h.baptiste@alder.example", groups: "Teachers", formula: true },
  { row: 13, email: "j.moreau@alder.example\n", groups: "Teachers" },
  { row: 14, email: "+k@alder.example", groups: "Bus drivers" },
  { row: 16, email: "l.rich@alder.example", groups: "2026" },
];

describe.each(["xlsx", "xls", "ods"])("A roster that LibreOffice saved as .%s", (kind) => {
  const file = fileOf(fixture(`roster.${kind}`), `roster.${kind}`);

  it("gives its rows with their numbers, hidden, merged and computed ones marked", () => {
    expect(file.kind).toBe(kind);
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Staff", false],
      ["Former", true],
      ["Notes", false],
    ]);
    expect(file.sheets[0] && rowsOf(file.sheets[0])).toEqual(roster);
  });

  it("finds the header below three lines, and the sheet of people beside a hidden one", () => {
    expect(chooseSheet(file)).toEqual({ sheet: 0, choices: [0] });
    const layout = file.sheets[0] && findLayout(file.sheets[0]);
    expect(layout).toMatchObject({ headerRow: 4, email: 1, groups: 3, emailChoices: [] });
    expect(layout?.columns.map(({ header }) => header)).toEqual([
      ...["Name", "E-mail Address", "Phone", "Department", "Since"],
    ]);
  });

  it("keeps what numbers and dates show", () => {
    const first = file.sheets[0]?.rows.find(({ number }) => number === 5);
    expect(first?.cells[2]).toBe("5035550101");
    expect(first?.cells[4]).toMatch(/2025|25/);
  });

  it("is refused with a password, whoever asks", () => {
    expect(refusalOf(fixture(`locked.${kind}`))).toEqual({ code: "PASSWORD_PROTECTED" });
  });
});

describe("A list with letters beyond ASCII that LibreOffice saved as text", () => {
  it.each(["utf8.csv", "utf16.csv", "windows-1252-semicolon.csv", "utf8-tab.tsv", "pipe.csv"])(
    "%s",
    (name) => {
      const sheet = sheetOf(fixture(name));
      expect(sheet.rows.map(({ cells }) => cells)).toEqual([
        ["Nombre", "Correo electrónico", "Grupo"],
        ["Núñez, Jorge", "j.nunez@alder.example", "Educación; Niños"],
        ['Øystein "Ø" Ås', "o.as@alder.example", "Educación"],
        ["Two\nlines", "two@alder.example", "Niños"],
      ]);
      expect(rowsOf(sheet).map(({ row }) => row)).toEqual([2, 3, 4]);
    },
  );
});

describe("Our template", () => {
  it.each(["xlsx", "xls", "ods"])(
    "filled in and saved by LibreOffice as .%s is read, without what explains it",
    (kind) => {
      const { sheets } = fileOf(fixture(`filled-template.${kind}`));
      expect(sheets.map(({ name }) => name)).toEqual(["Learners"]);
      expect(sheets[0] && rowsOf(sheets[0])).toEqual([
        { row: 2, email: "m.ruiz@alder.example", groups: "Teachers; Niños" },
        { row: 3, email: "n.pires@alder.example", groups: "Sales, EMEA" },
      ]);
    },
  );

  it("not filled in has no rows", () => {
    const sheet = sheetOf(fixture("template.xlsx"));
    expect(importRows(sheet, findLayout(sheet))).toEqual({ ok: false, code: "NO_ROWS" });
  });
});
