import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { invite } from "../../db/schema/invites.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail, mailProvider } from "../../db/schema/mail.ts";
import { organization } from "../../db/schema/organizations.ts";
import { PLATFORM_ORGANIZATION } from "../../platform/ids.ts";
import { MAIL_CHANNEL } from "../../platform/mail/channel.ts";
import type { MailReason, MailRow, NewMail } from "./types.ts";

/** What holds the mails of an organization that would go out at a moment: its pause, or the provider's quota. */
const heldBy = (organizationId: SQL | PgColumn, notBefore: SQL | PgColumn) => sql<MailReason | null>`coalesce(
  (select 'SENDING_PAUSED' from ${organization} where ${organization.id} = ${organizationId} and ${organization.mailPausedAt} is not null),
  (select ${mailProvider.pauseReason} from ${mailProvider} where ${mailProvider.pausedUntil} > ${notBefore} and ${mailProvider.pauseReason} = 'MAIL_QUOTA' limit 1))`;

/** How learners who are stored together with their first e-mails show these, by the ids of the mails. */
export async function queuedDeliveries(tx: Tx, organizationId: string, mails: readonly NewMail[]) {
  const [first] = mails;
  if (!first) return new Map<string, never>();
  const moment = first.notBefore.toISOString();
  const [row] = await tx.execute<{ reason: MailReason | null }>(
    sql`select ${heldBy(sql`${organizationId}::uuid`, sql`${moment}::timestamptz`)} as reason`,
  );
  return new Map(
    mails.map(({ id, notBefore }) => [
      id,
      {
        deliveryMailId: id,
        deliveryState: "QUEUED" as const,
        deliveryAt: notBefore,
        deliveryReason: row?.reason ?? null,
      },
    ]),
  );
}

/**
 * Puts mails into the outbox, in the transaction of the change that asks for them, and shows them as queued on
 * their learners, but for mails that these show already. A fixed number of statements, however many mails.
 */
export async function queueMails(
  tx: Tx,
  mails: readonly NewMail[],
  alreadyShown: { has(mailId: string): boolean } = new Set(),
): Promise<void> {
  if (mails.length === 0) return;
  await insertRows(tx, mail, mails);
  const shown = mails.filter(
    ({ id, inviteId, kind }) =>
      inviteId && (kind === "INVITE" || kind === "REMINDER") && !alreadyShown.has(id),
  );
  if (shown.length > 0) {
    await tx
      .update(learner)
      .set({
        deliveryMailId: sql`${mail.id}`,
        deliveryState: "QUEUED",
        deliveryAt: sql`${mail.notBefore}`,
        deliveryReason: heldBy(mail.organizationId, mail.notBefore),
      })
      .from(mail)
      .innerJoin(invite, and(eq(invite.organizationId, mail.organizationId), eq(invite.id, mail.inviteId)))
      .where(
        and(
          sql`${mail.id} = any(${uuids(shown.map((one) => one.id))})`,
          eq(learner.organizationId, invite.organizationId),
          eq(learner.id, invite.learnerId),
        ),
      );
  }
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
}

/**
 * Takes back the mails of an invite that are not frozen yet; they are never sent. Call it in the transaction that
 * ends the invite. What is frozen already goes out unchanged.
 * @returns how many were taken back
 */
export const dropQueuedMails = (
  tx: Tx,
  { organizationId, inviteId }: { organizationId: string; inviteId: string },
): Promise<number> => dropMailsOfInvites(tx, organizationId, [inviteId]);

/** The same for many invites, in a fixed number of statements. */
export async function dropMailsOfInvites(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
): Promise<number> {
  if (inviteIds.length === 0) return 0;
  const dropped = await tx
    .update(mail)
    .set({ status: "DROPPED", reason: "NOT_WANTED", settledAt: sql`now()` })
    .where(
      and(
        eq(mail.organizationId, organizationId),
        inArray(mail.inviteId, [...inviteIds]),
        eq(mail.status, "QUEUED"),
      ),
    )
    .returning({ id: mail.id });
  await forgetDelivery(
    tx,
    dropped.map((one) => one.id),
  );
  return dropped.length;
}

/**
 * Takes back the mails to an account that are not frozen yet: those of one organization, or (null) all. They are
 * never sent.
 */
export const dropMailsToAccount = (tx: Tx, accountId: string, organizationId: string | null): Promise<void> =>
  dropMailsToAccounts(tx, [accountId], { organizationId });

/** The same for many accounts; of one kind only, where that is named. */
export async function dropMailsToAccounts(
  tx: Tx,
  accountIds: readonly string[],
  { organizationId, kind }: { organizationId: string | null; kind?: MailRow["kind"] },
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .update(mail)
    .set({ status: "DROPPED", reason: "NOT_WANTED", settledAt: sql`now()` })
    .where(
      and(
        inArray(mail.accountId, [...accountIds]),
        organizationId ? eq(mail.organizationId, organizationId) : undefined,
        kind ? eq(mail.kind, kind) : undefined,
        eq(mail.status, "QUEUED"),
      ),
    );
}

/**
 * Forgets the mails that were sent to a person: those to the account, and the codes to its addresses. Invitations are
 * the organizations' own; what is under way is settled first and then says an address, but no account.
 */
