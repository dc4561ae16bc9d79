import { desc, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { devInboxMail } from "../../db/schema/mail.ts";
import type { Clock } from "../clock.ts";
import type { FrozenMail, Transport } from "./transport.ts";

const KEPT = 1000;

/** A mail as the dev inbox shows it. */
export interface InboxMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt: Date;
}

/** Sends nothing: keeps the newest 1,000 mails for the dev inbox. The same mail again stays one mail. */
export function createInboxTransport({ db, clock }: { db: Db; clock: Clock }): Transport {
  return {
    name: "inbox",
    batchSize: 100,
    idempotent: true,
    requestsPerSecond: null,
    send: async ({ mails }) => {
      try {
        await keep(db, mails, clock.now());
        return { outcome: { kind: "ACCEPTED", ids: mails.map((one) => `inbox-${one.id}`) }, pace: null };
      } catch {
        return { outcome: { kind: "UNKNOWN", error: "the dev inbox could not be written" }, pace: null };
      }
    },
    close: async () => undefined,
  };
}

async function keep(db: Db, mails: readonly FrozenMail[], now: Date): Promise<void> {
  await db
    .insert(devInboxMail)
    .values(
      mails.map((mail) => ({
        id: mail.id,
        toEmail: mail.to,
        fromText: `"${mail.from.name}" <${mail.from.address}>`,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        headers: JSON.stringify({ ...(mail.replyTo ? { "Reply-To": mail.replyTo } : {}), ...mail.headers }),
        sentAt: now,
      })),
    )
    .onConflictDoNothing();
  const newest = db
    .select({ id: devInboxMail.id })
    .from(devInboxMail)
    .orderBy(desc(devInboxMail.sentAt), desc(devInboxMail.id))
    .limit(KEPT);
  await db.delete(devInboxMail).where(notInArray(devInboxMail.id, newest));
}

const parsed = (row: typeof devInboxMail.$inferSelect): InboxMail => ({
  id: row.id,
  to: row.toEmail,
  from: row.fromText,
  subject: row.subject,
  html: row.html,
  text: row.text,
  headers: JSON.parse(row.headers),
  sentAt: row.sentAt,
});

/** The mails of the dev inbox, newest first. `to`: only those to this address, in any case. */
export async function readInbox(db: Db, to?: string): Promise<InboxMail[]> {
  const rows = await db
    .select()
    .from(devInboxMail)
    .where(to === undefined ? undefined : eq(sql`lower(${devInboxMail.toEmail})`, to.toLowerCase()))
    .orderBy(desc(devInboxMail.sentAt), desc(devInboxMail.id))
    .limit(KEPT);
  return rows.map(parsed);
}
