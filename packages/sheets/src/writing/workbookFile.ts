import { utils, type WorkSheet, write } from "xlsx";
import { budgets } from "../budgets.ts";
import { safeText } from "./safeText.ts";

/** One sheet to be written: its rows, the header first. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in characters; left out: as wide as what stands in them. */
  readonly widths?: readonly number[];
  /** The first row is a header that can be filtered by. */
  readonly filter?: boolean;
}

const WIDTH_MIN = 8;
const WIDTH_MAX = 60;
/** The number format "Text": what is typed there stays as it was typed. */
const AS_TEXT = "@";
const NAME_MAX = 31;

/** Sheets as an .xlsx. Every cell is text, so that nothing in it can be a formula, a date or a number by accident. */
export function workbookFile(sheets: readonly TableSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheetName(sheet.name));
  const buffer: ArrayBuffer = write(book, { type: "array", bookType: "xlsx", compression: true });
  return new Uint8Array(buffer);
}

function worksheet({ rows, widths, filter }: TableSheet): WorkSheet {
  const cells = rows.map((row) =>
    row.map((text) => ({ t: "s", v: safeText(text).slice(0, budgets.cellLength), z: AS_TEXT })),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = (widths ?? widthsOf(rows)).map((wch) => ({ wch }));
  if (filter && sheet["!ref"]) sheet["!autofilter"] = { ref: sheet["!ref"] };
  return sheet;
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
    return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, longest + 2));
  });
}

/** A name that Excel takes for a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, NAME_MAX) || "-";
