import { tabStore } from "../../../app/tabStore.ts";

/** A removal that can still be taken back. */
export interface KeptRemoval {
  readonly organizationId: string;
  readonly removalId: string;
  /** ISO 8601. */
  readonly undoUntil: string;
  readonly count: number;
  /** Where it was one person: who, and which learner. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

function isRemoval(value: unknown): value is KeptRemoval {
  if (typeof value !== "object" || value === null) return false;
  const { organizationId, removalId, undoUntil, count, person } = value as Record<string, unknown>;
  const texts = [organizationId, removalId, undoUntil].every((text) => typeof text === "string");
  return texts && typeof count === "number" && typeof person === "object";
}

/** The last removal of this tab: Undo is offered wherever its people were seen. */
export const keptRemoval = tabStore("muster.removal", isRemoval);

/** Whole minutes that are left, rounded up; 0 once it is over. */
export const minutesLeft = ({ undoUntil }: Pick<KeptRemoval, "undoUntil">, now: Date): number =>
  Math.max(0, Math.ceil((new Date(undoUntil).getTime() - now.getTime()) / 60_000));
