import { readFile } from "@muster/sheets/files";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../src/app/language.ts";
import {
  columnLetters,
  columnName,
  headerChoices,
  leftColumns,
  rowNumbers,
} from "../src/features/imports/reading/columns.ts";
import { fileRefusalText, sheetRefusalText } from "../src/features/imports/reading/refusalText.ts";
import { firstChoice } from "../src/features/imports/reading/useUpload.ts";

afterEach(() => setLanguage("en"));

function chosen(text: string) {
  const result = readFile(new TextEncoder().encode(text), "list.csv");
  if (!result.ok) throw new Error(result.refusal.code);
  return firstChoice(result.file);
}

describe("Columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [255, "IV"],
  ])("%i is %s, as spreadsheets say", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("are known by letter, header and a value", () => {
    const { found } = chosen("Name,E-mail\nAna,a@x.co\n");
    expect(found?.columns.map(columnName)).toEqual(["A · Name (Ana)", "B · E-mail (a@x.co)"]);
  });

  it("that stay in the file are named", () => {
    const { found, layout } = chosen("Name,E-mail,Team,SSN\nAna,a@x.co,T,1\n");
    expect(found && layout && leftColumns(found, layout)).toEqual(["Name", "SSN"]);
  });

  it("can be looked for below another row", () => {
    const { file } = chosen("All staff\n\nName,E-mail\nAna,a@x.co\n");
    expect(file.sheets[0] && headerChoices(file.sheets[0])).toEqual([
      { row: 1, text: "All staff" },
      { row: 3, text: "Name, E-mail" },
      { row: 4, text: "Ana, a@x.co" },
    ]);
  });
});

it("row numbers are told in few words", () => {
  expect(rowNumbers([4, 7, 9], 2)).toEqual({ shown: ["4", "7"], more: 1 });
});

describe("Why a file is not read", () => {
  const codes = [
    { code: "FILE_TOO_LARGE", octets: 6 * 1024 * 1024, limit: 5 * 1024 * 1024 },
    { code: "NOT_A_SPREADSHEET", found: null },
    { code: "NOT_A_SPREADSHEET", found: "PDF" },
    { code: "PASSWORD_PROTECTED" },
    { code: "DAMAGED" },
    { code: "TOO_COMPLEX" },
    { code: "UNSAFE" },
    { code: "UNKNOWN_ENCODING" },
    { code: "UNCLOSED_QUOTE", line: 12 },
    { code: "EMPTY" },
    { code: "TOOK_TOO_LONG" },
    { code: "READER_FAILED" },
  ] as const;

  it("is said differently for each cause, in both languages", () => {
    for (const language of ["en", "es"] as const) {
      setLanguage(language);
      const texts = codes.map(fileRefusalText);
      expect(texts.every((text) => text)).toBe(true);
      expect(new Set(texts).size).toBe(codes.length);
    }
  });

  it("names what was found, and nothing where the person gave up", () => {
    expect(fileRefusalText({ code: "FILE_TOO_LARGE", octets: 6_553_600, limit: 5_242_880 })).toContain(
      "6.3 MB; 5 MB fit",
    );
    expect(fileRefusalText({ code: "CANCELLED" })).toBeNull();
    expect(sheetRefusalText({ ok: false, code: "TOO_MANY_ROWS", count: 501, limit: 500 })).toContain(
      "501 rows",
    );
    setLanguage("es");
    expect(fileRefusalText({ code: "FILE_TOO_LARGE", octets: 6_553_600, limit: 5_242_880 })).toContain(
      "6,3 MB",
    );
    expect(sheetRefusalText({ ok: false, code: "NO_EMAIL_COLUMN", headers: ["Name"] })).toContain("“Name”");
  });
});
