import { IMPORT_ROWS_MAX, type ImportRow, parseEmail } from "@muster/domain";
import type { Merge, Sheet, SheetRow } from "../model.ts";
import type { Layout } from "./findLayout.ts";
import { TEMPLATE_EXAMPLE } from "./template.ts";

/** What is taken of a sheet. Other columns stay where they are. */
export interface TakenRows {
  readonly ok: true;
  /** Rows with something in the e-mail cell: 1 to 500. */
  readonly rows: readonly ImportRow[];
  /** Numbers of rows that have something in the groups cell and no e-mail; they are left. */
  readonly withoutEmail: readonly number[];
}

/** Why a sheet cannot be imported as it is laid out. */
export type SheetRefusal =
  | { readonly ok: false; readonly code: "NO_EMAIL_COLUMN"; readonly headers: readonly string[] }
  | { readonly ok: false; readonly code: "NO_ROWS" }
  | { readonly ok: false; readonly code: "TOO_MANY_ROWS"; readonly count: number; readonly limit: number };

/** The rows of a sheet for the preview, by the columns that were found or chosen. */
export function importRows(sheet: Sheet, layout: Layout): TakenRows | SheetRefusal {
  const { email, groups } = layout;
  if (email === null) return { ok: false, code: "NO_EMAIL_COLUMN", headers: headersOf(sheet, layout) };
  const people = peopleRows(sheet, layout, email);
  const count = sheet.tooMany ?? people.length;
  if (count > IMPORT_ROWS_MAX) return { ok: false, code: "TOO_MANY_ROWS", count, limit: IMPORT_ROWS_MAX };
  if (count === 0) return { ok: false, code: "NO_ROWS" };
  const mergedAt = groups === null ? () => undefined : mergedTexts(sheet, groups);
  return {
    ok: true,
    rows: people.map((row) => importRow(row, email, groups, mergedAt(row))),
    withoutEmail: belowHeader(sheet, layout)
      .filter(({ cells }) => groups !== null && filled(cells[groups]) && !filled(cells[email]))
      // A formula without a value is among the people, and refused there.
      .filter(({ formulas }) => !formulas.includes(email))
      .map(({ number }) => number),
  };
}

/** The rows with something in the e-mail cell; the template's own example is none. */
export function peopleRows(sheet: Pick<Sheet, "rows">, layout: Layout, email: number): SheetRow[] {
  return belowHeader(sheet, layout).filter(({ cells, formulas }) => {
    if (formulas.includes(email)) return true;
    const parsed = filled(cells[email]) ? parseEmail(cells[email] ?? "") : null;
    return parsed !== null && !(parsed.ok && parsed.email === TEMPLATE_EXAMPLE);
  });
}

const belowHeader = ({ rows }: Pick<Sheet, "rows">, { headerRow }: Layout): readonly SheetRow[] =>
  headerRow === null ? rows : rows.filter(({ number }) => number > headerRow);

const filled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== "";

/** The headers of a sheet; of one without a header, the texts of its first row. */
function headersOf({ rows }: Sheet, { headerRow }: Layout): string[] {
  const header = rows.find(({ number }) => headerRow === null || number === headerRow);
  return (header?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
}

function importRow(
  { number, hidden, cells, formulas }: SheetRow,
  email: number,
  groups: number | null,
  mergedGroups: string | undefined,
): ImportRow {
  return {
    row: number,
    email: unprefixed(cells[email] ?? ""),
    groups: unprefixed(groups === null ? "" : (cells[groups] ?? "")),
    ...(hidden ? { hidden } : {}),
    ...(formulas.includes(email) ? { formula: true } : {}),
    ...(mergedGroups ? { mergedGroups } : {}),
  };
}

/** Takes the apostrophe away that our exports put before what a spreadsheet would take for a formula. */
const unprefixed = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\n])/, "");

/** Tells the text of the merged cell over a row's empty groups cell. Nothing is filled down: a person must say so. */
function mergedTexts({ rows, merges }: Sheet, groups: number): (row: SheetRow) => string | undefined {
  const over = merges.filter(({ left, right }) => left <= groups && groups <= right);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const textOf = ({ top, left }: Merge) => byNumber.get(top)?.cells[left]?.trim() || undefined;
  return ({ number, cells }) => {
    if (filled(cells[groups])) return undefined;
    const merge = over.find(({ top, bottom }) => top <= number && number <= bottom);
    return merge && textOf(merge);
  };
}
