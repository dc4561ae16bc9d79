import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { account } from "./accounts.ts";
import { moment, organizationId } from "./columns.ts";
import { organization } from "./organizations.ts";

export const helpRequestKind = pgEnum("help_request_kind", ["PREMIUM"]);

/** What the help desk's answer was. */
export const helpRequestOutcome = pgEnum("help_request_outcome", ["GRANTED", "CLOSED"]);

/** An administrator asks the help desk for something. One open request of a kind per organization. */
export const helpRequest = pgTable(
  "help_request",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    kind: helpRequestKind("kind").notNull(),
    message: text("message"),
    askedBy: uuid("asked_by").references(() => account.id, { onDelete: "set null" }),
    askedAt: moment("asked_at").notNull(),
    outcome: helpRequestOutcome("outcome"),
    closedBy: uuid("closed_by").references(() => account.id, { onDelete: "set null" }),
    closedAt: moment("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("help_request_open_once").on(t.organizationId, t.kind).where(sql`${t.closedAt} is null`),
    index("help_request_open").on(t.askedAt, t.id).where(sql`${t.closedAt} is null`),
    check("help_request_closed", sql`(${t.closedAt} is null) = (${t.outcome} is null)`),
  ],
);
