import { readLocal, writeLocal } from "../../app/storage.ts";

/** The columns that can be put away. E-mail, status and the acts always stay. */
export const columns = ["name", "delivery", "groups", "progress", "invited", "accepted"] as const;
export type Column = (typeof columns)[number];

/** What somebody chose, in contrast to what the width decides. */
export type ColumnChoices = Readonly<Partial<Record<Column, boolean>>>;

/** From which width on, in points, a column stands by itself. */
const roomFor: Readonly<Record<Column, number>> = {
  name: 0,
  delivery: 0,
  groups: 0,
  progress: 1200,
  invited: 1440,
  accepted: 1440,
};

/** The columns at a width: those that are chosen, and those that have room and were not put away. */
export const columnsAt = (width: number, choices: ColumnChoices): readonly Column[] =>
  columns.filter((column) => choices[column] ?? width >= roomFor[column]);

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
