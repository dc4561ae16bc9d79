import { dropDraft, readDraft, writeDraft } from "../../../app/storage.ts";
import { nobody, type Selection } from "./selection.ts";

/** A selection with the list that it was made in. */
export interface KeptSelection {
  readonly organizationId: string;
  /** The filters in force, as they stand in the address: another list has another selection. */
  readonly filters: string;
  readonly selection: Selection;
}

const KEY = "muster.selection";
const listeners = new Set<() => void>();
let kept: KeptSelection | null | undefined;

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

function readTab(): KeptSelection | null {
  try {
    const value: unknown = JSON.parse(readDraft(KEY) ?? "null");
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** What is selected on this tab. It outlives paging, a look at one person, and a reload. */
export function keptSelection(): KeptSelection | null {
  if (kept === undefined) kept = readTab();
  return kept;
}

export function keepSelection(next: KeptSelection): void {
  kept = next;
  if (next.selection.kind === "these" && next.selection.ids.length === 0) dropDraft(KEY);
  else writeDraft(KEY, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** The selection of one list; nobody where something else was filtered for. */
export const selectionIn = (
  place: Pick<KeptSelection, "organizationId" | "filters">,
  all: KeptSelection | null,
): Selection =>
  all?.organizationId === place.organizationId && all.filters === place.filters ? all.selection : nobody;

export function onSelection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
