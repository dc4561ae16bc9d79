import { SELECTION_IDS_MAX, SELECTION_MAX } from "@muster/domain";
import type { DbOrTx } from "../../db/client.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId } from "../../platform/globalId.ts";
import { findPresentLearners, matchingIds, readFilter } from "../learners/index.ts";
import type { LearnerSelection } from "./types.ts";

/** Reads a selection; what it names is looked up when it is evaluated. @throws BAD_USER_INPUT */
export function readSelection(
  organizationId: string,
  { ids, allThatMatch, except }: LearnerSelection,
): (db: DbOrTx, now: Date) => Promise<string[]> {
  if (Boolean(ids) === Boolean(allThatMatch))
    throw badInput("selection: exactly one of ids and allThatMatch.");
  if (except && !allThatMatch) throw badInput("selection: except goes with allThatMatch.");
  const listed = ids ?? except ?? [];
  if (listed.length > SELECTION_IDS_MAX || ids?.length === 0)
    throw badInput(`selection: 1 to ${SELECTION_IDS_MAX} ids.`);
  const own = [...new Set(listed.flatMap((id) => ownId(organizationId, id)))];
  if (!allThatMatch) {
    return async (db) => (await findPresentLearners(db, organizationId, own)).map(({ id }) => id);
  }
  // Read now, so that a filter that is none is refused before anything begins.
  readFilter(organizationId, allThatMatch, new Date(0));
  return (db, now) =>
    matchingIds(db, readFilter(organizationId, allThatMatch, now), { except: own, most: SELECTION_MAX + 1 });
}

/** Another organization's learner is the same as one that does not exist. */
function ownId(organizationId: string, id: string): string[] {
  const decoded = decodeId(id);
  return decoded?.type === "Learner" && decoded.organizationId === organizationId ? [decoded.id] : [];
}
