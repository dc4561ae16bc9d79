import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { type Cell, gridColumns, isLetter, isTyped, movedTo } from "./gridKeys.ts";

/** A cell that is typed in, and what it begins with where a letter began it. */
export interface Editing extends Cell {
  readonly begin: string | null;
}

interface GridActs {
  readonly onLeaveOut: (row: number) => void;
}

const cellIn = (grid: HTMLElement | null, { row, column }: Cell): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`) ?? null;

function cellOf(element: Element): Cell | null {
  const [row, name] = element.closest<HTMLElement>("[data-cell]")?.dataset.cell?.split(" ") ?? [];
  const column = gridColumns.find((one) => one === name);
  return row !== undefined && column ? { row: Number(row), column } : null;
}

const coarse = matchMedia("(pointer: coarse)");

/** The keyboard in the grid: one cell takes the focus, arrows move it, Enter or F2 edits, Delete leaves the row out. */
export function useGrid(
  grid: RefObject<HTMLElement | null>,
  rows: readonly number[],
  { onLeaveOut }: GridActs,
) {
  const [active, setActive] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const focusNext = useRef(false);
  const first = rows[0];
  const here = active && rows.includes(active.row) ? active : null;
  const entry: Cell | null = here ?? (first === undefined ? null : { row: first, column: "email" });

  useEffect(() => {
    if (!focusNext.current || !active || editing) return;
    focusNext.current = false;
    cellIn(grid.current, active)?.focus();
  }, [grid, active, editing]);

  const go = (cell: Cell) => {
    focusNext.current = true;
    setEditing(null);
    // A new object, so that the focus comes back to the same cell as well.
    setActive({ ...cell });
  };
  const edit = (cell: Cell, begin: string | null = null) => {
    setActive(cell);
    setEditing({ ...cell, begin });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (editing || !entry || !(event.target instanceof HTMLElement)) return;
    const { key } = event;
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = movedTo(entry, key, { ctrl: event.ctrlKey || event.metaKey, rtl }, rows);
    if (next) {
      event.preventDefault();
      return go(next);
    }
    if (key === "Delete") {
      event.preventDefault();
      return onLeaveOut(entry.row);
    }
    if (event.target.closest("button, a")) {
      if (key === "Escape") go(entry);
      return;
    }
    if (isTyped(entry.column)) {
      if (key === "Enter" || key === "F2") {
        event.preventDefault();
        edit(entry);
      } else if (isLetter(event)) {
        event.preventDefault();
        edit(entry, key);
      }
    } else if (key === "Enter" || key === "F2") {
      event.preventDefault();
      cellIn(grid.current, entry)?.querySelector("button")?.focus();
    }
  };
  /** The cell that had the focus before the press: pressing it once more edits it, as a finger does at once. */
  const pressed = useRef<Cell | null>(null);
  const onMouseDown = () => {
    pressed.current = grid.current?.contains(document.activeElement) ? active : null;
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest("button, a, input")) return;
    const cell = cellOf(event.target);
    if (!cell || !isTyped(cell.column)) return;
    const again = pressed.current?.row === cell.row && pressed.current.column === cell.column;
    if (again || coarse.matches) edit(cell);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (cell && (active?.row !== cell.row || active.column !== cell.column)) setActive(cell);
  };

  return {
    active: entry,
    editing,
    go,
    edit,
    stopEditing: () => setEditing(null),
    onKeyDown,
    onFocus,
    onMouseDown,
    onClick,
  };
}
