/** The columns of the grid, in their order, besides the row's number. */
export const gridColumns = ["email", "groups", "verdict", "why", "act"] as const;
export type GridColumn = (typeof gridColumns)[number];

/** Where the keyboard is in the grid. */
export interface Cell {
  readonly row: number;
  readonly column: GridColumn;
}

const PAGE = 10;

/** Whether a cell's text can be typed anew. */
export const isTyped = (column: GridColumn): column is "email" | "groups" =>
  column === "email" || column === "groups";

/** The cell that a key leads to from here, among rows in this order; null: the key leads nowhere. */
export function movedTo(
  { row, column }: Cell,
  key: string,
  { ctrl, rtl }: { readonly ctrl: boolean; readonly rtl: boolean },
  rows: readonly number[],
): Cell | null {
  const place = rows.indexOf(row);
  const at = (wanted: number): number => rows[Math.min(rows.length - 1, Math.max(0, wanted))] ?? row;
  const beside = (step: number): GridColumn => {
    const wanted = gridColumns.indexOf(column) + (rtl ? -step : step);
    return gridColumns[Math.min(gridColumns.length - 1, Math.max(0, wanted))] ?? column;
  };
  switch (key) {
    case "ArrowDown":
      return { row: at(place + 1), column };
    case "ArrowUp":
      return { row: at(place - 1), column };
    case "PageDown":
      return { row: at(place + PAGE), column };
    case "PageUp":
      return { row: at(place - PAGE), column };
    case "ArrowRight":
      return { row, column: beside(1) };
    case "ArrowLeft":
      return { row, column: beside(-1) };
    case "Home":
      return { row: ctrl ? at(0) : row, column: "email" };
    case "End":
      return { row: ctrl ? at(rows.length - 1) : row, column: "act" };
    default:
      return null;
  }
}

/** Whether a key press types a letter, so that it begins an edit. */
export const isLetter = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): boolean =>
  [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
