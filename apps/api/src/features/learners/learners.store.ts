import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { suppression } from "../../db/schema/invites.ts";
import { learner, learnerGroup, learnerTally } from "../../db/schema/learners.ts";

export type LearnerRow = typeof learner.$inferSelect;
export type NewLearner = typeof learner.$inferInsert;

export async function findLearner(
  db: DbOrTx,
  organizationId: string,
  id: string,
): Promise<LearnerRow | null> {
  const [row] = await db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), eq(learner.id, id)));
  return row ?? null;
}

/**
 * The learner, held until the transaction ends. Whoever changes what a learner is given holds the learner first (after
 * the groups): otherwise one group could withdraw what another one is giving right now.
 */
export async function lockLearner(tx: Tx, organizationId: string, id: string): Promise<LearnerRow | null> {
  const [row] = await tx
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), eq(learner.id, id)))
    .for("no key update");
  return row ?? null;
}

export async function findLearnersByIds(
  db: DbOrTx,
  organizationId: string,
  ids: readonly string[],
): Promise<LearnerRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), inArray(learner.id, [...ids])));
}

export async function findLearnersByEmails(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
): Promise<LearnerRow[]> {
  if (emails.length === 0) return [];
  return tx
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), inArray(learner.email, [...emails])));
}

/** Writes whole rows, new and changed ones, in one statement, so that the tally is kept once. */
export async function saveLearners(tx: Tx, rows: readonly NewLearner[]): Promise<void> {
  if (rows.length === 0) return;
  const taken = (column: keyof LearnerRow) => sql.raw(`excluded."${learner[column].name}"`);
  await tx
    .insert(learner)
    .values([...rows].sort((one, other) => (one.email < other.email ? -1 : 1)))
    .onConflictDoUpdate({
      target: [learner.organizationId, learner.id],
      set: {
        status: taken("status"),
        accountId: taken("accountId"),
        name: taken("name"),
        invitedAt: taken("invitedAt"),
        lastSentAt: taken("lastSentAt"),
        expiresAt: taken("expiresAt"),
        declinedAt: taken("declinedAt"),
        cancelledAt: taken("cancelledAt"),
        acceptedAt: taken("acceptedAt"),
      },
    });
}

