import { sql } from "drizzle-orm";
import {
  check,
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
import { account } from "./accounts.ts";
import { createdAt, moment, organizationId } from "./columns.ts";
import { group } from "./groups.ts";
import { organization } from "./organizations.ts";
import { training } from "./trainings.ts";

export const inviteStatus = pgEnum("invite_status", ["PENDING", "CANCELLED", "ACTIVE"]);

export const deliveryState = pgEnum("delivery_state", [
  "QUEUED",
  "SENT",
  "DELIVERED",
  "DEFERRED",
  "BOUNCED",
  "COMPLAINED",
  "FAILED",
]);

const listed = sql`removed_at is null`;

/**
 * One row per organization and invited address: what the Learners page reads. It is kept in the transaction of
 * every change of an invite. The name is copied on acceptance and never before.
 */
export const learner = pgTable(
  "learner",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    emailTyped: text("email_typed").notNull(),
    status: inviteStatus("status").notNull(),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    name: text("name"),
    invitedAt: moment("invited_at").notNull(),
    lastSentAt: moment("last_sent_at"),
    expiresAt: moment("expires_at"),
    declinedAt: moment("declined_at"),
    cancelledAt: moment("cancelled_at"),
    acceptedAt: moment("accepted_at"),
    /** Left, or was removed: no longer in lists and counts. Inviting the address again takes it back to null. */
    removedAt: moment("removed_at"),
    /** Facts about the last e-mail, beside the status. */
    deliveryMailId: uuid("delivery_mail_id"),
    deliveryState: deliveryState("delivery_state"),
    deliveryAt: moment("delivery_at"),
    deliveryReason: text("delivery_reason"),
    /** The learner with the address that this one was corrected to. */
    correctedTo: uuid("corrected_to"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("learner_email").on(t.organizationId, t.email),
    // With the moment of the end, so that whoever counts the people of a training reads no rows.
    index("learner_account").on(t.organizationId, t.accountId, t.removedAt),
    index("learner_of_account").on(t.accountId).where(sql`account_id is not null`),
    // One for each order of the list, without those who are gone.
    index("learner_invited").on(t.organizationId, t.invitedAt, t.id).where(listed),
    index("learner_name").on(t.organizationId, t.name, t.id).where(listed),
    index("learner_status_invited").on(t.organizationId, t.status, t.invitedAt, t.id).where(listed),
    index("learner_accepted").on(t.organizationId, t.acceptedAt, t.id).where(listed),
    index("learner_delivery").on(t.organizationId, t.deliveryState, t.invitedAt, t.id).where(listed),
    index("learner_expiry")
      .on(t.organizationId, t.expiresAt, t.id)
      .where(sql`removed_at is null and status = 'PENDING'`),
    index("learner_declined")
      .on(t.organizationId, t.invitedAt, t.id)
      .where(sql`removed_at is null and status = 'CANCELLED' and declined_at is not null`),
    index("learner_corrected").on(t.organizationId, t.correctedTo).where(sql`corrected_to is not null`),
    foreignKey({
      name: "learner_corrected_fk",
      columns: [t.organizationId, t.correctedTo],
      foreignColumns: [t.organizationId, t.id],
    }),
    check("learner_name_once_active", sql`${t.name} is null or ${t.acceptedAt} is not null`),
    check("learner_active", sql`${t.status} <> 'ACTIVE' or ${t.acceptedAt} is not null`),
    check("learner_removed", sql`${t.removedAt} is null or ${t.acceptedAt} is not null`),
  ],
);

/** How many learners each status has; kept by a trigger, so that nothing counts a million rows. */
export const learnerTally = pgTable(
  "learner_tally",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    status: inviteStatus("status").notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.status] })],
);

/** Groups of an accepted learner, and those that a Pending one is invited to. */
export const learnerGroup = pgTable(
  "learner_group",
  {
    organizationId: organizationId(),
    learnerId: uuid("learner_id").notNull(),
    groupId: uuid("group_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.learnerId, t.groupId] }),
    foreignKey({
      columns: [t.organizationId, t.learnerId],
      foreignColumns: [learner.organizationId, learner.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.groupId], foreignColumns: [group.organizationId, group.id] }),
    index("learner_group_group").on(t.organizationId, t.groupId, t.learnerId),
  ],
);

/** A training given to a person in an organization (or in the person's own context). */
export const assignment = pgTable(
  "assignment",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    /** Null once the account is deleted: the organization keeps what was begun, without the person. */
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    /** Whose it is to the organization once the person has left; set when learning ends. */
    learnerId: uuid("learner_id"),
    trainingId: uuid("training_id")
      .notNull()
      .references(() => training.id),
    assignedAt: moment("assigned_at").notNull(),
    startedAt: moment("started_at"),
    /** It ended with the person's learning there, before it was begun; given again, it is null again. */
    endedAt: moment("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("assignment_once").on(t.organizationId, t.accountId, t.trainingId),
    index("assignment_account").on(t.accountId),
    index("assignment_training").on(t.organizationId, t.trainingId, t.accountId).where(sql`ended_at is null`),
    index("assignment_learner").on(t.organizationId, t.learnerId).where(sql`${t.learnerId} is not null`),
    foreignKey({
      name: "assignment_learner_fk",
      columns: [t.organizationId, t.learnerId],
      foreignColumns: [learner.organizationId, learner.id],
    }).onDelete("cascade"),
    check("assignment_of_somebody", sql`${t.accountId} is not null or ${t.learnerId} is not null`),
    check("assignment_ended_unbegun", sql`${t.endedAt} is null or ${t.startedAt} is null`),
  ],
);

export const assignmentReasonKind = pgEnum("assignment_reason_kind", ["GROUP", "BY_HAND"]);

/** Why an assignment exists: each group that gives it, and by hand. */
export const assignmentReason = pgTable(
  "assignment_reason",
  {
    organizationId: organizationId(),
    assignmentId: uuid("assignment_id").notNull(),
    kind: assignmentReasonKind("kind").notNull(),
    groupId: uuid("group_id"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("assignment_reason_once").on(
      t.organizationId,
      t.assignmentId,
      t.kind,
      sql`coalesce(${t.groupId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
    foreignKey({
      columns: [t.organizationId, t.assignmentId],
      foreignColumns: [assignment.organizationId, assignment.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.groupId], foreignColumns: [group.organizationId, group.id] }),
    index("assignment_reason_group").on(t.organizationId, t.groupId),
    check("assignment_reason_group_kind", sql`(${t.kind} = 'GROUP') = (${t.groupId} is not null)`),
  ],
);
