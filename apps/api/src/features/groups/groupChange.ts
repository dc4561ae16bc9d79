import { groupReach } from "@muster/domain";
import type { GroupStatusName } from "./groups.store.ts";

interface GroupState {
  readonly status: GroupStatusName;
  readonly trainingIds: readonly string[];
}

/** A group before and after it is saved. */
export interface GroupChange {
  readonly before: GroupState;
  readonly after: GroupState;
}

/** What saving gives to the group's learners and what it gives no longer, by the domain's rule. */
export function givenAndGone(change: GroupChange): { given: string[]; gone: string[] } {
  // Which trainings are affected does not depend on who is in the group.
  const entries = groupReach({ groupId: "", ...change, learners: [], pending: 0 });
  const of = (kind: "ADDED" | "REMOVED") =>
    entries.flatMap(({ change: one, trainingId }) => (one === kind ? [trainingId] : []));
  return { given: of("ADDED"), gone: of("REMOVED") };
}
