import { readFileSync } from "node:fs";
import type { ImportRow } from "@muster/domain";
import { zipSync } from "fflate";
import { readFile } from "../src/files.ts";
import { type FileRefusal, findLayout, importRows, type Sheet, type SheetFile } from "../src/index.ts";

export const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

/** Reads what must be readable. */
export function fileOf(content: Uint8Array | string, name = "list.csv"): SheetFile {
  const result = readFile(typeof content === "string" ? octets(content) : content, name);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.file;
}

export function sheetOf(content: Uint8Array | string): Sheet {
  const [sheet] = fileOf(content).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export function refusalOf(content: Uint8Array | string, name = "list.xlsx"): FileRefusal {
  const result = readFile(typeof content === "string" ? octets(content) : content, name);
  if (result.ok) throw new Error(`was read: ${JSON.stringify(result.file).slice(0, 500)}`);
  return result.refusal;
}

/** The rows of a sheet by the guess of its columns. */
export function rowsOf(sheet: Sheet): readonly ImportRow[] {
  const taken = importRows(sheet, findLayout(sheet));
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  return taken.rows;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface XlsxParts {
  /** Whole worksheet, or what stands in its sheetData. */
  readonly sheet?: string;
  readonly data?: string;
  readonly strings?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** An .xlsx from its parts, as no program would write it. */
export function xlsxOf({ sheet, data = "", strings, more = {} }: XlsxParts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} ${R}><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet ?? `<worksheet ${NS}><sheetData>${data}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": strings ?? `<sst ${NS}/>`,
    ...more,
  };
  return packed(parts);
}

export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? octets(part) : part]),
    ),
  );

export const cell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const row = (number: number, ...texts: string[]): string =>
  `<row r="${number}">${texts.map((text, place) => cell(`${"ABCDEFGH"[place]}${number}`, text)).join("")}</row>`;

/** An .ods from the rows of its one table. */
export const odsOf = (rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    "content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Staff">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
