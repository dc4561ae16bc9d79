import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CFB } from "xlsx";
import { readFile } from "../../src/files.ts";
import { findLayout, importRows } from "../../src/index.ts";
import { fileOf, fixture, octets, packed, refusalOf, row, xlsxOf } from "../support.ts";

const people = row(1, "email", "groups") + row(2, "a@x.co", "Teachers");

describe("A file that is something else", () => {
  const starts = (text: string) => Uint8Array.from(text.padEnd(200, " "), (letter) => letter.charCodeAt(0));

  it.each([
    ["PNG", starts("\x89PNG\r\n\x1a\n")],
    ["PDF", starts("%PDF-1.7")],
    ["program", starts("MZ\x90\0")],
    ["JPEG", starts("\xff\xd8\xff\xe0")],
    ["HTML", octets("<!DOCTYPE html><html><body><table><tr><td>email</td></tr></table></body></html>")],
    ["HTML", octets('\n<table border="1"><tr><td>email</td></tr><tr><td>a@x.co</td></tr></table>')],
    ["XML", octets('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>')],
    ["Word", packed({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" })],
    ["XLSB", packed({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" })],
    ["ZIP", packed({ "list.csv": "email\na@x.co" })],
  ])("%s under the name of a spreadsheet is no spreadsheet", (found, content) => {
    expect(refusalOf(content, "list.xlsx")).toEqual({ code: "NOT_A_SPREADSHEET", found });
  });

  it("old Office files that are no workbook neither", () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/WordDocument", octets("x".repeat(5000)));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    expect(refusalOf(bytes)).toEqual({ code: "NOT_A_SPREADSHEET", found: "Word" });
  });

  it("a spreadsheet under another name is read for what it is", () => {
    expect(fileOf(xlsxOf({ data: people }), "list.csv").kind).toBe("xlsx");
    expect(fileOf("email\na@x.co", "list.xlsx").kind).toBe("csv");
  });
});

describe("A file that is locked, damaged or empty", () => {
  it("says that a password is in the way", () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptedPackage", octets("x".repeat(5000)));
    const locked = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    expect(refusalOf(locked)).toEqual({ code: "PASSWORD_PROTECTED" });
    const zipped = xlsxOf({ data: people });
    // The bit by which each entry of the directory says that it is encrypted.
    for (let at = 0; at < zipped.length - 4; at += 1)
      if (String.fromCharCode(...zipped.subarray(at, at + 4)) === "PK\x01\x02") zipped[at + 8] = 1;
    expect(refusalOf(zipped)).toEqual({ code: "PASSWORD_PROTECTED" });
  });

  it("is refused in any state, and never throws", () => {
    const files = ["roster.xlsx", "roster.xls", "roster.ods", "windows-1252-semicolon.csv"].map(fixture);
    const damage = fc.record({
      file: fc.constantFrom(...files),
      end: fc.double({ min: 0, max: 1, noNaN: true }),
      octets: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(damage, ({ file, end, octets }) => {
        const broken = file.slice(0, Math.ceil(file.length * (end > 0.5 ? 1 : end)));
        for (const [place, octet] of octets) broken[Math.floor(place * broken.length)] = octet;
        const result = readFile(broken, "roster");
        if (result.ok) for (const sheet of result.file.sheets) importRows(sheet, findLayout(sheet));
        else expect(result.refusal.code).toMatch(/^[A-Z_]+$/);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["spaces", octets(" \n\n")],
    ["a workbook without a cell", xlsxOf({ data: "" })],
    ["rows without a text", xlsxOf({ data: '<row r="1"><c r="A1"/></row>' })],
    ["a mark and no more", new Uint8Array([0xef, 0xbb, 0xbf])],
  ])("is empty with %s", (_, content) => {
    expect(refusalOf(content)).toEqual({ code: "EMPTY" });
  });

  it("of 5 MB and one octet is refused unread", () => {
    const limit = 5 * 1024 * 1024;
    expect(refusalOf(new Uint8Array(limit + 1))).toEqual({
      code: "FILE_TOO_LARGE",
      octets: limit + 1,
      limit,
    });
  });
});
