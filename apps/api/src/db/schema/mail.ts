import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { account, language, proof } from "./accounts.ts";
import { createdAt, moment, organizationId } from "./columns.ts";
import { importTable } from "./imports.ts";
import { invite } from "./invites.ts";
import { deliveryState } from "./learners.ts";
import { bytes, organization } from "./organizations.ts";

export const mailKind = pgEnum("mail_kind", [
  "INVITE",
  "REMINDER",
  "WELCOME",
  "ADMINISTRATOR_REMOVED",
  "REQUESTS_DIGEST",
  "LEARNER_REMOVED",
  "CODE",
  "ADDRESS_HAS_ACCOUNT",
  "NO_ACCOUNT",
  "EMAIL_CHANGED",
]);

/**
 * QUEUED: waits to be frozen. FROZEN: member of a batch whose bytes stand still. SENT: the provider took it.
 * FAILED: definitely refused. PARKED: a human decides. DROPPED: no longer wanted before it was frozen
 * (cancelled, suppressed).
 */
export const mailStatus = pgEnum("mail_status", ["QUEUED", "FROZEN", "SENT", "FAILED", "PARKED", "DROPPED"]);

/** The outbox: one row per e-mail, committed with the change that asks for it. */
export const mail = pgTable(
  "mail",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    kind: mailKind("kind").notNull(),
    email: text("email").notNull(),
    emailTyped: text("email_typed").notNull(),
    language: language("language").notNull(),
    inviteId: uuid("invite_id"),
    /** The import whose confirmation asked for it. */
    importId: uuid("import_id"),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    proofId: uuid("proof_id").references(() => proof.id, { onDelete: "set null" }),
    /** Link version and code generation that this mail carries. */
    linkVersion: integer("link_version"),
    codeGeneration: integer("code_generation"),
    /** Of a reminder: the day of the organization's plan that it stands for. */
    reminderDay: smallint("reminder_day"),
    /** Of a digest: the day in the organization's time zone. */
    digestDay: date("digest_day", { mode: "string" }),
    /** 0: somebody waits at the screen (codes, single resend). 1: by hand. 2: bulk. */
    priority: smallint("priority").notNull().default(1),
    status: mailStatus("status").notNull().default("QUEUED"),
    notBefore: moment("not_before").notNull(),
    /** A sender renders it until then; nobody else takes it meanwhile. */
    claimedUntil: moment("claimed_until"),
    batchId: uuid("batch_id"),
    /** Place in the batch, from 0. */
    batchPosition: integer("batch_position"),
    providerId: text("provider_id"),
    reason: text("reason"),
    createdAt: createdAt(),
    settledAt: moment("settled_at"),
    /** What the provider told of it since; the strongest of its events. Null while it told nothing. */
    deliveryState: deliveryState("delivery_state"),
    deliveryAt: moment("delivery_at"),
    deliveryReason: text("delivery_reason"),
    /** It came back, and for good. */
    bouncedForGood: boolean("bounced_for_good").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("mail_id").on(t.id),
    foreignKey({
      columns: [t.organizationId, t.inviteId],
      foreignColumns: [invite.organizationId, invite.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.importId],
      foreignColumns: [importTable.organizationId, importTable.id],
    }),
    index("mail_import").on(t.organizationId, t.importId).where(sql`${t.importId} is not null`),
    index("mail_queue")
      .on(t.priority, t.organizationId, t.notBefore, t.id)
      .where(sql`${t.status} = 'QUEUED'`),
    index("mail_batch_members").on(t.batchId).where(sql`${t.batchId} is not null`),
    index("mail_invite").on(t.organizationId, t.inviteId, t.createdAt),
    index("mail_to").on(t.organizationId, t.email, t.createdAt),
    index("mail_account").on(t.accountId).where(sql`account_id is not null`),
    uniqueIndex("mail_by_provider_id").on(t.providerId),
    index("mail_sent").on(t.organizationId, t.settledAt).where(sql`${t.status} = 'SENT'`),
    index("mail_invitees").on(t.organizationId, t.notBefore, t.email).where(sql`${t.kind} = 'INVITE'`),
    // Each reminder of one sending, and each administrator's digest of a day, goes out once, whoever asks.
    uniqueIndex("mail_reminder_once")
      .on(t.organizationId, t.inviteId, t.codeGeneration, t.reminderDay)
      .where(sql`${t.reminderDay} is not null`),
    uniqueIndex("mail_digest_once")
      .on(t.organizationId, t.accountId, t.digestDay)
      .where(sql`${t.digestDay} is not null`),
    check("mail_frozen_in_batch", sql`${t.status} not in ('FROZEN') or ${t.batchId} is not null`),
  ],
);

