import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

/**
 * The same client key and content again gives the same answer. Written in the transaction of the operation, so
 * that a second call waits for the first and then reads its answer.
 */
export const clientKey = pgTable(
  "client_key",
  {
    /** Whose key, and for which operation: two callers may choose the same key. */
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    contentHash: text("content_hash").notNull(),
    answer: jsonb("answer").$type<unknown>(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
);

/** Workers that are alive: each one renews its row; readiness asks for a fresh one. */
export const worker = pgTable("worker", {
  id: uuid("id").primaryKey(),
  startedAt: moment("started_at").notNull(),
  seenAt: moment("seen_at").notNull(),
});

/** What rate-limiter-flexible counts: points spent per key until the window ends. */
export const rateLimit = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: moment("expire"),
});
