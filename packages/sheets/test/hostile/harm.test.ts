import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cell, octets, odsOf, packed, refusalOf, row, rowsOf, sheetOf, xlsxOf } from "../support.ts";

const people = row(1, "email", "groups") + row(2, "a@x.co", "Teachers");
const TOO_COMPLEX = { code: "TOO_COMPLEX" };

describe("A workbook that means harm", () => {
  it("claims a size that it does not have: only the cells count", () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${people}${row(1048576, "b@x.co")}</sheetData></worksheet>`;
    expect(rowsOf(sheetOf(xlsxOf({ sheet }))).map(({ row }) => row)).toEqual([2, 1048576]);
  });

  it.each([
    ["a million empty rows", xlsxOf({ data: "<row/>".repeat(1_048_576) })],
    ["half a million cells", xlsxOf({ data: `<row>${"<c/>".repeat(500_001)}</row>` })],
    ["40 MB of spaces", xlsxOf({ data: " ".repeat(40 * 1024 * 1024) })],
    [
      "21 MB in many parts",
      xlsxOf({
        data: people,
        more: Object.fromEntries(many(21, (i) => [`xl/${i}.xml`, " ".repeat(1024 * 1024)])),
      }),
    ],
    ["a million texts", xlsxOf({ data: people, strings: `<sst>${"<si/>".repeat(1_000_000)}</sst>` })],
    [
      "a text without end, many times",
      xlsxOf({
        data: many(500, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join(""),
        strings: `<sst><si><t>${"a".repeat(4 * 1024 * 1024)}</t></si></sst>`,
      }),
    ],
    ["3,000 parts", packed(Object.fromEntries(many(3000, (i) => [`${i}.xml`, ""])))],
    ["rows that are repeated a million times", odsOf(repeated(1_048_576, 16_384))],
    [
      "spaces that are repeated a billion times",
      odsOf(
        `<table:table-row><table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row>`,
      ),
    ],
    ["five million columns", octets(",".repeat(5_000_000))],
    ["five million lines", octets("\n".repeat(5_000_000))],
  ])("by %s is refused", (_, content) => {
    expect(refusalOf(content)).toEqual(TOO_COMPLEX);
  });

  it("does not take a repetition of nothing for rows", () => {
    const rows = `<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(rowsOf(sheetOf(odsOf(odsRow("email") + rows + odsRow("a@x.co"))))).toEqual([
      { row: 1002, email: "a@x.co", groups: "" },
    ]);
  });

  it("lies about the size of its parts, and is stopped by what comes out", () => {
    const bomb = xlsxOf({ data: " ".repeat(40 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(refusalOf(bomb)).toEqual(TOO_COMPLEX);
  });

  it("keeps memory within bounds", () => {
    const folder = mkdtempSync(join(tmpdir(), "sheets-"));
    try {
      const bombs = [
        xlsxOf({ data: " ".repeat(60 * 1024 * 1024) }),
        xlsxOf({ data: "<row/>".repeat(1_048_576) }),
        xlsxOf({ data: `${people}<row>${"<c><v>1</v></c>".repeat(100_000)}</row>` }),
      ].map((bomb, place) => {
        const path = join(folder, `${place}.xlsx`);
        writeFileSync(path, bomb);
        return path;
      });
      const script = fileURLToPath(new URL("../threads/peak.ts", import.meta.url));
      const megabytes = Number(execFileSync(process.execPath, [script, ...bombs], { encoding: "utf8" }));
      expect(megabytes).toBeGreaterThan(5);
      expect(megabytes).toBeLessThan(300);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const evil = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>';
  it.each([
    ["its sheet", xlsxOf({ sheet: `${evil}<worksheet><sheetData>${people}</sheetData></worksheet>` })],
    ["its texts", xlsxOf({ data: people, strings: `${evil}<sst><si><t>&y;</t></si></sst>` })],
    ["a part that nobody reads", xlsxOf({ data: people, more: { "docProps/app.xml": `<!doctype x><a/>` } })],
    [
      "the content of an .ods",
      odsOf(odsRow("a@x.co"), { "content.xml": `${evil}<office:document-content/>` }),
    ],
  ])("with definitions in %s is refused", (_, content) => {
    expect(refusalOf(content)).toEqual({ code: "UNSAFE" });
  });

  it("hides definitions in UTF-16, and is refused", () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...evil].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(refusalOf(xlsxOf({ data: people, more: { "xl/theme/theme1.xml": wide } }))).toEqual({
      code: "DAMAGED",
    });
  });

  it("says to be two kinds at once, and is read as the one that was looked through", () => {
    const more = {
      "META-INF/manifest.xml": "<manifest/>",
      "content.xml": `<office:document-content><table:table table:name="B">${repeated(1_048_576, 16_384)}</table:table></office:document-content>`,
    };
    expect(rowsOf(sheetOf(xlsxOf({ data: people, more })))).toEqual([
      { row: 2, email: "a@x.co", groups: "Teachers" },
    ]);
  });

  it("holds a part twice, and is refused", () => {
    const twice = xlsxOf({ data: people, more: { "xl/worksheets/sheet2.xml": "<worksheet/>" } });
    const text = Buffer.from(twice).toString("latin1").replaceAll("sheet2.xml", "sheet1.xml");
    expect(refusalOf(Uint8Array.from(Buffer.from(text, "latin1")))).toEqual({ code: "DAMAGED" });
  });

  it("refers to addresses, and none is fetched", () => {
    const before = globalThis.fetch;
    globalThis.fetch = () => {
      throw new Error("fetched");
    };
    try {
      const target = 'Target="http://169.254.169.254/latest" TargetMode="External"';
      const more = {
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships><Relationship Id="rId1" ${target}/></Relationships>`,
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" ${target}/></Relationships>`,
      };
      expect(rowsOf(sheetOf(xlsxOf({ data: people, more })))).toHaveLength(1);
    } finally {
      globalThis.fetch = before;
    }
  });

  it("computes its addresses: the value that it kept is taken and marked, nothing is evaluated", () => {
    const formula = (reference: string, text: string, value: string) =>
      `<c r="${reference}" t="str"><f>${text}</f>${value}</c>`;
    const data =
      row(1, "email", "groups") +
      `<row r="2">${formula("A2", "HYPERLINK(&quot;http://evil&quot;,&quot;jane@x.com&quot;)", "<v>jane@x.com</v>")}</row>` +
      `<row r="3">${formula("A3", "WEBSERVICE(&quot;http://evil&quot;)", "")}</row>` +
      `<row r="4"><c r="A4"><f>1+1</f></c></row>` +
      `<row r="5">${cell("A5", "=cmd")}</row>`;
    expect(rowsOf(sheetOf(xlsxOf({ data })))).toEqual([
      { row: 2, email: "jane@x.com", groups: "", formula: true },
      { row: 3, email: "", groups: "", formula: true },
      { row: 4, email: "", groups: "", formula: true },
      { row: 5, email: "=cmd", groups: "" },
    ]);
  });

  it("formats an address in pieces: its text is read", () => {
    const strings = `<sst><si><r><t>jane</t></r><r><rPr><b/></rPr><t>@x.com</t></r></si></sst>`;
    const data = `${row(1, "email")}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`;
    expect(rowsOf(sheetOf(xlsxOf({ data, strings })))).toEqual([{ row: 2, email: "jane@x.com", groups: "" }]);
  });
});

describe("Unpacking", () => {
  it("takes stored and compressed parts", () => {
    const parts = { "xl/workbook.xml": octets("<workbook/>"), "[Content_Types].xml": octets("<Types/>") };
    for (const level of [0, 9] as const)
      expect(["DAMAGED", "EMPTY"]).toContain(refusalOf(zipSync(parts, { level })).code);
  });
});

function many<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
function odsRow(text: string): string {
  return `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
}
function repeated(rows: number, columns: number): string {
  return `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>a@x.co</text:p></table:table-cell></table:table-row>`;
}
