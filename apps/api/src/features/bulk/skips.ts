import { type LearnerAct, type SkipReason, statusSkip } from "@muster/domain";
import type { LearnerRow } from "../learners/index.ts";

export type Skips = ReadonlyMap<string, SkipReason>;

/** Whom an act passes over: for their status, or because what it gives is there already. */
export function skipsFor(
  act: LearnerAct,
  learners: readonly LearnerRow[],
  already: (learner: LearnerRow) => SkipReason | null = () => null,
): Map<string, SkipReason> {
  return new Map(
    learners.flatMap((learner) => {
      const skip = statusSkip(act, learner) ?? already(learner);
      return skip ? [[learner.id, skip] as const] : [];
    }),
  );
}

/** Those of a chunk who are there no longer. */
export function gone(
  learnerIds: readonly string[],
  learners: readonly LearnerRow[],
): Map<string, SkipReason> {
  const there = new Set(learners.map(({ id }) => id));
  return new Map(learnerIds.flatMap((id) => (there.has(id) ? [] : [[id, "GONE"] as const])));
}
