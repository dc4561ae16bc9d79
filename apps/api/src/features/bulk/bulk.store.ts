import { SELECTION_IDS_MAX, type SkipReason } from "@muster/domain";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { moments, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { bulkAct, learnerRemoval, type StoredSkip } from "../../db/schema/bulk.ts";
import { learner } from "../../db/schema/learners.ts";
import { newId } from "../../platform/ids.ts";

/** An act as it stands, without whom it is about: that may be 10,000. */
export type BulkActRow = Omit<typeof bulkAct.$inferSelect, "learnerIds"> & { readonly total: number };

const { learnerIds: _, ...plain } = getTableColumns(bulkAct);
const columns = { ...plain, total: sql<number>`cardinality(${bulkAct.learnerIds})` };

/** Who asks for which act by which key. */
export interface ActName {
  readonly organizationId: string;
  readonly by: string;
  readonly operation: string;
  readonly key: string;
}

export async function findAct(db: DbOrTx, name: ActName): Promise<BulkActRow | null> {
  const [row] = await db
    .select(columns)
    .from(bulkAct)
    .where(
      and(
        eq(bulkAct.organizationId, name.organizationId),
        eq(bulkAct.actorAccountId, name.by),
        eq(bulkAct.operation, name.operation),
        eq(bulkAct.key, name.key),
      ),
    );
  return row ?? null;
}

export async function findActById(
  db: DbOrTx,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<BulkActRow | null> {
  const [row] = await db
    .select(columns)
    .from(bulkAct)
    .where(and(eq(bulkAct.organizationId, organizationId), eq(bulkAct.id, id)));
  return row ?? null;
}

/** Begins an act; where another call has begun it meanwhile, that one stands. */
export async function insertAct(
  tx: Tx,
  name: ActName,
  { contentHash, learnerIds, now }: { contentHash: string; learnerIds: readonly string[]; now: Date },
): Promise<void> {
  const { organizationId, by, operation, key } = name;
  await tx
    .insert(bulkAct)
    .values({
      organizationId,
      id: newId(),
      actorAccountId: by,
      operation,
      key,
      contentHash,
      learnerIds: [...learnerIds],
      startedAt: now,
    })
    .onConflictDoNothing();
}

/** Holds an act and hands out whom to look at next: none once it is done. */
export async function lockNext(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<{ act: BulkActRow; learnerIds: string[] } | null> {
  const [row] = await tx
    .select({
      act: columns,
      learnerIds: sql<
        string[]
      >`${bulkAct.learnerIds}[${bulkAct.done} + 1 : ${bulkAct.done} + ${sql.raw(String(SELECTION_IDS_MAX))}]`,
    })
    .from(bulkAct)
    .where(and(eq(bulkAct.organizationId, organizationId), eq(bulkAct.id, id)))
    .for("update");
  return row ?? null;
}

/** Keeps how far an act has come, in the transaction of what was done. */
export async function keepProgress(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  progress: Pick<BulkActRow, "done" | "affected" | "skipped">,
): Promise<void> {
  await tx
    .update(bulkAct)
    .set(progress)
    .where(and(eq(bulkAct.organizationId, organizationId), eq(bulkAct.id, id)));
}

/** Learners that are named for each reason to skip. */
const NAMED = 20;

/** Adds what was skipped now to what was skipped before. */
export function withSkips(
  before: Readonly<Record<string, StoredSkip>>,
  skips: ReadonlyMap<string, SkipReason>,
): Record<string, StoredSkip> {
  const after: Record<string, { count: number; learnerIds: string[] }> = {};
  for (const [reason, { count, learnerIds }] of Object.entries(before))
    after[reason] = { count, learnerIds: [...learnerIds] };
  for (const [id, reason] of skips) {
    after[reason] ??= { count: 0, learnerIds: [] };
    const skip = after[reason];
    skip.count += 1;
    if (skip.learnerIds.length < NAMED) skip.learnerIds.push(id);
  }
  return after;
}

export type RemovalRow = typeof learnerRemoval.$inferSelect;

export async function insertRemovals(tx: Tx, rows: readonly RemovalRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(learnerRemoval).values([...rows]);
}

/** Whom a removal removed, in the order of ids. */
export async function removedLearnerIds(
  db: DbOrTx,
  { organizationId, removalId }: { organizationId: string; removalId: string },
): Promise<string[]> {
  const rows = await db
    .select({ id: learnerRemoval.learnerId })
    .from(learnerRemoval)
    .where(and(eq(learnerRemoval.organizationId, organizationId), eq(learnerRemoval.removalId, removalId)))
    .orderBy(learnerRemoval.learnerId);
  return rows.map(({ id }) => id);
}

export async function removalsOf(
  tx: Tx,
  { organizationId, removalId }: { organizationId: string; removalId: string },
  learnerIds: readonly string[],
): Promise<RemovalRow[]> {
  return tx
    .select()
    .from(learnerRemoval)
    .where(
      and(
        eq(learnerRemoval.organizationId, organizationId),
        eq(learnerRemoval.removalId, removalId),
        sql`${learnerRemoval.learnerId} = any(${uuids(learnerIds)})`,
      ),
    )
    .orderBy(learnerRemoval.learnerId);
}

/** Brings learners back who are gone since that very removal. @returns who came back. */
export async function bringBack(
  tx: Tx,
  organizationId: string,
  removals: readonly RemovalRow[],
): Promise<Set<string>> {
  if (removals.length === 0) return new Set();
  const rows = await tx.execute<{ id: string }>(sql`
    with gone as (
      select l.id
        from ${learner} l
        join unnest(${uuids(removals.map(({ learnerId }) => learnerId))},
                    ${uuids(removals.map(({ accountId }) => accountId))},
                    ${moments(removals.map(({ removedAt }) => removedAt))}) as r (id, account_id, removed_at)
          on l.id = r.id and l.account_id = r.account_id and l.removed_at = r.removed_at
       where l.organization_id = ${organizationId} and l.status = 'ACTIVE'
       order by l.id for no key update of l
    )
    update ${learner} l set removed_at = null from gone
     where l.organization_id = ${organizationId} and l.id = gone.id
    returning l.id`);
  return new Set(rows.map(({ id }) => id));
}
