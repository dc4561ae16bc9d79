import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { account, language } from "./accounts.ts";
import { createdAt, moment, organizationId } from "./columns.ts";
import { group } from "./groups.ts";
import { inviteStatus, learner } from "./learners.ts";
import { organization } from "./organizations.ts";

/** Whose "no" it was: the learner's own can be taken back until the link expires. */
export const inviteCanceller = pgEnum("invite_canceller", ["LEARNER", "ORGANIZATION"]);

export const inviteRole = pgEnum("invite_role", ["LEARNER", "ADMIN"]);

/** The double opt-in. Every change of `status` is decided by the domain's machine and guarded here. */
export const invite = pgTable(
  "invite",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    learnerId: uuid("learner_id"),
    email: text("email").notNull(),
    /** As it was typed, where no learner row keeps it: of invites for administrators. */
    emailTyped: text("email_typed"),
    role: inviteRole("role").notNull(),
    status: inviteStatus("status").notNull(),
    /** Part of every link; a cancel and a re-invite raise it, so that older links stay dead. */
    version: integer("version").notNull().default(1),
    /** Part of the code; every e-mail that is asked for raises it. */
    codeGeneration: integer("code_generation").notNull().default(1),
    language: language("language").notNull().default("EN"),
    note: text("note"),
    invitedBy: uuid("invited_by").references(() => account.id, { onDelete: "set null" }),
    lastSentAt: moment("last_sent_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** Day of the last reminder since the last sending, as the organization's plan counts; 0: none yet. */
    remindedDay: smallint("reminded_day").notNull().default(0),
    remindedAt: moment("reminded_at"),
    cancelledAt: moment("cancelled_at"),
    cancelledBy: inviteCanceller("cancelled_by"),
    declinedAt: moment("declined_at"),
    reinvitedAfterDecline: boolean("reinvited_after_decline").notNull().default(false),
    acceptedAt: moment("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => account.id, { onDelete: "set null" }),
    /** When a person first acted on the page. The organization learns of it once the invite is Active, not before. */
    openedAt: moment("opened_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("invite_pending_once").on(t.organizationId, t.email).where(sql`${t.status} = 'PENDING'`),
    uniqueIndex("invite_id").on(t.id),
    index("invite_email").on(t.email, t.status),
    index("invite_learner").on(t.organizationId, t.learnerId),
    index("invite_reminders")
      .on(t.organizationId, t.remindedDay, t.lastSentAt)
      .where(sql`${t.status} = 'PENDING'`),
    foreignKey({
      columns: [t.organizationId, t.learnerId],
      foreignColumns: [learner.organizationId, learner.id],
    }).onDelete("cascade"),
    check("invite_learner_role", sql`(${t.role} = 'LEARNER') = (${t.learnerId} is not null)`),
    check(
      "invite_pending",
      sql`${t.status} <> 'PENDING' or (${t.declinedAt} is null and ${t.acceptedAt} is null)`,
    ),
    check(
      "invite_cancelled",
      sql`(${t.status} = 'CANCELLED') = (${t.cancelledAt} is not null) and (${t.cancelledAt} is null) = (${t.cancelledBy} is null)`,
    ),
    check("invite_active", sql`(${t.status} = 'ACTIVE') = (${t.acceptedAt} is not null)`),
    check("invite_version", sql`${t.version} >= 1 and ${t.codeGeneration} >= 1`),
  ],
);

export const inviteGroup = pgTable(
  "invite_group",
  {
    organizationId: organizationId(),
    inviteId: uuid("invite_id").notNull(),
    groupId: uuid("group_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.inviteId, t.groupId] }),
    foreignKey({
      columns: [t.organizationId, t.inviteId],
      foreignColumns: [invite.organizationId, invite.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.groupId], foreignColumns: [group.organizationId, group.id] }),
    index("invite_group_group").on(t.organizationId, t.groupId),
  ],
);

/**
 * Why an invite needs an administrator. NEW_INVITE: somebody with a dead link asked for a new one. BOUNCED: its
 * address takes no mail. INACTIVE_GROUP: it was accepted into a group that is Inactive and gives nothing.
 */
export const requestKind = pgEnum("request_kind", ["NEW_INVITE", "BOUNCED", "INACTIVE_GROUP"]);

/** What needs an administrator about an invite. One open request of each kind. */
export const inviteRequest = pgTable(
  "invite_request",
  {
    organizationId: organizationId(),
    id: uuid("id").notNull(),
    inviteId: uuid("invite_id").notNull(),
    kind: requestKind("kind").notNull().default("NEW_INVITE"),
    askedAt: moment("asked_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("invite_request_open")
      .on(t.organizationId, t.inviteId, t.kind)
      .where(sql`${t.closedAt} is null`),
    index("invite_request_asked").on(t.organizationId, t.askedAt, t.id).where(sql`${t.closedAt} is null`),
    foreignKey({
      columns: [t.organizationId, t.inviteId],
      foreignColumns: [invite.organizationId, invite.id],
    }).onDelete("cascade"),
  ],
);

export const suppressionReason = pgEnum("suppression_reason", ["STOPPED", "BOUNCED", "COMPLAINED"]);

/** Addresses to which this organization sends nothing more. What another organization met is not shown across. */
export const suppression = pgTable(
  "suppression",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    reason: suppressionReason("reason").notNull(),
    /** Code of the delivery's reason, of a bounce. */
    cause: text("cause"),
    /** When it happened. */
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.email] })],
);

/** Tries of invite codes, counted per address whether or not anybody invited it. A resend deletes the row. */
export const codeTries = pgTable("code_tries", {
  email: text("email").primaryKey(),
  /** Wrong tries in all, and since the last wait. */
  total: integer("total").notNull().default(0),
  streak: integer("streak").notNull().default(0),
  waitUntil: moment("wait_until"),
  updatedAt: moment("updated_at").notNull(),
});
