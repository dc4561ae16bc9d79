import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { language } from "./accounts.ts";
import { createdAt } from "./columns.ts";

/** A question at the end of a lesson, as stored. */
export interface StoredCheck {
  readonly question: string;
  readonly choices: readonly string[];
  readonly right: number;
  readonly explanationRight: string;
  readonly explanationNotYet: string;
}

/** A catalogue entry. It belongs to no organization. */
export const training = pgTable(
  "training",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    audience: text("audience").notNull(),
    jurisdiction: text("jurisdiction").notNull(),
    language: language("language").notNull(),
    minutes: integer("minutes").notNull(),
    listed: boolean("listed").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [index("training_title").on(t.title, t.id)],
);

export const lesson = pgTable(
  "lesson",
  {
    trainingId: uuid("training_id")
      .notNull()
      .references(() => training.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    minutes: integer("minutes").notNull(),
    markdown: text("markdown").notNull(),
    check: jsonb("check").$type<StoredCheck>(),
  },
  (t) => [primaryKey({ columns: [t.trainingId, t.position] })],
);
