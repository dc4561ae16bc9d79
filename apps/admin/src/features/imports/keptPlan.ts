import { useSyncExternalStore } from "react";
import type { ImportPlanFragment } from "../../generated/graphql/graphql.ts";

/**
 * Plans as they were answered last, whole. Not in the client's cache: to take 500 rows apart and put them together
 * again takes longer than to draw them, and nobody asks for a row alone. A reload forgets them.
 */
const kept = new Map<string, ImportPlanFragment>();
const listeners = new Set<() => void>();

/** Keeps a plan, unless a newer one is known: answers may overtake each other. */
export function keepPlan(plan: ImportPlanFragment): void {
  const known = kept.get(plan.id);
  if (known && known.version > plan.version) return;
  kept.set(plan.id, plan);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The newest plan of an import that was answered in this tab. */
export const useKeptPlan = (importId: string): ImportPlanFragment | null =>
  useSyncExternalStore(subscribe, () => kept.get(importId) ?? null);
