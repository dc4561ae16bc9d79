import type { MailPauseReason, MailRecord } from "@muster/domain";
import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail } from "../../db/schema/mail.ts";
import { organization } from "../../db/schema/organizations.ts";
import { MAIL_CHANNEL } from "../../platform/mail/channel.ts";

/** What the Learners page shows of mails that wait for the end of a pause. */
const HELD = "SENDING_PAUSED";

/** What became of the e-mails that the provider took from an organization since then, and since its last pause. */
export async function recordSince(tx: Tx, organizationId: string, since: Date): Promise<MailRecord> {
  const [row] = await tx
    .select({
      sent: sql<number>`count(*)::int`,
      bounced: sql<number>`count(*) filter (where ${mail.bouncedForGood})::int`,
      complained: sql<number>`count(*) filter (where ${mail.deliveryState} = 'COMPLAINED')::int`,
    })
    .from(mail)
    .innerJoin(organization, eq(organization.id, mail.organizationId))
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.status, "SENT"),
        gt(mail.settledAt, since),
        sql`(${organization.mailResumedAt} is null or ${mail.settledAt} > ${organization.mailResumedAt})`,
      ),
    );
  return row ?? { sent: 0, bounced: 0, complained: 0 };
}

/** Holds the organization's invitations. False where they are held already. */
export async function holdMail(
  tx: Tx,
  organizationId: string,
  reason: MailPauseReason,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(organization)
    .set({ mailPausedAt: now, mailPauseReason: reason })
    .where(
      and(
        eq(organization.id, organizationId),
        eq(organization.kind, "ORGANIZATION"),
        isNull(organization.mailPausedAt),
      ),
    )
    .returning({ id: organization.id });
  if (rows.length === 0) return false;
  await tx
    .update(learner)
    .set({ deliveryReason: HELD })
    .where(and(eq(learner.organizationId, organizationId), eq(learner.deliveryState, "QUEUED")));
  return true;
}

/** Lets them go. False where nothing was held. */
export async function releaseMail(tx: Tx, organizationId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(organization)
    .set({ mailPausedAt: null, mailPauseReason: null, mailResumedAt: now })
    .where(and(eq(organization.id, organizationId), isNotNull(organization.mailPausedAt)))
    .returning({ id: organization.id });
  if (rows.length === 0) return false;
  await tx
    .update(learner)
    .set({ deliveryReason: null })
    .where(
      and(
        eq(learner.organizationId, organizationId),
        eq(learner.deliveryState, "QUEUED"),
        eq(learner.deliveryReason, HELD),
      ),
    );
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
  return true;
}

/** Whether, and why, an organization's invitations are held; a pause that begins now is waited for. */
export async function pauseOf(tx: Tx, organizationId: string): Promise<MailPauseReason | null> {
  const [row] = await tx
    .select({ reason: organization.mailPauseReason })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
  return row?.reason ?? null;
}
