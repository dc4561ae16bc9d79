import { zipSync } from "fflate";
import { findLayout } from "../layout/findLayout.ts";
import type { ReadResult } from "../model.ts";
import { readFile } from "../reading/readFile.ts";

/** Enough for the browser to take the reader's code for busy, and few milliseconds. */
const ROWS = 60;

/** A file as others bring it: cells that hold their text, and cells that share it. */
function sample(): Uint8Array {
  const namespace = "http://schemas.openxmlformats.org";
  const main = `xmlns="${namespace}/spreadsheetml/2006/main"`;
  const related = `${namespace}/officeDocument/2006/relationships`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${related}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${namespace}/package/2006/relationships">${all.join("")}</Relationships>`;
  const rows = Array.from({ length: ROWS }, (_, place) => {
    const row = place + 1;
    const email = `<c r="A${row}" t="str"><v>person${row}@example.org</v></c>`;
    return `<row r="${row}">${email}<c r="B${row}" t="s"><v>0</v></c></row>`;
  });
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${namespace}/package/2006/content-types">${part("workbook", "sheet.main")}${part("worksheets/sheet1", "worksheet")}${part("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${related}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main} count="1" uniqueCount="1"><si><t>Group</t></si></sst>`,
  };
  const octets = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, octets.encode(text)])),
  );
}

/**
 * Reads a small file of our own making while nobody waits: the first file that a worker reads takes twice as long as the
 * next, until the browser has made the reader's code ready.
 */
export function warmUp(): ReadResult {
  const result = readFile(sample(), "");
  if (result.ok) for (const sheet of result.file.sheets) findLayout(sheet);
  return result;
}
