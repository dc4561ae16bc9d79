import { readLocal, writeLocal } from "../../app/storage.ts";

/** The columns that can be put away. E-mail, status and the acts always stay. */
export const columns = ["name", "delivery", "groups", "progress", "invited", "accepted"] as const;
export type Column = (typeof columns)[number];

/** What somebody chose, in contrast to what the width decides. */
export type ColumnChoices = Readonly<Partial<Record<Column, boolean>>>;

/** The kinds of window that differ in their columns, by their least width in points. */
export type Room = 1440 | 1280 | 1200 | 0;

/** From which width on a column stands by itself. */
const roomFor: Readonly<Record<Column, Room>> = {
  name: 0,
  delivery: 0,
  groups: 1200,
  progress: 1280,
  invited: 1440,
  accepted: 1440,
};

/** The columns at a width: those that are chosen, and those that have room and were not put away. */
export const columnsAt = (width: Room, choices: ColumnChoices): readonly Column[] =>
  columns.filter((column) => choices[column] ?? width >= roomFor[column]);

/** Widths as they were drawn, in points. The e-mail takes what is left. */
const drawn: Readonly<Record<Column | "email", number>> = {
  email: 234,
  name: 142,
  delivery: 190,
  groups: 102,
  progress: 78,
  invited: 80,
  accepted: 80,
};

/** The room of the acts: for two of them, or for three where what stands before them is no dash while Pending. */
export const actsWidth = (shown: readonly Column[]): number =>
  shown.at(-1) === "progress" || shown.at(-1) === "accepted" ? 76 : 108;

/** Box and status, which never give way as the acts do not; and the table's width in the narrowest window of each kind. */
const FIXED = 153;
const tableIn: Readonly<Record<Room, number>> = { 1440: 1136, 1280: 976, 1200: 896, 0: 688 };

/**
 * The widths of the columns in points. They depend on what is shown and never on what stands in the rows, so that
 * paging moves nothing. Where all of them have no room as they were drawn, each gives way by the same part.
 */
export function columnWidths(
  width: Room,
  shown: readonly Column[],
): Readonly<Partial<Record<Column, number>>> {
  const sum = [drawn.email, ...shown.map((column) => drawn[column])].reduce((a, b) => a + b);
  const scale = Math.min(1, (tableIn[width] - FIXED - actsWidth(shown)) / sum);
  return Object.fromEntries(shown.map((column) => [column, Math.floor(drawn[column] * scale)]));
}

const KEY = "muster.learnerColumns";

/** Reads the choices of last time on this browser. Whatever is not known is left out. */
export function readColumnChoices(text = readLocal(KEY)): ColumnChoices {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null) return {};
    const known = Object.entries(value).filter(
      ([column, shown]) => columns.some((one) => one === column) && typeof shown === "boolean",
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

export const writeColumnChoices = (choices: ColumnChoices): void => writeLocal(KEY, JSON.stringify(choices));
