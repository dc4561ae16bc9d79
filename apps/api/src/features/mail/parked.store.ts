import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail, mailBatch } from "../../db/schema/mail.ts";
import { organization } from "../../db/schema/organizations.ts";
import { MAIL_CHANNEL } from "../../platform/mail/channel.ts";
import type { BatchRow } from "./batch.store.ts";

/** A batch that was left to a human. */
export interface ParkedBatch {
  readonly id: string;
  readonly parkedAt: Date | null;
  readonly why: string | null;
  /** Mails of which nobody knows whether they went out; those that the provider told of since are not among them. */
  readonly unknown: number;
  readonly organizations: readonly string[];
}

/** Batches that wait for a human, the oldest first. */
export async function parkedBatches(db: DbOrTx): Promise<ParkedBatch[]> {
  return db
    .select({
      id: mailBatch.id,
      parkedAt: mailBatch.settledAt,
      why: mailBatch.lastError,
      unknown: count(mail.id),
      organizations: sql<
        string[]
      >`coalesce(array_agg(distinct ${organization.name}) filter (where ${organization.name} is not null), '{}')`,
    })
    .from(mailBatch)
    .leftJoin(mail, and(eq(mail.batchId, mailBatch.id), eq(mail.status, "PARKED")))
    .leftJoin(organization, eq(organization.id, mail.organizationId))
    .where(eq(mailBatch.status, "PARKED"))
    .groupBy(mailBatch.id)
    .orderBy(asc(mailBatch.settledAt), asc(mailBatch.id));
}

/** Locks a batch that waits for a human; null where there is none by this id. */
export async function lockParked(tx: Tx, id: string): Promise<BatchRow | null> {
  const [row] = await tx
    .select()
    .from(mailBatch)
    .where(and(eq(mailBatch.id, id), eq(mailBatch.status, "PARKED")))
    .for("update");
  return row ?? null;
}

/** The human has decided: the batch is done, and its bytes are erased. */
export async function endParked(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(mailBatch)
    .set({ status: "SETTLED", sealed: null, settledAt: now })
    .where(eq(mailBatch.id, id));
}

/** Ids of a batch's mails of which nobody knows. */
export async function unknownMails(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.batchId, batchId), eq(mail.status, "PARKED")))
    .for("update");
  return rows.map(({ id }) => id);
}

/** They are on their way again, and their learners show it. Wakes the senders. */
export async function showQueuedAgain(tx: Tx, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length === 0) return;
  const these = inArray(mail.id, [...mailIds]);
  await tx.update(mail).set({ settledAt: null, reason: null }).where(these);
  await tx
    .update(learner)
    .set({ deliveryState: "QUEUED", deliveryReason: null })
    .from(mail)
    .where(
      and(
        these,
        eq(learner.organizationId, mail.organizationId),
        eq(learner.deliveryMailId, mail.id),
        eq(learner.deliveryReason, "OUTCOME_UNKNOWN"),
      ),
    );
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
}

/** They are left as they are: nobody will know. */
export async function leaveUnknown(tx: Tx, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length > 0)
    await tx
      .update(mail)
      .set({ status: "FAILED" })
      .where(inArray(mail.id, [...mailIds]));
}
