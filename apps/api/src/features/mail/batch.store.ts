import { randomUUID } from "node:crypto";
import { and, eq, lte, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { mail, mailBatch } from "../../db/schema/mail.ts";
import { newId } from "../../platform/ids.ts";

export type BatchRow = typeof mailBatch.$inferSelect;

export interface NewBatch {
  readonly priority: number;
  /** Encrypted bytes of the members, in their order. */
  readonly sealed: Uint8Array;
  /** Ids of the members, in their order. */
  readonly mailIds: readonly string[];
  readonly now: Date;
}

/** Stores a batch under a key of its own and makes the mails its members. */
export async function insertBatch(tx: Tx, { priority, sealed, mailIds, now }: NewBatch): Promise<string> {
  const id = newId();
  await tx.insert(mailBatch).values({
    id,
    priority,
    idempotencyKey: randomUUID(),
    sealed,
    nextAttemptAt: now,
    frozenAt: now,
  });
  await tx.execute(sql`
    update mail set status = 'FROZEN', batch_id = ${id}, batch_position = member.number - 1,
      claimed_until = null, reason = null
    from unnest(${sql.param([...mailIds])}::uuid[]) with ordinality as member(id, number)
    where mail.id = member.id`);
  return id;
}

/** Priority of the batch that would be attempted as the so manieth from now, or null where fewer wait. */
export async function priorityInLine(db: DbOrTx, place: number, now: Date): Promise<number | null> {
  const [row] = await db
    .select({ priority: mailBatch.priority })
    .from(mailBatch)
    .where(due(now))
    .orderBy(mailBatch.priority)
    .offset(place - 1)
    .limit(1);
  return row?.priority ?? null;
}

/** Locks the most urgent batch that is due and that no attempt holds; null where there is none. */
export async function lockDueBatch(tx: Tx, now: Date): Promise<BatchRow | null> {
  const [row] = await tx
    .select()
    .from(mailBatch)
    .where(due(now))
    .orderBy(mailBatch.priority, mailBatch.nextAttemptAt, mailBatch.id)
    .limit(1)
    .for("update", { skipLocked: true });
  return row ?? null;
}

const due = (now: Date) =>
  and(
    eq(mailBatch.status, "FROZEN"),
    lte(mailBatch.nextAttemptAt, now),
    sql`(${mailBatch.leasedUntil} is null or ${mailBatch.leasedUntil} <= ${now.toISOString()})`,
  );

/** Takes a locked batch for one more attempt, until `until`. */
export async function leaseBatch(tx: Tx, id: string, now: Date, until: Date): Promise<BatchRow | null> {
  const [row] = await tx
    .update(mailBatch)
    .set({
      attempt: sql`${mailBatch.attempt} + 1`,
      leasedUntil: until,
      firstAttemptAt: sql`coalesce(${mailBatch.firstAttemptAt}, ${now.toISOString()})`,
    })
    .where(eq(mailBatch.id, id))
    .returning();
  return row ?? null;
}

/** Ends an attempt, if it is still the newest one of its batch. False: another attempt has taken over. */
export async function endAttempt(
  tx: Tx,
  { id, attempt }: Pick<BatchRow, "id" | "attempt">,
  change: Partial<typeof mailBatch.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(mailBatch)
    .set({ leasedUntil: null, ...change })
    .where(and(eq(mailBatch.id, id), eq(mailBatch.attempt, attempt), eq(mailBatch.status, "FROZEN")))
    .returning({ id: mailBatch.id });
  return rows.length === 1;
}

/** Ids of a batch's members, in their order. */
export async function memberIds(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: mail.id })
    .from(mail)
    .where(eq(mail.batchId, batchId))
    .orderBy(mail.batchPosition);
  return rows.map((row) => row.id);
}
