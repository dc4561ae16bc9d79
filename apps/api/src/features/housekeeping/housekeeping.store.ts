import { and, eq, gt, lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { continuationUse, proof, session } from "../../db/schema/accounts.ts";
import { bulkAct } from "../../db/schema/bulk.ts";
import { codeTries } from "../../db/schema/invites.ts";
import { mailBatch } from "../../db/schema/mail.ts";
import { clientKey, rateLimit, worker } from "../../db/schema/platform.ts";
import { after, DAY, MINUTE } from "../../platform/clock.ts";

/** A worker that did not show itself for this long is gone. */
const WORKER_ALIVE = 30_000;

/** Says that a worker is alive. */
export async function showWorker(db: Db, id: string, now: Date): Promise<void> {
  await db
    .insert(worker)
    .values({ id, startedAt: now, seenAt: now })
    .onConflictDoUpdate({ target: worker.id, set: { seenAt: now } });
}

export async function removeWorker(db: Db, id: string): Promise<void> {
  await db.delete(worker).where(eq(worker.id, id));
}

export async function anyWorkerAlive(db: Db, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: worker.id })
    .from(worker)
    .where(gt(worker.seenAt, after(now, -WORKER_ALIVE)))
    .limit(1);
  return rows.length > 0;
}

/** Removes what has served its time. Safe to run twice, and beside itself. */
export async function removeOutdated(db: Db, now: Date): Promise<void> {
  const dayAgo = after(now, -DAY);
  await db.delete(proof).where(lt(proof.expiresAt, dayAgo));
  await db.delete(session).where(lt(session.expiresAt, now));
  await db.delete(continuationUse).where(lt(continuationUse.usedAt, dayAgo));
  await db.delete(bulkAct).where(lt(bulkAct.startedAt, after(now, -7 * DAY)));
  await db.delete(clientKey).where(lt(clientKey.createdAt, after(now, -7 * DAY)));
  await db.delete(rateLimit).where(lt(rateLimit.expire, dayAgo));
  await db.delete(worker).where(lt(worker.seenAt, after(now, -10 * MINUTE)));
  await db.delete(codeTries).where(lt(codeTries.updatedAt, after(now, -90 * DAY)));
  await db
    .delete(mailBatch)
    .where(and(eq(mailBatch.status, "SETTLED"), lt(mailBatch.settledAt, after(now, -30 * DAY))));
}
