import { m } from "../../../generated/paraglide/messages.js";
import { cappedFigure, figure } from "../../../text/numbers.ts";
import { type Selection, selectedCount, type Total } from "./selection.ts";

/** "3 selected", "All 540 selected", "All 10,000+ but 2 selected". */
export function selectedText(selection: Selection, total: Total): string {
  if (selection.kind === "these") {
    const count = selection.ids.length;
    return m.selected({ count, shown: figure(count) });
  }
  const all = cappedFigure(total);
  if (selection.except.length === 0) return m.selected_all({ shown: all });
  if (total.more) return m.selected_all_but({ shown: all, but: figure(selection.except.length) });
  const { count } = selectedCount(selection, total);
  return m.selected({ count, shown: figure(count) });
}
