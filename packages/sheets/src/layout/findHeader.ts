import type { SheetRow } from "../model.ts";
import type { Addresses } from "./addresses.ts";
import { emailHeader, groupsHeader } from "./headerNames.ts";

/** Rows at the top among which a header is looked for by its names. */
const TOP = 30;
/** Rows with an address that the title above a table may have, such as one of the office. */
const TITLE_ADDRESSES = 2;

/**
 * Guesses the header row; null: there is none. Nothing above a header is read, so that a row of people must never be
 * taken for it: one that holds an address is none, and `Mail room` among the groups names no column.
 */
export function findHeader(rows: readonly SheetRow[], addresses: Addresses): SheetRow | null {
  const people = new Set([...addresses.values()].flat());
  return namedHeader(rows, addresses, people) ?? headerAbove(rows, addresses, people);
}

/** The row that reads most like a header, by the names of its cells. */
function namedHeader(
  rows: readonly SheetRow[],
  addresses: Addresses,
  people: ReadonlySet<SheetRow>,
): SheetRow | null {
  let best: { row: SheetRow; score: number } | null = null;
  for (const [place, row] of rows.slice(0, TOP).entries()) {
    if (people.has(row)) continue;
    const top = topOf(rows, place, people);
    const named = row.cells.map((cell, column) => {
      const filled = (addresses.get(column)?.at(-1)?.number ?? 0) > row.number;
      return emailScore(emailHeader(cell), filled, top);
    });
    const email = Math.max(0, ...named);
    if (email === 0) continue;
    const groups = row.cells.some((cell) => groupsHeader(cell) !== null) ? 1 : 0;
    const score = email + groups + (width(row) > 1 ? 1 : 0);
    if (!best || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

/** What stands above a row. */
interface Top {
  /** Rows with an address. */
  readonly people: number;
  /** An empty line, or nothing at all, is right above. */
  readonly apart: boolean;
  /** Only lines of a title: none has as many cells as the row. */
  readonly narrow: boolean;
}

function topOf(rows: readonly SheetRow[], place: number, people: ReadonlySet<SheetRow>): Top {
  const above = rows.slice(0, place);
  const number = rows[place]?.number ?? 1;
  const most = Math.max(2, width(rows[place]));
  return {
    people: above.filter((row) => people.has(row)).length,
    apart: (above.at(-1)?.number ?? -1) < number - 1,
    narrow: above.every((row) => width(row) < most),
  };
}

/** How much a cell speaks for its row. `filled`: addresses stand below it. The less sure its name, the less may be above. */
function emailScore(sure: 0 | 1 | 2, filled: boolean, { people, apart, narrow }: Top): number {
  if (sure === 0) return 0;
  if (sure === 2 && filled) return people === 0 || (apart && people <= TITLE_ADDRESSES) ? 6 : 0;
  if (people > 0) return 0;
  if (filled) return apart || narrow ? 5 : 0;
  return sure === 2 && narrow ? 2 : 0;
}

/** Where no name helps: of the rows above the first address that have a text there, the first of the widest. */
function headerAbove(
  rows: readonly SheetRow[],
  addresses: Addresses,
  people: ReadonlySet<SheetRow>,
): SheetRow | null {
  const [column, found] = [...addresses].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const first = found?.[0];
  if (column === undefined || !first) return null;
  const above = rows.slice(0, rows.indexOf(first)).filter((row) => {
    const cell = row.cells[column] ?? "";
    return isFilled(cell) && !cell.includes("@") && !people.has(row);
  });
  return above.reduce<SheetRow | null>(
    (widest, row) => (widest && width(widest) >= width(row) ? widest : row),
    null,
  );
}

const isFilled = (cell: string): boolean => cell.trim() !== "";
const width = (row: SheetRow | undefined): number => row?.cells.filter(isFilled).length ?? 0;
