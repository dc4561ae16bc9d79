import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "./accounts.ts";
import { moment, organizationId } from "./columns.ts";
import { learner } from "./learners.ts";
import { organization } from "./organizations.ts";

/** Whom an act left as they are, for one reason: how many, and the first of them. */
export interface StoredSkip {
  readonly count: number;
  readonly learnerIds: readonly string[];
}

/**
 * An act on many learners. Whom it is about is settled when it begins; it is done in transactions of up to 500, each of
 * which moves `done` on. So whoever calls again with the same key goes on where an earlier call stopped.
 */
export const bulkAct = pgTable(
  "bulk_act",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    actorAccountId: uuid("actor_account_id").references(() => account.id, { onDelete: "set null" }),
    operation: text("operation").notNull(),
    key: text("key").notNull(),
    contentHash: text("content_hash").notNull(),
    /** In their order, in which every act takes them. */
    learnerIds: uuid("learner_ids").array().notNull(),
    /** How many of them were looked at. */
    done: integer("done").notNull().default(0),
    affected: integer("affected").notNull().default(0),
    skipped: jsonb("skipped").$type<Readonly<Record<string, StoredSkip>>>().notNull().default({}),
    startedAt: moment("started_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("bulk_act_once").on(t.organizationId, t.actorAccountId, t.operation, t.key),
    index("bulk_act_started").on(t.startedAt),
    check("bulk_act_done", sql`${t.done} between 0 and cardinality(${t.learnerIds})`),
  ],
);

/** A learner whom a removal ended, and what the membership was, so that it can be taken back. */
export const learnerRemoval = pgTable(
  "learner_removal",
  {
    organizationId: organizationId(),
    /** The act that removed. */
    removalId: uuid("removal_id").notNull(),
    learnerId: uuid("learner_id").notNull(),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    joinedAt: moment("joined_at").notNull(),
    removedAt: moment("removed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.removalId, t.learnerId] }),
    index("learner_removal_account").on(t.accountId),
    foreignKey({
      name: "learner_removal_act_fk",
      columns: [t.organizationId, t.removalId],
      foreignColumns: [bulkAct.organizationId, bulkAct.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "learner_removal_learner_fk",
      columns: [t.organizationId, t.learnerId],
      foreignColumns: [learner.organizationId, learner.id],
    }).onDelete("cascade"),
  ],
);
