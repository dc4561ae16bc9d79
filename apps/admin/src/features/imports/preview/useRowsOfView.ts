import { useMemo, useRef, useState } from "react";
import type { ShownRow } from "./changes.ts";
import { type Repair, rowsInView, type View, viewAddress } from "./views.ts";

/**
 * The rows of a view. One that was corrected stays where it is until another view is chosen, so that nothing vanishes
 * from under the hands. Rows that did not change stay the same objects, and are not drawn anew.
 */
export function useRowsOfView(view: View, all: readonly ShownRow[], repairs: readonly Repair[]) {
  const steady = useSteadyRows(all);
  const address = viewAddress(view);
  const now = rowsInView(view, all, repairs);
  const [kept, setKept] = useState({ address, rows: now });
  const shown = kept.address === address ? new Set([...kept.rows, ...now]) : now;
  if (kept.address !== address || shown.size > kept.rows.size) setKept({ address, rows: shown });
  const key = [...shown].join();
  const rows = useMemo(() => {
    const wanted = new Set(key.split(",").map(Number));
    return steady.filter(({ row }) => wanted.has(row));
  }, [steady, key]);
  const places = useMemo(() => new Map(steady.map(({ row }, place) => [row, place + 1])), [steady]);
  return { rows, places };
}

function useSteadyRows(rows: readonly ShownRow[]): readonly ShownRow[] {
  const known = useRef(new Map<number, { readonly text: string; readonly row: ShownRow }>());
  return useMemo(
    () =>
      rows.map((row) => {
        const text = JSON.stringify(row);
        const before = known.current.get(row.row);
        if (before?.text === text) return before.row;
        known.current.set(row.row, { text, row });
        return row;
      }),
    [rows],
  );
}
