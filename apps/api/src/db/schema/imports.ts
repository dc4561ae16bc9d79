import type { Drift, ImportAnswer, ImportTally, PlannedRow, RowReason } from "@muster/domain";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "./accounts.ts";
import { createdAt, moment, organizationId } from "./columns.ts";
import { group } from "./groups.ts";
import { invite } from "./invites.ts";
import { learner } from "./learners.ts";
import { organization } from "./organizations.ts";

/** PREVIEW: a plan without any effect. CONFIRMED: executed, once. STOPPED: taken back before its first e-mail. */
export const importStatus = pgEnum("import_status", ["PREVIEW", "CONFIRMED", "STOPPED"]);

/** A drift, and why the row stayed behind, where it did. */
export type StoredDrift = Drift & { readonly reason: RowReason | null };

/** One uploaded spreadsheet: its plan, and from Continue on what became of it. */
export const importTable = pgTable(
  "import",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    fileName: text("file_name").notNull(),
    status: importStatus("status").notNull().default("PREVIEW"),
    /** Raised by every change of the plan: Continue names the one that was seen. */
    version: integer("version").notNull().default(1),
    defaultGroupId: uuid("default_group_id"),
    answers: jsonb("answers").$type<readonly ImportAnswer[]>().notNull().default([]),
    tally: jsonb("tally").$type<ImportTally>().notNull(),
    /** Rows that came to something else at Continue than the plan had said. */
    drift: jsonb("drift").$type<readonly StoredDrift[]>().notNull().default([]),
    createdBy: uuid("created_by").references(() => account.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Who changed the plan last. */
    changedBy: uuid("changed_by").references(() => account.id, { onDelete: "set null" }),
    confirmedBy: uuid("confirmed_by").references(() => account.id, { onDelete: "set null" }),
    confirmedAt: moment("confirmed_at"),
    /** When its e-mails go out, where a time was chosen. */
    sendAt: moment("send_at"),
    stoppedBy: uuid("stopped_by").references(() => account.id, { onDelete: "set null" }),
    stoppedAt: moment("stopped_at"),
    /** Its e-mails that are not frozen yet wait while it is paused. */
    pausedBy: uuid("paused_by").references(() => account.id, { onDelete: "set null" }),
    pausedAt: moment("paused_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("import_newest").on(t.organizationId, t.createdAt, t.id),
    index("import_confirmed_newest")
      .on(t.organizationId, t.confirmedAt)
      .where(sql`${t.status} = 'CONFIRMED'`),
    // A sender looks at it with every batch.
    index("import_on_hold").on(t.id).where(sql`${t.pausedAt} is not null`),
    index("import_stale").on(t.createdAt).where(sql`${t.status} = 'PREVIEW'`),
    foreignKey({
      columns: [t.organizationId, t.defaultGroupId],
      foreignColumns: [group.organizationId, group.id],
    }),
    check("import_confirmed", sql`(${t.status} = 'PREVIEW') = (${t.confirmedAt} is null)`),
    check("import_stopped", sql`(${t.status} = 'STOPPED') = (${t.stoppedAt} is not null)`),
    check("import_paused", sql`${t.pausedAt} is null or ${t.status} = 'CONFIRMED'`),
  ],
);

/** What was done about a row at Continue; STAYED: left behind, for the reason of its verdict. */
export const importOutcome = pgEnum("import_outcome", [
  "INVITED",
  "REINVITED",
  "BROUGHT_FORWARD",
  "MERGED",
  "GROUP_ADDED",
  "UNCHANGED",
  "STAYED",
]);

/** One row of the spreadsheet. Of its cells two are stored and no other. */
export const importRow = pgTable(
  "import_row",
  {
    organizationId: organizationId(),
    importId: uuid("import_id").notNull(),
    /** The number that the spreadsheet shows. */
    row: integer("row").notNull(),
    emailCell: text("email_cell").notNull(),
    groupsCell: text("groups_cell").notNull(),
    hidden: boolean("hidden").notNull().default(false),
    formula: boolean("formula").notNull().default(false),
    mergedGroups: text("merged_groups"),
    leftOut: boolean("left_out").notNull().default(false),
    /** The row as the plan reads it, with its verdict; at Continue the verdict of that moment. */
    planned: jsonb("planned").$type<PlannedRow>().notNull(),
    outcome: importOutcome("outcome"),
    learnerId: uuid("learner_id"),
    inviteId: uuid("invite_id"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.row] }),
    foreignKey({
      columns: [t.organizationId, t.importId],
      foreignColumns: [importTable.organizationId, importTable.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.learnerId],
      foreignColumns: [learner.organizationId, learner.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.inviteId],
      foreignColumns: [invite.organizationId, invite.id],
    }),
    index("import_row_learner")
      .on(t.organizationId, t.learnerId, t.importId)
      .where(sql`${t.learnerId} is not null`),
    check("import_row_number", sql`${t.row} >= 1`),
  ],
);

/** What an organization answered about a name in earlier imports: it means this group. */
export const groupAlias = pgTable(
  "group_alias",
  {
    organizationId: organizationId(),
    /** The name as the domain's `groupNameKey` compares it. */
    nameKey: text("name_key").notNull(),
    name: text("name").notNull(),
    groupId: uuid("group_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.nameKey] }),
    foreignKey({
      columns: [t.organizationId, t.groupId],
      foreignColumns: [group.organizationId, group.id],
    }).onDelete("cascade"),
  ],
);