export async function forgetMailsToAccount(
  tx: Tx,
  person: { id: string; emails: readonly string[] },
): Promise<void> {
  await tx.execute(sql`
    delete from mail m
     where (m.account_id = ${person.id} or (m.organization_id = ${PLATFORM_ORGANIZATION} and m.email in ${[...person.emails]}))
       and m.kind not in ('INVITE', 'REMINDER') and m.status in ('SENT', 'FAILED', 'DROPPED')
       and not exists (select from mail_batch b where b.id = m.batch_id and b.status <> 'SETTLED')`);
}

/** Learners whose shown mail will never go out show no delivery. */
export async function forgetDelivery(tx: Tx, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await tx
    .update(learner)
    .set({ deliveryMailId: null, deliveryState: null, deliveryAt: null, deliveryReason: null })
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

export type MailOfInvite = Pick<
  MailRow,
  "id" | "kind" | "status" | "reason" | "notBefore" | "createdAt" | "settledAt"
>;

/** Every mail of one invite, oldest first. */
export async function mailsOfInvite(
  db: DbOrTx,
  { organizationId, inviteId }: { organizationId: string; inviteId: string },
): Promise<MailOfInvite[]> {
  return db
    .select({
      id: mail.id,
      kind: mail.kind,
      status: mail.status,
      reason: mail.reason,
      notBefore: mail.notBefore,
      createdAt: mail.createdAt,
      settledAt: mail.settledAt,
    })
    .from(mail)
    .where(and(eq(mail.organizationId, organizationId), eq(mail.inviteId, inviteId)))
    .orderBy(asc(mail.createdAt), asc(mail.id));
}

/** What became of the last invitation e-mail of an invite that has no learner row to keep it. */
export interface InviteDelivery {
  readonly state: NonNullable<MailRow["deliveryState"]>;
  readonly at: Date;
  readonly reason: string | null;
}

/** The deliveries of invites, by invite; one whose e-mail goes out no more has none. */
export async function deliveriesOfInvites(
  db: DbOrTx,
  organizationId: string,
  inviteIds: readonly string[],
): Promise<Map<string, InviteDelivery>> {
  if (inviteIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([mail.inviteId])
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        inArray(mail.inviteId, [...inviteIds]),
        inArray(mail.kind, ["INVITE", "REMINDER"]),
        or(ne(mail.status, "DROPPED"), eq(mail.reason, "SUPPRESSED")),
      ),
    )
    .orderBy(mail.inviteId, desc(mail.createdAt), desc(mail.id));
  return new Map(
    rows.flatMap((row) => (row.inviteId === null ? [] : [[row.inviteId, deliveryOf(row)] as const])),
  );
}

function deliveryOf(row: MailRow): InviteDelivery {
  const { status, notBefore, settledAt, reason, deliveryState, deliveryAt, deliveryReason } = row;
  if (deliveryState && deliveryAt) return { state: deliveryState, at: deliveryAt, reason: deliveryReason };
  if (status === "QUEUED" || status === "FROZEN") return { state: "QUEUED", at: notBefore, reason };
  return { state: status === "SENT" ? "SENT" : "FAILED", at: settledAt ?? notBefore, reason };
}

/** A fact about one mail, as a learner's timeline tells it. */
export interface MailEvent {
  readonly id: string;
  readonly at: Date;
  readonly state: "SENT" | "FAILED";
  readonly reason: string | null;
}

/** What became of a learner's invites' mails, newest first, at most 100. Mails that still wait are not among them. */
export async function mailsOfLearner(
  db: DbOrTx,
  organizationId: string,
  learnerId: string,
): Promise<MailEvent[]> {
  const rows = await db
    .select({ id: mail.id, at: mail.settledAt, status: mail.status, reason: mail.reason })
    .from(mail)
    .innerJoin(invite, and(eq(invite.organizationId, mail.organizationId), eq(invite.id, mail.inviteId)))
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(invite.learnerId, learnerId),
        inArray(mail.kind, ["INVITE", "REMINDER"]),
        or(
          inArray(mail.status, ["SENT", "FAILED", "PARKED"]),
          and(eq(mail.status, "DROPPED"), eq(mail.reason, "SUPPRESSED")),
        ),
      ),
    )
    .orderBy(desc(mail.settledAt), desc(mail.id))
    .limit(100);
  return rows.flatMap(({ id, at, status, reason }) =>
    at ? [{ id, at, state: status === "SENT" ? ("SENT" as const) : ("FAILED" as const), reason }] : [],
  );
}

/** Mails that wait for a sender or for the provider, and how long the oldest one that could go out has waited. */
export async function queueFigures(db: DbOrTx, now: Date): Promise<{ depth: number; oldestSeconds: number }> {
  const moment = now.toISOString();
  const rows = await db.execute<{ depth: number; oldest: number | null }>(sql`
    select count(*)::int as depth, extract(epoch from ${moment}::timestamptz - min(not_before))::float8 as oldest
    from (
      select not_before from mail where status = 'QUEUED' and not_before <= ${moment}
      union all
      select m.not_before from mail_batch b join mail m on m.batch_id = b.id where b.status = 'FROZEN'
    ) waiting`);
  return { depth: rows[0]?.depth ?? 0, oldestSeconds: Math.max(0, rows[0]?.oldest ?? 0) };
}
