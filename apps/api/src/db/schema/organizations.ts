import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { account, language } from "./accounts.ts";
import { createdAt, moment, organizationId } from "./columns.ts";
import { training } from "./trainings.ts";

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/**
 * What owns rows. ORGANIZATION: what people call one. PERSONAL: an individual's own learning, so that the tenant
 * key is never null. PLATFORM: mail that no organization sends (codes).
 */
export const organizationKind = pgEnum("organization_kind", ["ORGANIZATION", "PERSONAL", "PLATFORM"]);

export const plan = pgEnum("plan", ["FREE", "PREMIUM"]);

/** Why an organization's invitations are held. */
export const mailPauseReason = pgEnum("mail_pause_reason", ["BOUNCES", "COMPLAINTS", "ABUSE"]);

export const organization = pgTable(
  "organization",
  {
    id: uuid("id").primaryKey(),
    kind: organizationKind("kind").notNull().default("ORGANIZATION"),
    personalAccountId: uuid("personal_account_id").references(() => account.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    shortName: text("short_name"),
    contactName: text("contact_name"),
    contactRole: text("contact_role"),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    postalAddress: text("postal_address"),
    timeZone: text("time_zone").notNull(),
    language: language("language").notNull().default("EN"),
    linkDays: integer("link_days").notNull().default(30),
    /** Days after sending on which a reminder goes out, ascending. */
    reminderDays: integer("reminder_days").array().notNull().default([3, 10]),
    /** When they were last changed: what had fallen due before is not made up for. */
    remindersSince: moment("reminders_since"),
    plan: plan("plan").notNull().default("FREE"),
    premiumUntil: date("premium_until", { mode: "string" }),
    /** Its invitations are held since then. */
    mailPausedAt: moment("mail_paused_at"),
    mailPauseReason: mailPauseReason("mail_pause_reason"),
    /** When the last pause ended; the rates look back no further. */
    mailResumedAt: moment("mail_resumed_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("organization_paused").on(t.id).where(sql`${t.mailPausedAt} is not null`),
    uniqueIndex("organization_personal").on(t.personalAccountId),
    check("organization_reminder_days", sql`cardinality(${t.reminderDays}) <= 5`),
    check("organization_link_days", sql`${t.linkDays} between 1 and 90`),
    check("organization_personal_kind", sql`(${t.kind} = 'PERSONAL') = (${t.personalAccountId} is not null)`),
    check("organization_paused_for", sql`(${t.mailPausedAt} is null) = (${t.mailPauseReason} is null)`),
    check("organization_premium", sql`(${t.plan} = 'PREMIUM') = (${t.premiumUntil} is not null)`),
  ],
);

/** The logo as re-encoded by us: a PNG for pages and mail. Named by its hash, so that it can be cached for ever. */
export const organizationLogo = pgTable(
  "organization_logo",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    hash: text("hash").notNull(),
    png: bytes("png").notNull(),
    uploadedBy: uuid("uploaded_by").references(() => account.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId] })],
);

export const administratorRole = pgEnum("administrator_role", ["OWNER", "ADMIN"]);

/** Says whether a person learns in an organization, administers it, or both. It hangs on the account, never on the e-mail. */
export const membership = pgTable(
  "membership",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    role: administratorRole("role"),
    learns: boolean("learns").notNull().default(false),
    /** Whether an administrator gets the daily e-mail about open requests. */
    requestsDigest: boolean("requests_digest").notNull().default(true),
    joinedAt: moment("joined_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.accountId] }),
    index("membership_account").on(t.accountId),
    check("membership_for_something", sql`${t.learns} or ${t.role} is not null`),
  ],
);

/** The trainings that an organization has chosen from the catalogue. */
export const organizationTraining = pgTable(
  "organization_training",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    trainingId: uuid("training_id")
      .notNull()
      .references(() => training.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.trainingId] })],
);

/** The onboarding message as the organization keeps it; no row means the ready text, never copied. */
export const onboardingMessage = pgTable(
  "onboarding_message",
  {
    organizationId: organizationId(),
    subject: text("subject"),
    body: text("body"),
    copiedAt: moment("copied_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organization.id] }).onDelete("cascade"),
  ],
);
