import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { account } from "./accounts.ts";
import { moment, organizationId } from "./columns.ts";
import { organization } from "./organizations.ts";

/** Who changed what, written in the transaction of the change. `facts` holds ids, names of groups and counts; no secrets. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    at: moment("at").notNull(),
    actorAccountId: uuid("actor_account_id").references(() => account.id, { onDelete: "set null" }),
    action: text("action").notNull(),
    learnerId: uuid("learner_id"),
    inviteId: uuid("invite_id"),
    subjectId: uuid("subject_id"),
    facts: jsonb("facts").$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("audit_at").on(t.organizationId, t.at),
    index("audit_learner").on(t.organizationId, t.learnerId, t.at),
  ],
);
