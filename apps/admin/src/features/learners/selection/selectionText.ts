import { m } from "../../../generated/paraglide/messages.js";
import { cappedFigure, figure } from "../../../text/numbers.ts";
import { type Selection, selectedCount, type Total } from "./selection.ts";

/** "3 selected", "All 540 selected", "All 10,000+ but 2 selected". */
export function selectedText(selection: Selection, total: Total): string {
  if (selection.kind === "these") return m.selected({ shown: figure(selection.ids.length) });
  const all = cappedFigure(total);
  if (selection.except.length === 0) return m.selected_all({ shown: all });
  return total.more
    ? m.selected_all_but({ shown: all, but: figure(selection.except.length) })
    : m.selected({ shown: cappedFigure(selectedCount(selection, total)) });
}
