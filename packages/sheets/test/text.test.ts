import { describe, expect, it } from "vitest";
import { octets, refusalOf, rowsOf, sheetOf } from "./support.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const list = "email,group\na@x.co,Niños\n";

describe("The encoding of a text file", () => {
  it.each([
    ["UTF-8", octets(list)],
    ["UTF-8 with a mark", joined(bytes(0xef, 0xbb, 0xbf), octets(list))],
    ["UTF-16, little end first, with a mark", joined(bytes(0xff, 0xfe), utf16(list, true))],
    ["UTF-16, big end first, with a mark", joined(bytes(0xfe, 0xff), utf16(list, false))],
    ["Windows-1252", Uint8Array.from(list, (letter) => letter.charCodeAt(0))],
    ["an end-of-file mark", octets(`${list}\x1a`)],
  ])("may be %s", (_, content) => {
    expect(rowsOf(sheetOf(content))).toEqual([{ row: 2, email: "a@x.co", groups: "Niños" }]);
  });

  it.each([
    ["UTF-16 without a mark", utf16(list, true)],
    ["UTF-16 without a mark, the other way round", utf16(list, false)],
    ["octets that no encoding has", joined(octets(list), bytes(0x81, 0xff))],
    ["a mark of UTF-8 and something else", joined(bytes(0xef, 0xbb, 0xbf), bytes(0xff))],
    ["a mark of UTF-16 and half a letter", joined(bytes(0xff, 0xfe), bytes(0x61))],
  ])("is refused where it cannot be told: %s", (_, content) => {
    expect(refusalOf(content)).toEqual({ code: "UNKNOWN_ENCODING" });
  });

  it.each([
    ["a NUL", octets(`${list}\0`)],
    ["control characters", octets(`${list}\x07\x1b[31m`)],
    ["garbage", Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)],
  ])("and what is no text is no spreadsheet: %s", (_, content) => {
    expect(["NOT_A_SPREADSHEET", "UNKNOWN_ENCODING"]).toContain(refusalOf(content).code);
  });
});

describe("The delimiter of a text file", () => {
  it.each([
    ["commas", "email,group\na@x.co,Teachers; Bus drivers\nb@x.co,Food service\n"],
    ["semicolons", "email;group\na@x.co;Teachers, Bus drivers\nb@x.co;Food service"],
    ["tabs", "email\tgroup\r\na@x.co\tTeachers, Bus drivers\r\nb@x.co\tFood service\r\n"],
    ["bars", "email|group\ra@x.co|Teachers, Bus drivers\rb@x.co|Food service\r"],
    [
      "the one that its first line names",
      'sep=;\nemail;group\n"a@x.co";"Teachers, Bus drivers"\nb@x.co;Food service',
    ],
    [
      "semicolons, and nobody's e-mail is right",
      "email;group\nnobody@@x;Teachers, Drivers\nnobody@@y;Food service",
    ],
  ])("may be %s", (_, text) => {
    const rows = rowsOf(sheetOf(text));
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(rows[1]).toMatchObject({ groups: "Food service" });
    expect(rows[0]?.groups).toMatch(/^Teachers[,;] /);
  });

  it("need not be there", () => {
    expect(rowsOf(sheetOf("email\na@x.co\nb@x.co"))).toEqual([
      { row: 2, email: "a@x.co", groups: "" },
      { row: 3, email: "b@x.co", groups: "" },
    ]);
  });
});

describe("Rows of a text file", () => {
  it("have the numbers that a spreadsheet program shows: empty lines count, lines within a cell do not", () => {
    const text = '\n"A list\nof people"\n\nemail,group\n\n"a@x.co","Teachers\nDrivers"\nb@x.co,Teachers\n';
    expect(rowsOf(sheetOf(text)).map(({ row }) => row)).toEqual([6, 7]);
  });

  it("keep the names of prototypes as data", () => {
    const text = "email,group,__proto__\n__proto__@x.co,constructor,__proto__\n";
    expect(rowsOf(sheetOf(text))).toEqual([{ row: 2, email: "__proto__@x.co", groups: "constructor" }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("take a quote within a cell for what it is", () => {
    for (const group of ['The "A" team', '"The ""A"" team"', '"The "A" team"'])
      expect(rowsOf(sheetOf(`email,group\na@x.co,${group}\nb@x.co,T\n`))).toMatchObject([
        { groups: 'The "A" team' },
        { groups: "T" },
      ]);
  });

  it("hold cells of several lines, with quotes in them that are written as they should be", () => {
    const text = 'email,note,group\n"a@x.co","Says ""hi"",\nand ""bye""","T"\nb@x.co,,T\n';
    expect(rowsOf(sheetOf(text)).map(({ email, groups }) => [email, groups])).toEqual([
      ["a@x.co", "T"],
      ["b@x.co", "T"],
    ]);
  });
});

describe("A quote that nobody closed is refused with the line where it opens", () => {
  it.each([
    ["in the third row", 'email,group\na@x.co,Teachers\nb@x.co,"Bus drivers\nc@x.co,Teachers\n', 3],
    ["below a cell of two lines", 'email,group\na@x.co,"Two\nlines"\nb@x.co,"Bus', 4],
    ["below the line that names the delimiter", 'sep=,\nemail,group\na@x.co,"Bus', 3],
    ["in the first cell", '"email,group\na@x.co,Teachers', 1],
    [
      "and closed by another one far below",
      `email,group\na@x.co,"Bus\n${"b@x.co,Teachers\n".repeat(40)}c@x.co,"Food service"\n`,
      2,
    ],
    [
      "and closed by another one a few rows below",
      'email,name,group\na@x.co,"Bob,T\nb@x.co,Cy,T\nc@x.co,"Smith, Ann",T\nd@x.co,Dan,T\n',
      2,
    ],
    [
      "and closed by another one in the next row, below a quote within a cell that does no harm",
      'email,name,group\na@x.co,"The "A" team",T\nb@x.co,"Bob,T\nc@x.co,"Ann",T\nd@x.co,Dan,T\n',
      3,
    ],
    [
      "behind a cell of two lines in the same row",
      'email,note,name\na@x.co,"Two\nlines","Bob\nb@x.co,x,"Smith, Ann"\nd@x.co,x,Dan\n',
      3,
    ],
  ])("%s", (_, text, line) => {
    expect(refusalOf(text)).toEqual({ code: "UNCLOSED_QUOTE", line });
  });
});
