import type { Column, FoundLayout, Layout, Sheet, SheetFile } from "@muster/sheets";

/** A file that was read, and what is chosen in it so far. */
export interface Chosen {
  readonly file: SheetFile;
  /** Place in `file.sheets`; null: a person must choose. */
  readonly sheet: number | null;
  readonly found: FoundLayout | null;
  readonly layout: Layout | null;
}

/** The letters of a column, as spreadsheets name it: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** "B · E-mail (a.whitcomb@alder.example)": enough to know a column by. */
export function columnName({ column, header, samples }: Column): string {
  const [sample] = samples;
  const name = [columnLetters(column), header].filter((part) => part !== "").join(" · ");
  return sample === undefined ? name : `${name} (${sample.slice(0, 40)})`;
}

/** The headers of the columns that stay in the file. */
export const leftColumns = (found: FoundLayout, { email, groups }: Layout): string[] =>
  found.columns
    .filter(({ column }) => column !== email && column !== groups)
    .map(({ column, header }) => header || columnLetters(column));

/** Rows of the top that can be the header, each with its first texts. */
export const headerChoices = ({ rows }: Sheet): { readonly row: number; readonly text: string }[] =>
  rows.slice(0, 30).map(({ number, cells }) => ({
    row: number,
    text: cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .slice(0, 4)
      .join(", ")
      .slice(0, 60),
  }));

/** The first row numbers of many, as text; `more` is how many are not named. */
export function rowNumbers(
  rows: readonly number[],
  most = 8,
): { readonly shown: string[]; readonly more: number } {
  const shown = rows.slice(0, most);
  return { shown: shown.map(String), more: rows.length - shown.length };
}
