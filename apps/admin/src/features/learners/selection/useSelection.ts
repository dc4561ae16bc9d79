import { useEffect, useRef, useSyncExternalStore } from "react";
import { keepSelection, keptSelection, onSelection, selectionIn } from "./keptSelection.ts";
import { isSelected, nobody, rangeOf, type Selection, withPeople } from "./selection.ts";

/** What rows and the bar need to select with. */
export interface Selecting {
  readonly selection: Selection;
  readonly change: (next: Selection) => void;
  /** A press on one row's box; with Shift, from the row that was pressed before. */
  readonly press: (id: string, withShift: boolean) => void;
}

/** The selection of a list, kept on this tab. Other filters begin with nobody. */
export function useSelection(organizationId: string, filters: string, rows: readonly string[]): Selecting {
  const kept = useSyncExternalStore(onSelection, keptSelection);
  const place = { organizationId, filters };
  const selection = selectionIn(place, kept);
  const pressed = useRef<string | null>(null);
  const stale = kept !== null && selection === nobody && kept.selection !== nobody;
  // Coming back to the former filters does not bring the former selection back.
  useEffect(() => {
    if (stale) keepSelection({ organizationId, filters, selection: nobody });
  }, [stale, organizationId, filters]);

  const change = (next: Selection) => keepSelection({ ...place, selection: next });
  const press = (id: string, withShift: boolean) => {
    const people = withShift ? rangeOf(rows, pressed.current, id) : [id];
    pressed.current = id;
    change(withPeople(selection, people, !isSelected(selection, id)));
  };
  return { selection, change, press };
}
