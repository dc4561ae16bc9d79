import { useEffect, useRef } from "react";
import { useTabStore } from "../../../app/tabStore.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { sayRefused } from "../../../parts/notify.tsx";
import { figure } from "../../../text/numbers.ts";
import { keepSelection, keptSelection, selectionIn } from "./keptSelection.ts";
import {
  isSelected,
  isTooLong,
  nobody,
  rangeOf,
  SELECTION_MAX,
  type Selection,
  withPeople,
} from "./selection.ts";

/** What rows and the bar need to select with. */
export interface Selecting {
  readonly selection: Selection;
  readonly change: (next: Selection) => void;
  /** A press on one row's box; with Shift, from the row that was pressed before. */
  readonly press: (id: string, withShift: boolean) => void;
}

/** The selection of a list, kept on this tab. Other filters begin with nobody. */
export function useSelection(organizationId: string, filters: string, rows: readonly string[]): Selecting {
  const kept = useTabStore(keptSelection);
  const place = { organizationId, filters };
  const selection = selectionIn(place, kept);
  const pressed = useRef<string | null>(null);
  const stale = kept !== null && selection === nobody;
  // Coming back to the former filters does not bring the former selection back.
  useEffect(() => {
    if (stale) keptSelection.write(null);
  }, [stale]);

  const change = (next: Selection) => {
    if (isTooLong(next)) sayRefused(m.selection_too_long({ limit: figure(SELECTION_MAX) }));
    else keepSelection({ ...place, selection: next });
  };
  const press = (id: string, withShift: boolean) => {
    const people = withShift ? rangeOf(rows, pressed.current, id) : [id];
    pressed.current = id;
    change(withPeople(selection, people, !isSelected(selection, id)));
  };
  return { selection, change, press };
}
