import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { importRow } from "../../db/schema/imports.ts";
import { invite } from "../../db/schema/invites.ts";
import { mail } from "../../db/schema/mail.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { MAIL_CHANNEL } from "../../platform/mail/channel.ts";

/** The e-mails of one import by what became of them; every one is in one part. */
export interface ImportMails {
  readonly importId: string;
  readonly total: number;
  readonly queued: number;
  readonly sent: number;
  readonly delivered: number;
  readonly deferred: number;
  readonly bounced: number;
  readonly failed: number;
  readonly withdrawn: number;
  /** Still to be frozen: these can be held, and be taken back. */
  readonly waiting: number;
}

const parts = {
  queued: sql`${mail.status} in ('QUEUED', 'FROZEN')`,
  sent: sql`${mail.status} = 'SENT' and coalesce(${mail.deliveryState}::text, 'SENT') in ('QUEUED', 'SENT')`,
  // Who complains has got it.
  delivered: sql`${mail.status} = 'SENT' and ${mail.deliveryState} in ('DELIVERED', 'COMPLAINED')`,
  deferred: sql`${mail.status} = 'SENT' and ${mail.deliveryState} = 'DEFERRED'`,
  bounced: sql`${mail.status} = 'SENT' and ${mail.deliveryState} = 'BOUNCED'`,
  withdrawn: sql`${mail.status} = 'DROPPED' and ${mail.reason} = 'NOT_WANTED'`,
  waiting: sql`${mail.status} = 'QUEUED'`,
};

const count = (condition = sql`true`) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** What became of the e-mails of imports; an import without any is left out. */
export async function mailsOfImports(
  db: DbOrTx,
  organizationId: string,
  importIds: readonly string[],
): Promise<ImportMails[]> {
  const rows = await db
    .select({
      importId: sql<string>`${mail.importId}`,
      total: count(),
      queued: count(parts.queued),
      sent: count(parts.sent),
      delivered: count(parts.delivered),
      deferred: count(parts.deferred),
      bounced: count(parts.bounced),
      withdrawn: count(parts.withdrawn),
      waiting: count(parts.waiting),
    })
    .from(mail)
    .where(and(eq(mail.organizationId, organizationId), inArray(mail.importId, [...importIds])))
    .groupBy(mail.importId);
  return rows.map((row) => {
    const { total, queued, sent, delivered, deferred, bounced, withdrawn } = row;
    // Whatever ended in any other way.
    const failed = total - queued - sent - delivered - deferred - bounced - withdrawn;
    return { ...row, failed };
  });
}

/** How many people whom imports e-mailed have said yes, by import. */
export async function acceptedOfImports(
  db: DbOrTx,
  organizationId: string,
  importIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ importId: importRow.importId, accepted: count() })
    .from(importRow)
    .innerJoin(
      invite,
      and(eq(invite.organizationId, importRow.organizationId), eq(invite.id, importRow.inviteId)),
    )
    .where(
      and(
        eq(importRow.organizationId, organizationId),
        inArray(importRow.importId, [...importIds]),
        inArray(importRow.outcome, ["INVITED", "REINVITED", "BROUGHT_FORWARD"]),
        eq(invite.status, "ACTIVE"),
      ),
    )
    .groupBy(importRow.importId);
  return new Map(rows.map(({ importId, accepted }) => [importId, accepted]));
}

/** When the e-mail of a row arrived, and when its person said yes. */
export interface RowMoments {
  readonly deliveredAt: Date | null;
  readonly acceptedAt: Date | null;
}

/** The moments of an import's rows, by number; a row without an invite is left out. */
export async function momentsOfRows(
  db: DbOrTx,
  { organizationId, id }: TenantId,
): Promise<Map<number, RowMoments>> {
  const rows = await db
    .select({
      row: importRow.row,
      deliveredAt:
        sql<Date | null>`case when ${mail.deliveryState} in ('DELIVERED', 'COMPLAINED') then ${mail.deliveryAt} end`.mapWith(
          mail.deliveryAt,
        ),
      acceptedAt: invite.acceptedAt,
    })
    .from(importRow)
    .innerJoin(
      invite,
      and(eq(invite.organizationId, importRow.organizationId), eq(invite.id, importRow.inviteId)),
    )
    .leftJoin(
      mail,
      and(
        eq(mail.organizationId, importRow.organizationId),
        eq(mail.importId, importRow.importId),
        eq(mail.inviteId, importRow.inviteId),
      ),
    )
    .where(and(eq(importRow.organizationId, organizationId), eq(importRow.importId, id)));
  return new Map(
    rows.map(({ row, deliveredAt, acceptedAt }) => [row, { deliveredAt: deliveredAt ?? null, acceptedAt }]),
  );
}

/** Learners whose e-mail of an import waits to be frozen. */
export async function learnersWaiting(db: DbOrTx, { organizationId, id }: TenantId): Promise<string[]> {
  const rows = await db
    .selectDistinct({ learnerId: invite.learnerId })
    .from(mail)
    .innerJoin(invite, and(eq(invite.organizationId, mail.organizationId), eq(invite.id, mail.inviteId)))
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.importId, id),
        eq(mail.status, "QUEUED"),
        isNotNull(invite.learnerId),
      ),
    );
  return rows.flatMap(({ learnerId }) => learnerId ?? []);
}

/** While an import is paused, learners whose e-mail of it waits show what for. */
export async function showPause(tx: Tx, { organizationId, id }: TenantId, paused: boolean): Promise<void> {
  const reason = paused
    ? sql`'IMPORT_PAUSED'`
    : sql`(select 'SENDING_PAUSED' from organization o where o.id = l.organization_id and o.mail_paused_at is not null)`;
  await tx.execute(sql`
    update learner l set delivery_reason = ${reason}
      from import_row r
      join mail m on m.organization_id = r.organization_id and m.import_id = r.import_id and m.invite_id = r.invite_id
     where r.organization_id = ${organizationId} and r.import_id = ${id} and m.status = 'QUEUED'
       and l.organization_id = r.organization_id and l.id = r.learner_id
       and l.delivery_mail_id = m.id and l.delivery_state = 'QUEUED'`);
}

/** Wakes the senders when the transaction commits. */
export async function wakeSenders(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
}
