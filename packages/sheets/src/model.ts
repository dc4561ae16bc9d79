/** One row of a sheet in which something stands. */
export interface SheetRow {
  /** The number that the spreadsheet shows, from 1. */
  readonly number: number;
  /** The spreadsheet hides it, or a filter does. */
  readonly hidden: boolean;
  /** What the cells show, by column from 0; the list ends with the last cell that is not empty. */
  readonly cells: readonly string[];
  /** Columns whose cell holds a formula: `cells` has the value that the file kept for it, or nothing. */
  readonly formulas: readonly number[];
}

/** Cells that are shown as one, both ends included: row numbers from 1, columns from 0. Only the first has a value. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  /** Name of the sheet; of a text file, the file's. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Rows with an e-mail, where there are more than fit: `rows` is only its beginning then. */
  readonly tooMany: number | null;
}

export type FileKind = "xlsx" | "xls" | "ods" | "csv";

/** A file, read. What it holds besides text in cells (formulas, macros, links, pictures) is left where it is. */
export interface SheetFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Sheets in which something stands, in their order, without those of our template that explain it. */
  readonly sheets: readonly Sheet[];
}

/** Why a file was not read. Nothing of it is kept. */
export type FileRefusal =
  | { readonly code: "FILE_TOO_LARGE"; readonly octets: number; readonly limit: number }
  /** Its bytes are something else, whatever its name says. `found`: what it is, such as PDF, where that can be told. */
  | { readonly code: "NOT_A_SPREADSHEET"; readonly found: string | null }
  | { readonly code: "PASSWORD_PROTECTED" }
  | { readonly code: "DAMAGED" }
  /** It unpacks to more than any list of people is: octets, rows, cells, or texts. */
  | { readonly code: "TOO_COMPLEX" }
  /** It brings definitions of its own (a DOCTYPE), which no spreadsheet program writes. */
  | { readonly code: "UNSAFE" }
  | { readonly code: "UNKNOWN_ENCODING" }
  /** `line`: where the quote opens, from 1. */
  | { readonly code: "UNCLOSED_QUOTE"; readonly line: number }
  | { readonly code: "EMPTY" }
  | { readonly code: "TOOK_TOO_LONG" }
  | { readonly code: "CANCELLED" }
  /** The reader itself broke. */
  | { readonly code: "READER_FAILED" };

export type ReadResult =
  | { readonly ok: true; readonly file: SheetFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Thrown where a file turns out unreadable, however deep; readFile answers it. */
export class Unreadable extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
