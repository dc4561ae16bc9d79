import {
  type MouseEvent,
  type RefObject,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLocation, useNavigate } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { atDomain } from "../cellAddress.ts";
import type { ShownRow } from "./changes.ts";
import { type Cell, gridColumns } from "./gridKeys.ts";
import { type RowActs, RowView } from "./RowView.tsx";
import { useGrid } from "./useGrid.ts";
import type { PlanChanges } from "./usePlanChanges.ts";
import { type GroupNames, keepRow } from "./verdictText.ts";

interface PlanGridProps {
  /** Rows that are shown, and how many there are in all. */
  readonly rows: readonly ShownRow[];
  readonly all: number;
  readonly places: ReadonlyMap<number, number>;
  readonly names: GroupNames;
  readonly change: PlanChanges["change"];
}

/** So many rows fill any screen. */
const FIRST = 24;
/** So many more are drawn at a time, so that nobody who scrolls or types meanwhile waits for all of them. */
const MORE = 60;

/** Every row, to be corrected in its place by keyboard, pointer or finger. */
export function PlanGrid({ rows, all, places, names, change }: PlanGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const drawn = useMoreAndMore(rows.length);
  const numbers = useMemo(() => rows.map(({ row }) => row), [rows]);
  const byNumber = useMemo(() => new Map(rows.map((row) => [row.row, row])), [rows]);
  const leaveOut = (number: number) => {
    const row = byNumber.get(number);
    if (!row) return;
    const leftOut = !row.leftOut;
    change(
      { edits: [{ row: number, leftOut }] },
      leftOut ? m.row_leave_out({ row: number }) : m.row_put_back({ row: number }),
    );
  };
  const keys = useGrid(grid, numbers, { onLeaveOut: leaveOut });
  useLinkedRow(grid, (row) => keys.go({ row, column: "email" }));

  /** The browser's own way to a row would take the focus from the grid. */
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof HTMLElement ? event.target.closest("a.row-link") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return keys.onClick(event);
    event.preventDefault();
    const hash = link.getAttribute("href") ?? "";
    navigate({ search: location.search, hash }, { replace: true, preventScrollReset: true });
    keys.go({ row: Number(hash.replace("#row-", "")), column: "email" });
  };
  const done = (cell: Cell, value: string, then: "DOWN" | "NEXT" | "STAY") => {
    const { row: number, column } = cell;
    const before = byNumber.get(number);
    if (before && (column === "email" || column === "groups") && before[column] !== value)
      change({ edits: [{ row: number, [column]: value }] }, m.row_edited({ row: number }));
    if (then === "STAY") return keys.stopEditing();
    const below = numbers[Math.min(numbers.length - 1, numbers.indexOf(number) + 1)] ?? number;
    const beside = gridColumns[gridColumns.indexOf(column) + 1] ?? column;
    keys.go(then === "DOWN" ? { row: below, column } : { row: number, column: beside });
  };
  const keep = (number: number) => {
    const row = byNumber.get(number);
    if (!row) return;
    change({ add: keepRow(row) }, m.row_kept({ row: number }));
    keys.go({ row: number, column: "email" });
  };
  const takeDomain = (number: number, domain: string) => {
    const row = byNumber.get(number);
    if (!row) return;
    change({ edits: [{ row: number, email: atDomain(row, domain) }] }, m.row_edited({ row: number }));
    keys.go({ row: number, column: "email" });
  };
  const acts = useSteady<RowActs>({
    onDone: done,
    onRestore: keys.go,
    onLeaveOut: leaveOut,
    onUseDomain: takeDomain,
    onKeep: keep,
  });
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the focus and are typed in
      role="grid"
      className="card plan-grid"
      aria-label={m.plan_grid()}
      aria-rowcount={all + 1}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onMouseDown={keys.onMouseDown}
      onClick={onClick}
    >
      <thead>
        <tr aria-rowindex={1} className="plan-heads">
          <th scope="col">{m.column_row()}</th>
          <th scope="col">{m.column_email()}</th>
          <th scope="col">{m.column_groups()}</th>
          <th scope="col">{m.column_verdict()}</th>
          <th scope="col">{m.column_why()}</th>
          <th scope="col">
            <span className="unseen">{m.column_leave_out()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row) => (
          <RowView
            key={row.row}
            row={row}
            place={places.get(row.row) ?? 1}
            names={names}
            active={keys.active?.row === row.row ? keys.active.column : null}
            editing={keys.editing?.row === row.row ? keys.editing : null}
            acts={acts}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The first rows are on screen before the others are drawn: the preview stands that much earlier. */
function useMoreAndMore(all: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(drawn + MORE));
  }, [drawn, all]);
  return drawn;
}

/** Leads to the row that the address names, once it is there. */
function useLinkedRow(grid: RefObject<HTMLElement | null>, go: (row: number) => void): void {
  const { hash } = useLocation();
  const led = useRef<string | null>(null);
  useEffect(() => {
    const row = Number(/^#row-(\d+)$/.exec(hash)?.[1]);
    if (led.current === hash || Number.isNaN(row)) return;
    const element = grid.current?.querySelector(`#row-${row}`);
    if (!element) return;
    led.current = hash;
    element.scrollIntoView({ block: "center" });
    go(row);
  });
}

/** Functions that stay the same from draw to draw and do what the latest ones do. */
function useSteady<Acts extends object>(latest: Acts): Acts {
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  const steady = useRef<Acts>(null);
  if (steady.current === null) {
    const names = Object.keys(latest) as (keyof Acts)[];
    steady.current = Object.fromEntries(
      names.map((name) => [
        name,
        (...given: unknown[]) => (current.current[name] as (...all: unknown[]) => unknown)(...given),
      ]),
    ) as Acts;
  }
  return steady.current;
}
