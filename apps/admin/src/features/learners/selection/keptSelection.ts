import { tabStore } from "../../../app/tabStore.ts";
import { nobody, type Selection } from "./selection.ts";

/** A selection with the list that it was made in. */
export interface KeptSelection {
  readonly organizationId: string;
  /** The filters in force, as they stand in the address: another list has another selection. */
  readonly filters: string;
  readonly selection: Selection;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

function isSelection(value: unknown): value is Selection {
  if (typeof value !== "object" || value === null) return false;
  const { kind, ids, except } = value as Record<string, unknown>;
  return (kind === "these" && isTexts(ids)) || (kind === "allBut" && isTexts(except));
}

function isKept(value: unknown): value is KeptSelection {
  if (typeof value !== "object" || value === null) return false;
  const { organizationId, filters, selection } = value as Record<string, unknown>;
  return typeof organizationId === "string" && typeof filters === "string" && isSelection(selection);
}

/** What is selected on this tab. It outlives paging, a look at one person, and a reload. */
export const keptSelection = tabStore("muster.selection", isKept);

export function keepSelection(next: KeptSelection): void {
  const { selection } = next;
  const none = selection.kind === "these" && selection.ids.length === 0;
  keptSelection.write(none ? null : next);
}

/** The selection of one list; nobody where something else was filtered for. */
export const selectionIn = (
  place: Pick<KeptSelection, "organizationId" | "filters">,
  kept: KeptSelection | null,
): Selection =>
  kept?.organizationId === place.organizationId && kept.filters === place.filters ? kept.selection : nobody;
