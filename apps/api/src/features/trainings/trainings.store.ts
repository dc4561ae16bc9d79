import { and, asc, eq, gt, ilike, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { lesson, training } from "../../db/schema/trainings.ts";

export type TrainingRow = typeof training.$inferSelect;
export type LessonRow = typeof lesson.$inferSelect;

/** Trainings by their ids, unlisted ones too: what was assigned can be read. */
export async function findTrainings(db: DbOrTx, ids: readonly string[]): Promise<TrainingRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(training)
    .where(inArray(training.id, [...ids]));
}

/** Which of these stand in the catalogue today. */
export async function listedTrainingIds(db: DbOrTx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: training.id })
    .from(training)
    .where(and(inArray(training.id, [...ids]), eq(training.listed, true)));
  return new Set(rows.map(({ id }) => id));
}

/** Lessons of several trainings in their order. */
export async function findLessons(db: DbOrTx, trainingIds: readonly string[]): Promise<LessonRow[]> {
  if (trainingIds.length === 0) return [];
  return db
    .select()
    .from(lesson)
    .where(inArray(lesson.trainingId, [...trainingIds]))
    .orderBy(asc(lesson.trainingId), asc(lesson.position));
}

export interface CatalogueQuery {
  /** Every word stands somewhere in title, summary or audience. */
  readonly words: readonly string[];
  readonly jurisdiction: string | null;
  readonly audience: string | null;
  readonly language: TrainingRow["language"] | null;
  readonly after: { readonly title: string; readonly id: string } | null;
  readonly limit: number;
}

/** Listed trainings by title and id, from behind `after`. */
export async function listTrainings(db: DbOrTx, query: CatalogueQuery): Promise<TrainingRow[]> {
  const { after } = query;
  const conditions: (SQL | undefined)[] = [
    eq(training.listed, true),
    query.jurisdiction === null ? undefined : eq(training.jurisdiction, query.jurisdiction),
    query.audience === null ? undefined : eq(training.audience, query.audience),
    query.language === null ? undefined : eq(training.language, query.language),
    after ? sql`(${training.title}, ${training.id}) > (${after.title}, ${after.id}::uuid)` : undefined,
    ...query.words.map(holds),
  ];
  return db
    .select()
    .from(training)
    .where(and(...conditions))
    .orderBy(asc(training.title), asc(training.id))
    .limit(query.limit);
}

function holds(word: string): SQL | undefined {
  const pattern = `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(training.title, pattern),
    ilike(training.summary, pattern),
    ilike(training.audience, pattern),
  );
}

/** Which states and audiences the listed trainings have, sorted. */
export async function catalogueFacets(db: DbOrTx): Promise<{ jurisdictions: string[]; audiences: string[] }> {
  const rows = await db
    .selectDistinct({ jurisdiction: training.jurisdiction, audience: training.audience })
    .from(training)
    .where(eq(training.listed, true));
  const sorted = (values: string[]) => [...new Set(values)].sort((one, other) => (one < other ? -1 : 1));
  return {
    jurisdictions: sorted(rows.map(({ jurisdiction }) => jurisdiction)),
    audiences: sorted(rows.map(({ audience }) => audience)),
  };
}

/** Several processes may start at once: one seeds, the others wait and find it done. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('training catalogue'))`);
}

/** Writes the trainings and takes every other one off the list. */
export async function saveTrainings(tx: Tx, rows: readonly (typeof training.$inferInsert)[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx
    .update(training)
    .set({ listed: false })
    .where(and(eq(training.listed, true), ids.length > 0 ? notInArray(training.id, ids) : undefined));
  if (rows.length === 0) return;
  await tx
    .insert(training)
    .values([...rows])
    .onConflictDoUpdate({
      target: training.id,
      set: {
        title: sql`excluded.title`,
        summary: sql`excluded.summary`,
        audience: sql`excluded.audience`,
        jurisdiction: sql`excluded.jurisdiction`,
        language: sql`excluded.language`,
        minutes: sql`excluded.minutes`,
        listed: sql`excluded.listed`,
      },
    });
}

/** Writes a training's lessons and removes those behind the last. */
export async function saveLessons(tx: Tx, rows: readonly (typeof lesson.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(lesson)
    .values([...rows])
    .onConflictDoUpdate({
      target: [lesson.trainingId, lesson.position],
      set: {
        title: sql`excluded.title`,
        minutes: sql`excluded.minutes`,
        markdown: sql`excluded.markdown`,
        check: sql`excluded."check"`,
      },
    });
  const last = new Map(rows.map(({ trainingId, position }) => [trainingId, position]));
  for (const row of rows) last.set(row.trainingId, Math.max(last.get(row.trainingId) ?? 0, row.position));
  await tx
    .delete(lesson)
    .where(
      or(...[...last].map(([id, position]) => and(eq(lesson.trainingId, id), gt(lesson.position, position)))),
    );
}
