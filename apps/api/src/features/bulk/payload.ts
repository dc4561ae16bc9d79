import { REMOVAL_UNDO_MINUTES } from "@muster/domain";
import type { App } from "../../app.ts";
import type { StoredSkip } from "../../db/schema/bulk.ts";
import { after, MINUTE } from "../../platform/clock.ts";
import { tenantId } from "../../platform/globalId.ts";
import { findPresentLearners, toLearners } from "../learners/index.ts";
import type { BulkActRow } from "./bulk.store.ts";
import { type BulkPayload, type LearnerSkip, SkipReason } from "./types.ts";

/** The payload of an act that was refused. */
export const nothingDone = { affected: 0, skipped: [], removalId: null, undoUntil: null };

/** Until when a removal can be taken back. */
export const undoUntil = ({ startedAt }: Pick<BulkActRow, "startedAt">): Date =>
  after(startedAt, REMOVAL_UNDO_MINUTES * MINUTE);

/** What an act has done, with the first of those whom it left as they are. */
export async function toPayload(
  app: Pick<App, "db" | "clock">,
  act: BulkActRow,
): Promise<Omit<BulkPayload, "errors">> {
  const { organizationId, id, operation, affected } = act;
  const removal = operation === "removeLearners" && affected > 0;
  return {
    affected,
    skipped: await toSkips(app, organizationId, act.skipped),
    removalId: removal ? tenantId("LearnerRemoval", organizationId, id) : null,
    undoUntil: removal ? undoUntil(act) : null,
  };
}

/** The reasons, the largest number first, with the learners that are still there. */
export async function toSkips(
  app: Pick<App, "db" | "clock">,
  organizationId: string,
  skipped: Readonly<Record<string, StoredSkip>>,
): Promise<LearnerSkip[]> {
  const ids = Object.values(skipped).flatMap(({ learnerIds }) => learnerIds);
  const rows = ids.length > 0 ? await findPresentLearners(app.db, organizationId, ids) : [];
  const learners = new Map(
    (await toLearners(app, organizationId, rows)).map((one) => [one.row.id, one] as const),
  );
  return Object.values(SkipReason)
    .flatMap((reason) => {
      const skip = skipped[reason];
      if (!skip) return [];
      return [
        { reason, count: skip.count, learners: skip.learnerIds.flatMap((one) => learners.get(one) ?? []) },
      ];
    })
    .sort((one, other) => other.count - one.count);
}
