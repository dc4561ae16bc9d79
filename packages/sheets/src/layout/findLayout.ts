import type { Sheet, SheetRow } from "../model.ts";
import { type Addresses, addressesByColumn } from "./addresses.ts";
import { findHeader } from "./findHeader.ts";
import { emailHeader, groupsHeader } from "./headerNames.ts";

/** A column, to be shown and chosen. */
export interface Column {
  /** From 0. */
  readonly column: number;
  /** Text of its header; empty where there is none. */
  readonly header: string;
  /** Up to three of its first values, each once. */
  readonly samples: readonly string[];
}

/** Where the two columns are taken from: a guess until a person confirms it. */
export interface Layout {
  /** Number of the header row; null: there is none, all rows are people. */
  readonly headerRow: number | null;
  /** Null: two or more columns could be meant, or none. */
  readonly email: number | null;
  readonly groups: number | null;
}

export interface FoundLayout extends Layout {
  /** The columns among which a person must choose the e-mail column; empty where `email` is sure, or none is there. */
  readonly emailChoices: readonly Column[];
  /** All columns with something in them, to choose another one. */
  readonly columns: readonly Column[];
}

const SAMPLES = 3;

/** Guesses the header row and the columns of a sheet, by common names of headers and by what stands below them. */
export function findLayout({ rows }: Pick<Sheet, "rows">): FoundLayout {
  const addresses = addressesByColumn(rows);
  return layoutBelow(findHeader(rows, addresses), rows, addresses);
}

/** Guesses the columns where a person said which row is the header; null: none is. */
export function layoutAt({ rows }: Pick<Sheet, "rows">, row: number | null): FoundLayout {
  return layoutBelow(rows.find(({ number }) => number === row) ?? null, rows, addressesByColumn(rows));
}

function layoutBelow(header: SheetRow | null, rows: readonly SheetRow[], addresses: Addresses): FoundLayout {
  const below = header ? rows.filter(({ number }) => number > header.number) : rows;
  const columns = columnsOf(header, below);
  const emails = emailColumns(columns, addresses);
  const [only, second] = emails;
  const email = only && !second ? only.column : null;
  return {
    headerRow: header?.number ?? null,
    email,
    groups: groupsColumn(columns, emails),
    emailChoices: second ? emails : [],
    columns,
  };
}

function columnsOf(header: SheetRow | null, below: readonly SheetRow[]): Column[] {
  const width = Math.max(header?.cells.length ?? 0, ...below.slice(0, 1000).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const values = below.slice(0, 1000).map(({ cells }) => cells[column]?.trim() ?? "");
    const samples = [...new Set(values.filter((value) => value !== ""))].slice(0, SAMPLES);
    return { column, header: header?.cells[column]?.trim() ?? "", samples };
  }).filter(({ header, samples }) => header !== "" || samples.length > 0);
}

/**
 * The columns that may be the e-mail column: those with such a name and an address below it; else those that hold mostly
 * addresses; else, in a sheet without people, those with such a name.
 */
function emailColumns(columns: readonly Column[], addresses: Addresses): Column[] {
  const named = columns.filter(({ header }) => emailHeader(header) > 0);
  const filled = named.filter(({ column }) => addresses.has(column));
  if (filled.length > 0) return filled;
  const byContent = columns.filter(({ column }) => addresses.has(column));
  return byContent.length > 0 ? byContent : named.slice(0, 1);
}

/** The column with the surest name for groups; the first of those. */
function groupsColumn(columns: readonly Column[], emails: readonly Column[]): number | null {
  const ranked = columns.flatMap(({ column, header }) => {
    const rank = groupsHeader(header);
    return rank === null || emails.some((email) => email.column === column) ? [] : [{ column, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.column ?? null;
}
