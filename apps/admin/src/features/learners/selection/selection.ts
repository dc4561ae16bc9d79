import type { LearnerFilter, LearnerSelection } from "../../../generated/graphql/graphql.ts";

/**
 * Who is selected on the Learners page: these people, or everyone who matches the filters but for some. The second
 * is never spelled out, so that it holds for a million as it does for ten.
 */
export type Selection =
  | { readonly kind: "these"; readonly ids: readonly string[] }
  | { readonly kind: "allBut"; readonly except: readonly string[] };

/** A count that is exact to 10,000. */
export interface Total {
  readonly count: number;
  readonly more: boolean;
}

export const nobody: Selection = { kind: "these", ids: [] };

/** Everyone who matches, on whatever page. */
export const everyone: Selection = { kind: "allBut", except: [] };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === "these" ? selection.ids.includes(id) : !selection.except.includes(id);

/** The same selection with some people taken in, or left out. */
export function withPeople(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  const change = (listed: readonly string[], on: boolean): readonly string[] =>
    on ? [...new Set([...listed, ...ids])] : listed.filter((id) => !ids.includes(id));
  return selection.kind === "these"
    ? { kind: "these", ids: change(selection.ids, selected) }
    : { kind: "allBut", except: change(selection.except, !selected) };
}

/** The rows from one to another, both included, in either direction. Where the first is on no row: the other. */
export function rangeOf(rows: readonly string[], from: string | null, to: string): readonly string[] {
  const start = from === null ? -1 : rows.indexOf(from);
  const end = rows.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Whether a page's rows are all selected, some of them, or none. */
export function pageSelection(selection: Selection, rows: readonly string[]): "all" | "some" | "none" {
  const count = rows.filter((id) => isSelected(selection, id)).length;
  if (count === 0) return "none";
  return count === rows.length ? "all" : "some";
}

/** How many are selected, where `total` match the filters. */
export function selectedCount(selection: Selection, total: Total): Total {
  if (selection.kind === "these") return { count: selection.ids.length, more: false };
  // Above what is counted exactly a few exceptions make no difference that could be told.
  if (total.more) return total;
  return { count: Math.max(0, total.count - selection.except.length), more: false };
}

/** Whether nobody is selected: then there is nothing to act on. */
export const isNobody = (selection: Selection, total: Total): boolean =>
  selectedCount(selection, total).count === 0;

/** Whether "select all that match" would take in somebody who is not selected yet. */
export const canSelectMore = (selection: Selection, total: Total): boolean =>
  selection.kind === "these" && (total.more || selection.ids.length < total.count);

/** As many as the API takes one by one, or as exceptions. */
export const SELECTION_MAX = 500;

export const isTooLong = (selection: Selection): boolean =>
  (selection.kind === "these" ? selection.ids : selection.except).length > SELECTION_MAX;

/** The selection as the API takes it; `filter` is that of the list in which it was made. */
export const apiSelection = (selection: Selection, filter: LearnerFilter): LearnerSelection =>
  selection.kind === "these"
    ? { ids: [...selection.ids] }
    : { allThatMatch: filter, except: [...selection.except] };
