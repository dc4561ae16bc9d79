import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import {
  csvFile,
  rejectsFile,
  safeText,
  TEMPLATE_EXAMPLE,
  templateFile,
  workbookFile,
} from "../src/files.ts";
import { findLayout, importRows } from "../src/index.ts";
import { fileOf, rowsOf, sheetOf } from "./support.ts";

const evil = [
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
];

describe("A text that is written into a file", () => {
  it.each(evil)("cannot be a formula: %j", (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each(["Teachers", "a@x.co", "o'brien@x.co", "1-2", "", " =1", "'x"])(
    "stays as it is where it is none: %j",
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );
});

describe("A CSV file", () => {
  const text = csvFile([
    ["E-mail", "Groups"],
    ["+jane@x.co", 'The "A" team; Niños\nand more'],
  ]);

  it("opens well in Excel: a mark of its encoding, its line ends, every cell quoted", () => {
    expect(text).toBe('\ufeff"E-mail","Groups"\r\n"\'+jane@x.co","The ""A"" team; Niños\nand more"\r\n');
  });

  it("reads back as what it was", () => {
    expect(rowsOf(sheetOf(text))).toEqual([
      { row: 2, email: "+jane@x.co", groups: 'The "A" team; Niños\nand more' },
    ]);
  });

  it("and a workbook read back as what they were, whatever stands in them", () => {
    const printable = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .filter((part) => part.trim() === part && !/[\p{C}\p{Z}]/u.test(part));
    const rows = fc.array(fc.tuple(fc.constantFrom("a@x.co", "+b@x.co", "-c@x.co", "o'd@x.co"), printable), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (people) => {
        const table = [["email", "groups"], ...people];
        const expected = people.map(([email, groups], place) => ({ row: place + 2, email, groups }));
        for (const file of [csvFile(table), workbookFile([{ name: "People", rows: table }])]) {
          const taken = rowsOf(sheetOf(file));
          expect(taken.map(({ row, email }) => ({ row, email }))).toEqual(
            expected.map(({ row, email }) => ({ row, email })),
          );
          // An apostrophe that a person typed before a sign goes the way of ours.
          const plain = (groups: string) => groups.replace(/^'(?=[=+\-@])/, "");
          expect(taken.map(({ groups }) => plain(groups))).toEqual(
            expected.map(({ groups }) => plain(groups)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("A workbook", () => {
  it("has widths, a filter, and texts only", () => {
    const bytes = workbookFile([
      {
        name: "Learners [1]: all/none",
        rows: [
          ["E-mail", "Since"],
          ["=1+1", "2026-11-02"],
          ["007", "x".repeat(90)],
        ],
        filter: true,
      },
    ]);
    const book = read(bytes, { type: "array", cellStyles: true });
    expect(book.SheetNames).toEqual(["Learners  1   all none"]);
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ["E-mail", "Since"],
      ["'=1+1", "2026-11-02"],
      ["007", "x".repeat(90)],
    ]);
    for (const reference of ["A2", "B2", "A3"]) expect(sheet?.[reference]).toMatchObject({ t: "s" });
    expect(sheet?.["!autofilter"]).toEqual({ ref: "A1:B3" });
    expect(sheet?.["!cols"]?.map(({ wch }) => Math.round(wch ?? 0))).toEqual([8, 60]);
  });
});

describe("The template", () => {
  const texts = {
    instructions: ["1. Fill in.", "2. Upload."],
    example: "An example:",
    groups: "Your groups",
  };
  const groups = ["Teachers", "=Sales, EMEA", "Niños"];

  it.each([
    ["en", ["Learners", "Instructions", "Your groups"]],
    ["es", ["Alumnos", "Instrucciones", "Sus grupos"]],
  ] as const)(
    "in %s holds a sheet to fill in, one that explains, and one with the groups",
    (language, names) => {
      const book = read(templateFile(language, texts, groups), { type: "array" });
      expect(book.SheetNames).toEqual(names);
      const cells = book.SheetNames.map((name) =>
        utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }),
      );
      expect(cells[0]).toEqual([["email", "groups"]]);
      expect(cells[1]).toContainEqual([TEMPLATE_EXAMPLE, "Teachers; =Sales, EMEA"]);
      expect(cells[2]).toEqual([["Your groups"], ["Teachers"], ["'=Sales, EMEA"], ["Niños"]]);
    },
  );

  it("uploaded again is its sheet of learners alone, with nobody in it", () => {
    const { sheets } = fileOf(templateFile("es", texts, groups));
    expect(sheets.map(({ name }) => name)).toEqual(["Alumnos"]);
    expect(sheets[0] && importRows(sheets[0], findLayout(sheets[0]))).toEqual({ ok: false, code: "NO_ROWS" });
  });
});

describe("The rows that stayed behind", () => {
  it("are the person's own, with all their columns, and why", () => {
    const sheet = sheetOf("Staff list\nName,email,Phone\nAnn,a@x.co,1\nBob,nobody,=2\nCyd,c@x.co");
    const layout = findLayout(sheet);
    const reasons = new Map([
      [4, "nobody has no @ sign."],
      [5, "No group."],
    ]);
    const bytes = rejectsFile(sheet, layout, reasons, "Reason");
    const rejected = sheetOf(bytes);
    expect(rejected.rows.map(({ cells }) => cells)).toEqual([
      ["Name", "email", "Phone", "Reason"],
      ["Bob", "nobody", "'=2", "nobody has no @ sign."],
      ["Cyd", "c@x.co", "", "No group."],
    ]);
    expect(rowsOf(rejected).map(({ email }) => email)).toEqual(["nobody", "c@x.co"]);
  });
});
