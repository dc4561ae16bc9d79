import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { connect } from "../../src/db/client.ts";
import { account } from "../../src/db/schema/accounts.ts";
import { invite } from "../../src/db/schema/invites.ts";
import { learner } from "../../src/db/schema/learners.ts";
import { mail, mailBatch, mailProvider } from "../../src/db/schema/mail.ts";
import { organization } from "../../src/db/schema/organizations.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { createSender, dropQueuedMails, type NewMail, queueMails } from "../../src/features/mail/index.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { newId } from "../../src/platform/ids.ts";
import { createLinks } from "../../src/platform/links.ts";
import type { Transport } from "../../src/platform/mail/transport.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import { createTestDatabase } from "../harness/database.ts";

export const SECRET = "a secret of the mail tests, 32 long";
export const PUBLIC_URL = "https://muster.example";
export const START = new Date("2026-11-24T09:00:00.000Z");

export interface MovableClock extends Clock {
  forward(milliseconds: number): void;
}

export function movableClock(start = START): MovableClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    forward: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** Lines that a sender logged, as text, to look for what must not be there. */
export function memoryLog() {
  const lines: string[] = [];
  return { lines, log: pino({ level: "trace", base: null }, { write: (line: string) => lines.push(line) }) };
}

export interface Invited {
  readonly mailId: string;
  readonly inviteId: string;
  readonly learnerId: string;
  readonly organizationId: string;
  readonly email: string;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A database of its own with what the outbox looks at, and senders on it. */
export async function createWorld(makeTransport?: () => Transport, clock = movableClock()) {
  const database = await createTestDatabase();
  const connection = connect(database.url, 20);
  const { db, sql } = connection;
  const secrets = createSecrets(SECRET);
  const links = createLinks(secrets, PUBLIC_URL);
  const { log, lines } = memoryLog();
  const settled: [string, number][] = [];

  const newSender = (transport = makeTransport?.()) =>
    createSender({
      env: {
        publicUrl: PUBLIC_URL,
        mail: { transport: "inbox", from: "Muster <invites@muster.example>" },
      },
      db,
      sql,
      clock,
      secrets,
      links,
      log,
      onSettled: (outcome, count) => void settled.push([outcome, count]),
      ...(transport ? { transport } : {}),
    });

  return {
    url: database.url,
    db,
    sql,
    clock,
    secrets,
    links,
    log,
    lines,
    settled,
    newSender,
    async close() {
      await connection.close();
      await database.drop();
    },

    async organization(name = "Riverbend Community Care") {
      const id = newId();
      await db.insert(organization).values({
        id,
        name,
        shortName: name.split(" ")[0] ?? name,
        timeZone: "America/Chicago",
        contactName: "Carmen Ruiz",
        contactRole: "Human resources",
        contactEmail: "hr@riverbendcare.example",
      });
      return id;
    },

    async account(firstName = "Carmen", lastName = "Ruiz") {
      const id = newId();
      const email = `${randomBytes(6).toString("hex")}@people.example`;
      await db.insert(account).values({ id, email, name: `${firstName} ${lastName}`, firstName, lastName });
      return { id, email };
    },

    /** Invites people and queues their mails in one transaction, as the invites feature does. */
    async invite(
      organizationId: string,
      emails: readonly string[],
      more: Partial<NewMail> = {},
    ): Promise<Invited[]> {
      const now = clock.now();
      const people = emails.map((email) => ({
        mailId: newId(),
        inviteId: newId(),
        learnerId: newId(),
        organizationId,
        email,
      }));
      await inTransaction(db, async (tx) => {
        await tx.insert(learner).values(
          people.map(({ learnerId, email }) => ({
            organizationId,
            id: learnerId,
            email,
            emailTyped: email,
            status: "PENDING" as const,
            invitedAt: now,
          })),
        );
        await tx.insert(invite).values(
          people.map(({ inviteId, learnerId, email }) => ({
            organizationId,
            id: inviteId,
            learnerId,
            email,
            role: "LEARNER" as const,
            status: "PENDING" as const,
            lastSentAt: now,
            expiresAt: new Date(now.getTime() + 30 * 86_400_000),
          })),
        );
        await queueMails(
          tx,
          people.map((one) => inviteMail(one, now, more)),
        );
      });
      return people;
    },

    /** One more mail of the same invite, as a resend asks for it. */
    async resend(invited: Invited): Promise<Invited> {
      const again = { ...invited, mailId: newId() };
      await inTransaction(db, (tx) => queueMails(tx, [inviteMail(again, clock.now(), { priority: 0 })]));
      return again;
    },

    /** Cancels as the invites feature does: the invite, its learner, its queued mails. */
    async cancel({ organizationId, inviteId, learnerId }: Invited): Promise<number> {
      const at = clock.now();
      return inTransaction(db, async (tx) => {
        await tx
          .update(invite)
          .set({ status: "CANCELLED", cancelledAt: at, cancelledBy: "ORGANIZATION", version: 2 })
          .where(eq(invite.id, inviteId));
        await tx
          .update(learner)
          .set({ status: "CANCELLED", cancelledAt: at })
          .where(eq(learner.id, learnerId));
        return dropQueuedMails(tx, { organizationId, inviteId });
      });
    },

    async mail(id: string) {
      const [row] = await db.select().from(mail).where(eq(mail.id, id));
      if (!row) throw new Error("no such mail");
      return row;
    },
    async learner(id: string) {
      const [row] = await db.select().from(learner).where(eq(learner.id, id));
      if (!row) throw new Error("no such learner");
      return row;
    },
    batches: () => db.select().from(mailBatch).orderBy(mailBatch.frozenAt, mailBatch.id),
    /** What senders share of the account at the provider. */
    async providerAccount(name = "resend") {
      const [row] = await db.select().from(mailProvider).where(eq(mailProvider.name, name));
      return row ?? null;
    },
    /** How many mails have each status. */
    async statuses(): Promise<Record<string, number>> {
      const rows = await db.select({ status: mail.status }).from(mail);
      const counts: Record<string, number> = {};
      for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    },
  };
}

const inviteMail = (one: Invited, now: Date, more: Partial<NewMail>): NewMail => ({
  organizationId: one.organizationId,
  id: one.mailId,
  kind: "INVITE",
  email: one.email,
  emailTyped: one.email,
  language: "EN",
  inviteId: one.inviteId,
  linkVersion: 1,
  codeGeneration: 1,
  priority: 1,
  notBefore: now,
  ...more,
});

/** Addresses of their own: `a0@many.example`, … */
export const addresses = (count: number, prefix = "a"): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}@many.example`);
