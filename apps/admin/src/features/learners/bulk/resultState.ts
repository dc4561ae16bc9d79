import type { SkipFragment } from "../../../generated/graphql/graphql.ts";
import { type BulkAct, isBulkAct } from "./acts.ts";

/** What the result page is made of. It is kept with the address in the browser's history. */
export interface BulkResult {
  readonly act: BulkAct;
  readonly affected: number;
  readonly skipped: readonly SkipFragment[];
  /** Name of the group or training that was given. */
  readonly target: string;
  /** The way back to the list. */
  readonly from: string;
}

/** Whether a state in the browser's history is one of ours. */
export function isBulkResult(value: unknown): value is BulkResult {
  if (typeof value !== "object" || value === null) return false;
  const { act, affected, skipped, target, from } = value as Record<string, unknown>;
  const texts = [target, from].every((text) => typeof text === "string");
  return texts && isBulkAct(act) && typeof affected === "number" && Array.isArray(skipped);
}
