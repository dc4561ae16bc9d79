import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail } from "../../db/schema/mail.ts";
import { forgetDelivery } from "./queue.store.ts";
import type { MailReason } from "./types.ts";

/** The provider has them: ids stand in the order of the mails. */
export async function markSent(
  tx: Tx,
  mailIds: readonly string[],
  providerIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update mail set status = 'SENT', provider_id = sent.provider_id, settled_at = ${now.toISOString()}, reason = null
    from unnest(${sql.param([...mailIds])}::uuid[], ${sql.param([...providerIds])}::text[]) as sent(id, provider_id)
    where mail.id = sent.id`);
  await showDelivery(tx, mailIds, { deliveryState: "SENT", deliveryReason: null, deliveryAt: now });
}

/** It ended without being sent, or without anybody knowing; the learners show it as failed. */
export async function markEnded(
  tx: Tx,
  mailIds: readonly string[],
  end: { status: "FAILED" | "PARKED" | "DROPPED"; reason: MailReason; now: Date },
): Promise<void> {
  if (mailIds.length === 0) return;
  const { status, reason, now } = end;
  await tx
    .update(mail)
    .set({ status, reason, settledAt: now, claimedUntil: null })
    .where(inArray(mail.id, [...mailIds]));
  if (reason === "NOT_WANTED") await forgetDelivery(tx, mailIds);
  else await showDelivery(tx, mailIds, { deliveryState: "FAILED", deliveryReason: reason, deliveryAt: now });
}

/** They go back to the queue, to be written anew when their time comes. */
export async function putBack(tx: Tx, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await tx
    .update(mail)
    .set({ status: "QUEUED", claimedUntil: null, batchId: null, batchPosition: null, reason: null })
    .where(inArray(mail.id, [...mailIds]));
}

/** They wait for something that is no fault of theirs; the learners show what for. */
export async function markWaiting(tx: Tx, mailIds: readonly string[], reason: MailReason): Promise<void> {
  if (mailIds.length === 0) return;
  await tx
    .update(mail)
    .set({ reason })
    .where(inArray(mail.id, [...mailIds]));
  await showDelivery(tx, mailIds, { deliveryReason: reason });
}

/** Everything that is still in the queue waits for the same. */
export async function markQueueWaiting(tx: Tx, reason: MailReason, now: Date): Promise<void> {
  await tx
    .update(learner)
    .set({ deliveryReason: reason })
    .from(mail)
    .where(
      and(
        eq(mail.status, "QUEUED"),
        sql`${mail.notBefore} <= ${now.toISOString()}`,
        eq(learner.organizationId, mail.organizationId),
        eq(learner.deliveryMailId, mail.id),
      ),
    );
}

/**
 * Changes the delivery of the learners whose last e-mail this is. Only while it is shown as queued: what the
 * provider has told since is newer.
 */
async function showDelivery(
  tx: Tx,
  mailIds: readonly string[],
  change: Partial<Pick<typeof learner.$inferInsert, "deliveryState" | "deliveryReason" | "deliveryAt">>,
): Promise<void> {
  await tx
    .update(learner)
    .set(change)
    .from(mail)
    .where(
      and(
        inArray(mail.id, [...mailIds]),
        eq(learner.organizationId, mail.organizationId),
        eq(learner.deliveryMailId, mail.id),
        eq(learner.deliveryState, "QUEUED"),
      ),
    );
}
