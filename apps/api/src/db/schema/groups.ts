import {
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
import { organization } from "./organizations.ts";
import { training } from "./trainings.ts";

export const groupStatus = pgEnum("group_status", ["ACTIVE", "INACTIVE"]);

export const group = pgTable(
  "group",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    /** The name as the domain's `groupNameKey` compares it; unique per organization. */
    nameKey: text("name_key").notNull(),
    status: groupStatus("status").notNull().default("ACTIVE"),
    version: integer("version").notNull().default(1),
    changedBy: uuid("changed_by").references(() => account.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("group_name").on(t.organizationId, t.nameKey),
  ],
);

export const groupTraining = pgTable(
  "group_training",
  {
    organizationId: organizationId(),
    groupId: uuid("group_id").notNull(),
    trainingId: uuid("training_id")
      .notNull()
      .references(() => training.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.groupId, t.trainingId] }),
    foreignKey({
      columns: [t.organizationId, t.groupId],
      foreignColumns: [group.organizationId, group.id],
    }).onDelete("cascade"),
    index("group_training_training").on(t.organizationId, t.trainingId),
  ],
);
