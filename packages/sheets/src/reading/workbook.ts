import { zipSync } from "fflate";
import { type CellObject, CFB, read, type WorkBook, type WorkSheet } from "xlsx";
import { budgets } from "../budgets.ts";
import { type Sheet, type SheetRow, Unreadable } from "../model.ts";
import { scanOds } from "./odsScan.ts";
import { scanXlsx } from "./xlsxScan.ts";
import { xmlText } from "./xml.ts";
import { readZip } from "./zip.ts";

/** Formulas are kept as text to know them by; nothing is ever evaluated. Sizes that a sheet claims are not believed. */
const OPTIONS = { type: "array", dense: true, nodim: true, cellFormula: true, cellHTML: false } as const;

/** The parts that make an .ods one; beside those of an .xlsx they would make the parser take it for the other. */
const ODS_PARTS = ["mimetype", "META-INF/manifest.xml", "content.xml"];
const NOT_IN_XLSX = /^(?:mimetype$|META-INF\/|objectdata\.xml$|content\.xml$)/i;

/**
 * An .xlsx or .ods. What was looked through is what is parsed, and nothing else: the same octets, packed anew.
 * @throws Unreadable
 */
export function readPacked(bytes: Uint8Array): { kind: "xlsx" | "ods"; sheets: Sheet[] } {
  const { names, parts } = readZip(bytes);
  if (names.includes("encrypted-package") || isEncrypted(parts)) {
    throw new Unreadable({ code: "PASSWORD_PROTECTED" });
  }
  const some = (wanted: (name: string) => boolean) => new Map([...parts].filter(([name]) => wanted(name)));
  if (names.some((name) => /(?:^|\/)workbook\.xml$/i.test(name))) {
    return { kind: "xlsx", sheets: readXlsx(some((name) => !NOT_IN_XLSX.test(name))) };
  }
  if (isSpreadsheet(parts)) return { kind: "ods", sheets: readOds(some((name) => ODS_PARTS.includes(name))) };
  throw notASpreadsheet(names);
}

type Parts = ReadonlyMap<string, Uint8Array>;

const textsOf = (parts: Parts) => new Map([...parts].map(([name, part]) => [name, xmlText(part)]));
const parse = (parts: Parts, options = {}) =>
  read(zipSync(Object.fromEntries(parts), { level: 0 }), { ...OPTIONS, ...options });

function readXlsx(parts: Parts): Sheet[] {
  const hidden = scanXlsx(textsOf(parts));
  // Stubs: a formula for which the file keeps no value would else be no cell at all.
  return sheetsOf(parse(parts, { sheetStubs: true }), (sheet, row) => hidden[sheet]?.has(row) ?? false);
}

function readOds(parts: Parts): Sheet[] {
  const facts = scanOds(textsOf(parts).get("content.xml") ?? "");
  // Cells bring what they show; the styles would only make the parser complain about formats that it does not know.
  const plain = new Map(parts).set("styles.xml", new TextEncoder().encode("<office:document-styles/>"));
  const sheets = sheetsOf(parse(plain), (sheet, row) => facts[sheet]?.hiddenRows.has(row) ?? false);
  return sheets.map((sheet, place) => ({ ...sheet, hidden: facts[place]?.hidden ?? false }));
}

/** The list of an .ods says which of its parts are encrypted, or that all of them lie in one that is. */
function isEncrypted(parts: Parts): boolean {
  const manifest = parts.get("META-INF/manifest.xml");
  return manifest !== undefined && /<(?:[\w.-]+:)?encryption-data[\s>]/.test(xmlText(manifest));
}

function isSpreadsheet(parts: Parts): boolean {
  const kind = parts.get("mimetype") ?? parts.get("META-INF/manifest.xml");
  return kind !== undefined && new TextDecoder().decode(kind).includes("opendocument.spreadsheet");
}

function notASpreadsheet(names: readonly string[]): Unreadable {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const found = has(/^word\//) ? "Word" : has(/^ppt\//) ? "PowerPoint" : has(/\.iwa$/) ? "Numbers" : "ZIP";
  return new Unreadable({ code: "NOT_A_SPREADSHEET", found: has(/workbook\.bin$/) ? "XLSB" : found });
}

/**
 * An .xls; the container is also that of an .xlsx or .ods with a password.
 * @throws Unreadable
 */
export function readCompound(bytes: Uint8Array): Sheet[] {
  const container = CFB.read(bytes, { type: "array" });
  if (CFB.find(container, "EncryptedPackage")) throw new Unreadable({ code: "PASSWORD_PROTECTED" });
  if (!CFB.find(container, "Workbook") && !CFB.find(container, "Book")) {
    throw new Unreadable({
      code: "NOT_A_SPREADSHEET",
      found: CFB.find(container, "WordDocument") ? "Word" : null,
    });
  }
  try {
    const workbook = read(bytes, { ...OPTIONS, cellStyles: true });
    return sheetsOf(
      workbook,
      (place, row) => sheetAt(workbook, place)?.["!rows"]?.[row - 1]?.hidden ?? false,
    );
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw isLocked ? new Unreadable({ code: "PASSWORD_PROTECTED" }) : error;
  }
}

const sheetAt = (workbook: WorkBook, place: number): WorkSheet | undefined =>
  workbook.Sheets[workbook.SheetNames[place] ?? ""];

function sheetsOf(workbook: WorkBook, isHidden: (sheet: number, row: number) => boolean): Sheet[] {
  let cells = 0;
  return workbook.SheetNames.map((name, place) => {
    const sheet = sheetAt(workbook, place);
    const rows: SheetRow[] = [];
    for (const [index, line] of linesOf(sheet)) {
      const row = rowOf(line, index + 1, isHidden(place, index + 1));
      if (row) rows.push(row);
      cells += row?.cells.length ?? 0;
      if (cells > budgets.cells * 4) throw new Unreadable({ code: "TOO_COMPLEX" });
    }
    const merges = (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
      ...{ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c },
    }));
    const hidden = (workbook.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;
    return { name, hidden, rows, merges, tooMany: null };
  });
}

/** The lines that are there. A single cell in the last row makes a list of a million, nearly all of it holes. */
const linesOf = (sheet: WorkSheet | undefined): [index: number, line: CellObject[]][] =>
  Object.entries(sheet?.["!data"] ?? []).map(([index, line]) => [Number(index), line as CellObject[]]);

function rowOf(line: readonly CellObject[], number: number, hidden: boolean): SheetRow | null {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (let column = 0; column < Math.min(line.length, budgets.columns); column += 1) {
    const cell = line[column];
    const text = textOf(cell);
    const formula = cell?.f !== undefined || cell?.F !== undefined;
    if (text === "" && !formula) continue;
    while (cells.length <= column) cells.push("");
    cells[column] = text;
    if (formula) formulas.push(column);
  }
  const isEmpty = formulas.length === 0 && cells.every((text) => text.trim() === "");
  return isEmpty ? null : { number, hidden, cells, formulas };
}

/** What a cell shows: text as it is, everything else as its format writes it. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.t === "z" || cell.v === undefined) return "";
  // A formula for which the file keeps no value is read as the number 0.
  if (cell.f !== undefined && cell.t === "n" && cell.v === 0) return "";
  const text = cell.t === "s" ? String(cell.v) : (cell.w ?? String(cell.v));
  return text.slice(0, budgets.cellLength).replace(/\r\n?/g, "\n");
}