export async function addLearnerGroups(
  tx: Tx,
  rows: readonly { organizationId: string; learnerId: string; groupId: string }[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(learnerGroup)
      .values([...rows])
      .onConflictDoNothing();
}

/** Forgets the groups of learners who are invited afresh. */
export async function clearLearnerGroups(
  tx: Tx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<void> {
  if (learnerIds.length === 0) return;
  await tx
    .delete(learnerGroup)
    .where(
      and(eq(learnerGroup.organizationId, organizationId), inArray(learnerGroup.learnerId, [...learnerIds])),
    );
}

/** Which groups each of these learners is in, or invited to. */
export async function groupIdsOfLearners(
  db: DbOrTx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<{ learnerId: string; groupId: string }[]> {
  if (learnerIds.length === 0) return [];
  return db
    .select({ learnerId: learnerGroup.learnerId, groupId: learnerGroup.groupId })
    .from(learnerGroup)
    .where(
      and(eq(learnerGroup.organizationId, organizationId), inArray(learnerGroup.learnerId, [...learnerIds])),
    );
}

/** Which of these addresses asked this organization for no more e-mails. */
export async function stoppedEmails(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const rows = await db
    .select({ email: suppression.email })
    .from(suppression)
    .where(
      and(
        eq(suppression.organizationId, organizationId),
        inArray(suppression.email, [...emails]),
        eq(suppression.reason, "STOPPED"),
      ),
    );
  return new Set(rows.map(({ email }) => email));
}

export async function readTally(db: DbOrTx, organizationId: string) {
  const rows = await db.select().from(learnerTally).where(eq(learnerTally.organizationId, organizationId));
  const of = (status: LearnerRow["status"]) => rows.find((row) => row.status === status)?.count ?? 0;
  return { active: of("ACTIVE"), pending: of("PENDING"), cancelled: of("CANCELLED") };
}

export interface LearnerQuery {
  readonly organizationId: string;
  readonly search: string | null;
  readonly status: readonly LearnerRow["status"][];
  readonly groupId: string | null;
  readonly delivery: readonly NonNullable<LearnerRow["deliveryState"]>[];
  /** Whether the link of a Pending invite has expired by `now`; null for both. */
  readonly expired: boolean | null;
  readonly now: Date;
}

export type LearnerOrder = "INVITED_AT_DESC" | "EMAIL_ASC" | "EMAIL_DESC" | "NAME_ASC";

/**
 * The place after which a page begins: the sorted column's value there (a moment in microseconds since 1970), and the
 * id that settles ties.
 */
export interface LearnerPlace {
  readonly value: string | null;
  readonly id: string;
}

const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Part of address or name from three letters on; below that their beginning, which an index serves. */
function searchCondition(text: string): SQL | undefined {
  const wanted = likeText(text.toLowerCase());
  const pattern = [...text].length >= 3 ? `%${wanted}%` : `${wanted}%`;
  return or(sql`${learner.email} like ${pattern}`, sql`lower(${learner.name}) like ${pattern}`);
}

function conditions(query: LearnerQuery): SQL | undefined {
  return and(
    eq(learner.organizationId, query.organizationId),
    query.status.length > 0 ? inArray(learner.status, [...query.status]) : undefined,
    query.delivery.length > 0 ? inArray(learner.deliveryState, [...query.delivery]) : undefined,
    query.expired === null
      ? undefined
      : sql`(${learner.status} = 'PENDING' and ${learner.expiresAt} is not null
          and ${learner.expiresAt} <= ${query.now.toISOString()}) is ${sql.raw(query.expired ? "true" : "false")}`,
    query.search ? searchCondition(query.search) : undefined,
    query.groupId
      ? sql`exists (select 1 from ${learnerGroup} g where g.organization_id = ${learner.organizationId}
          and g.learner_id = ${learner.id} and g.group_id = ${query.groupId})`
      : undefined,
  );
}

const orders: Record<LearnerOrder, SQL[]> = {
  INVITED_AT_DESC: [desc(learner.invitedAt), desc(learner.id)],
  EMAIL_ASC: [asc(learner.email), asc(learner.id)],
  EMAIL_DESC: [desc(learner.email), desc(learner.id)],
  NAME_ASC: [sql`${learner.name} asc nulls last`, asc(learner.id)],
};

function afterPlace(order: LearnerOrder, { value, id }: LearnerPlace): SQL | undefined {
  switch (order) {
    case "INVITED_AT_DESC":
      return sql`(${learner.invitedAt}, ${learner.id}) <
        (timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond', ${id}::uuid)`;
    case "EMAIL_ASC":
      return sql`(${learner.email}, ${learner.id}) > (${value}, ${id}::uuid)`;
    case "EMAIL_DESC":
      return sql`(${learner.email}, ${learner.id}) < (${value}, ${id}::uuid)`;
    case "NAME_ASC":
      if (value === null) return and(isNull(learner.name), sql`${learner.id} > ${id}::uuid`);
      return or(
        isNull(learner.name),
        and(isNotNull(learner.name), sql`(${learner.name}, ${learner.id}) > (${value}, ${id}::uuid)`),
      );
  }
}

/** A moment in Postgres is finer than a Date; the cursor keeps all of it, so that no row is passed over. */
const microseconds = sql<string>`(extract(epoch from ${learner.invitedAt}) * 1000000)::bigint::text`;

/** One page, and one row more where there is one: it tells that the list goes on. */
export async function listLearners(
  db: DbOrTx,
  query: LearnerQuery,
  page: { order: LearnerOrder; after: LearnerPlace | null; limit: number },
): Promise<{ row: LearnerRow; place: LearnerPlace }[]> {
  const rows = await db
    .select({ row: learner, invitedAtExact: microseconds })
    .from(learner)
    .where(and(conditions(query), page.after ? afterPlace(page.order, page.after) : undefined))
    .orderBy(...orders[page.order])
    .limit(page.limit + 1);
  return rows.map(({ row, invitedAtExact }) => {
    const value =
      page.order === "INVITED_AT_DESC" ? invitedAtExact : page.order === "NAME_ASC" ? row.name : row.email;
    return { row, place: { value, id: row.id } };
  });
}

/** How many match, looked at up to `most` + 1. */
export async function countLearners(db: DbOrTx, query: LearnerQuery, most: number): Promise<number> {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(learner)
    .where(conditions(query))
    .limit(most + 1)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}