/**
 * What the provider told of mails, once for each of its events. The mail is null while nobody knows which it is: the
 * provider may tell before its first answer was written down.
 */
export const providerEvent = pgTable(
  "provider_event",
  {
    /** The provider's id of the event; the same event again changes nothing. */
    id: text("id").primaryKey(),
    /** The provider's id of the mail. */
    providerId: text("provider_id").notNull(),
    organizationId: uuid("organization_id"),
    mailId: uuid("mail_id"),
    state: deliveryState("state").notNull(),
    at: moment("at").notNull(),
    reason: text("reason"),
    /** The provider's own words. */
    detail: text("detail"),
    permanent: boolean("permanent").notNull(),
    receivedAt: moment("received_at").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.organizationId, t.mailId],
      foreignColumns: [mail.organizationId, mail.id],
    }).onDelete("cascade"),
    index("provider_event_mail").on(t.organizationId, t.mailId),
    index("provider_event_waiting").on(t.providerId).where(sql`${t.mailId} is null`),
    check("provider_event_tenant", sql`(${t.organizationId} is null) = (${t.mailId} is null)`),
  ],
);

export const mailBatchStatus = pgEnum("mail_batch_status", ["FROZEN", "SETTLED", "PARKED"]);

/** Up to 100 mails whose members, order and bytes stand still from before the first attempt until they are settled. */
export const mailBatch = pgTable(
  "mail_batch",
  {
    id: uuid("id").primaryKey(),
    status: mailBatchStatus("status").notNull().default("FROZEN"),
    priority: smallint("priority").notNull(),
    /** Handed to the provider with every attempt. */
    idempotencyKey: text("idempotency_key").notNull().unique(),
    /** The rendered mails, encrypted; they hold links and codes. Null once settled. */
    sealed: bytes("sealed"),
    /** Raised by every attempt; a settle names the attempt that it belongs to. */
    attempt: integer("attempt").notNull().default(0),
    leasedUntil: moment("leased_until"),
    /** When the oldest attempt began whose outcome nobody can be sure of; null while nothing can have gone out. */
    firstAttemptAt: moment("first_attempt_at"),
    nextAttemptAt: moment("next_attempt_at").notNull(),
    lastError: text("last_error"),
    frozenAt: moment("frozen_at").notNull(),
    settledAt: moment("settled_at"),
  },
  (t) => [
    index("mail_batch_due").on(t.priority, t.nextAttemptAt).where(sql`${t.status} = 'FROZEN'`),
    check("mail_batch_sealed", sql`(${t.status} = 'SETTLED') = (${t.sealed} is null)`),
  ],
);

/**
 * What every sender must know of an account at a mail provider: whether it rests, and how many requests its present
 * window has left.
 */
export const mailProvider = pgTable(
  "mail_provider",
  {
    /** Name of the transport. */
    name: text("name").primaryKey(),
    pausedUntil: moment("paused_until"),
    pauseReason: text("pause_reason"),
    /** Requests that a window allows; null for transports without such a limit. */
    windowLimit: integer("window_limit"),
    windowLeft: integer("window_left"),
    windowEndsAt: moment("window_ends_at"),
  },
  (t) => [check("mail_provider_window", sql`${t.windowLimit} is null or ${t.windowLeft} is not null`)],
);

/** Mails as the dev inbox keeps them; empty in production. */
export const devInboxMail = pgTable("dev_inbox_mail", {
  id: uuid("id").primaryKey(),
  toEmail: text("to_email").notNull(),
  fromText: text("from_text").notNull(),
  subject: text("subject").notNull(),
  html: text("html").notNull(),
  text: text("text").notNull(),
  headers: text("headers").notNull(),
  sentAt: moment("sent_at").notNull(),
});
