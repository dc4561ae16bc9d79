import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { uuids } from "../../db/arrays.ts";
import type { DbOrTx } from "../../db/client.ts";
import { importRow } from "../../db/schema/imports.ts";
import { suppression } from "../../db/schema/invites.ts";
import { assignment, learner, learnerGroup } from "../../db/schema/learners.ts";
import { type LearnerRow, present } from "./learners.store.ts";

export interface LearnerQuery {
  readonly organizationId: string;
  readonly search: string | null;
  readonly status: readonly LearnerRow["status"][];
  readonly groupId: string | null;
  readonly trainingId: string | null;
  readonly importId: string | null;
  /** Only these; null: whoever it is. */
  readonly ids: readonly string[] | null;
  readonly delivery: readonly NonNullable<LearnerRow["deliveryState"]>[];
  /** Whether the link of a Pending invite has expired by `now`; null for both. */
  readonly expired: boolean | null;
  /** What they answered, other than yes. */
  readonly answer: "DECLINED" | "EMAILS_STOPPED" | null;
  readonly now: Date;
}

/**
 * The place after which a page begins: the sorted column's value there (a moment in microseconds since 1970), and the
 * id that settles ties. With the status, a moment stands beside it: no value alone.
 */
export interface LearnerPlace {
  readonly value: string | null;
  readonly moment: string | null;
  readonly id: string;
}

const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Part of address or name from three letters on; below that their beginning, which an index serves. */
function searchCondition(text: string): SQL | undefined {
  const wanted = likeText(text.toLowerCase());
  const pattern = [...text].length >= 3 ? `%${wanted}%` : `${wanted}%`;
  return or(sql`${learner.email} like ${pattern}`, sql`lower(${learner.name}) like ${pattern}`);
}

function expiryCondition({ expired, now }: LearnerQuery): SQL | undefined {
  if (expired === null) return undefined;
  const moment = now.toISOString();
  // Said without a negation, so that an index answers it.
  if (expired) return sql`${learner.status} = 'PENDING' and ${learner.expiresAt} <= ${moment}`;
  return sql`(${learner.status} <> 'PENDING' or ${learner.expiresAt} is null or ${learner.expiresAt} > ${moment})`;
}

function answerCondition({ answer }: LearnerQuery): SQL | undefined {
  switch (answer) {
    case null:
      return undefined;
    case "DECLINED":
      return sql`${learner.status} = 'CANCELLED' and ${learner.declinedAt} is not null`;
    case "EMAILS_STOPPED":
      return sql`exists (select 1 from ${suppression} s where s.organization_id = ${learner.organizationId}
        and s.email = ${learner.email} and s.reason = 'STOPPED')`;
  }
}

function conditions(query: LearnerQuery): SQL | undefined {
  return and(
    eq(learner.organizationId, query.organizationId),
    present,
    query.status.length > 0 ? inArray(learner.status, [...query.status]) : undefined,
    query.delivery.length > 0 ? inArray(learner.deliveryState, [...query.delivery]) : undefined,
    expiryCondition(query),
    answerCondition(query),
    query.search ? searchCondition(query.search) : undefined,
    query.groupId
      ? sql`exists (select 1 from ${learnerGroup} g where g.organization_id = ${learner.organizationId}
          and g.learner_id = ${learner.id} and g.group_id = ${query.groupId})`
      : undefined,
    query.importId
      ? sql`exists (select 1 from ${importRow} r where r.organization_id = ${learner.organizationId}
          and r.learner_id = ${learner.id} and r.import_id = ${query.importId})`
      : undefined,
    query.ids ? sql`${learner.id} = any(${uuids(query.ids)})` : undefined,
    query.trainingId
      ? sql`exists (select 1 from ${assignment} a where a.organization_id = ${learner.organizationId}
          and a.account_id = ${learner.accountId} and a.training_id = ${query.trainingId} and a.ended_at is null)`
      : undefined,
  );
}

/** A moment in Postgres is finer than a Date; the cursor keeps all of it, so that no row is passed over. */
const microseconds = (column: PgColumn) =>
  sql<string | null>`(extract(epoch from ${column}) * 1000000)::bigint::text`;
const fromMicroseconds = (value: string | null) =>
  sql`(timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond')`;

/** One order of the list: an index goes along it, forwards or backwards. */
interface Order {
  /** Sorted by, before the id that settles ties. */
  readonly by: readonly PgColumn[];
  readonly down: boolean;
  /** The sorted column holds nothing for some: they follow at the end, by id, in either direction. */
  readonly sparse?: PgColumn;
}

const orders = {
  INVITED_AT_DESC: { by: [learner.invitedAt], down: true },
  INVITED_AT_ASC: { by: [learner.invitedAt], down: false },
  EMAIL_ASC: { by: [learner.email], down: false },
  EMAIL_DESC: { by: [learner.email], down: true },
  NAME_ASC: { by: [learner.name], down: false, sparse: learner.name },
  NAME_DESC: { by: [learner.name], down: true, sparse: learner.name },
  STATUS_ASC: { by: [learner.status, learner.invitedAt], down: false },
  STATUS_DESC: { by: [learner.status, learner.invitedAt], down: true },
  ACCEPTED_AT_ASC: { by: [learner.acceptedAt], down: false, sparse: learner.acceptedAt },
  ACCEPTED_AT_DESC: { by: [learner.acceptedAt], down: true, sparse: learner.acceptedAt },
} as const satisfies Record<string, Order>;

export type LearnerOrder = keyof typeof orders;

const isMoment = (column: PgColumn) => column.columnType === "PgTimestamp";

/** What kind of values a place in an order has. */
export function placeKind(order: LearnerOrder) {
  const { by, sparse }: Order = orders[order];
  const [first, second] = by;
  return {
    moment: first !== undefined && isMoment(first),
    status: second !== undefined,
    sparse: sparse !== undefined,
  };
}

/** The place of a row, as columns of its query. */
function placeColumns({ by }: Order) {
  const [first = learner.email, second] = by;
  return {
    value: isMoment(first) ? microseconds(first) : sql<string | null>`${first}::text`,
    moment: second ? microseconds(second) : sql<string | null>`null::text`,
  };
}

/** Whatever lies behind a place among those that have a value: one comparison of rows, which an index answers. */
function behind({ by, down }: Order, { value, moment, id }: LearnerPlace): SQL {
  const [first = learner.email, second] = by;
  const values = [isMoment(first) ? fromMicroseconds(value) : sql`${value}`];
  if (second) values[0] = sql`${value}::invite_status`;
  if (second) values.push(fromMicroseconds(moment));
  return sql`(${sql.join([...by, learner.id], sql`, `)}) ${sql.raw(down ? "<" : ">")} (${sql.join(
    [...values, sql`${id}::uuid`],
    sql`, `,
  )})`;
}

interface Page {
  readonly order: LearnerOrder;
  readonly after: LearnerPlace | null;
  readonly limit: number;
}

/**
 * One page, and one row more where there is one: it tells that the list goes on. Where some have no value to sort by,
 * those with one come first and are a query of their own, so that an index leads to the place.
 */
export async function listLearners(
  db: DbOrTx,
  query: LearnerQuery,
  { order: name, after, limit }: Page,
): Promise<{ row: LearnerRow; place: LearnerPlace }[]> {
  const order: Order = orders[name];
  const { sparse } = order;
  const wanted = limit + 1;
  const direction = order.down ? desc : asc;
  const select = (condition: SQL | undefined, by: SQL[], most: number) =>
    db
      .select({ row: learner, ...placeColumns(order) })
      .from(learner)
      .where(and(conditions(query), condition))
      .orderBy(...by)
      .limit(most);
  const sorted = [...order.by, learner.id].map((column) => direction(column));
  const found =
    sparse && after?.value === null
      ? []
      : await select(
          and(sparse && isNotNull(sparse), after ? behind(order, after) : undefined),
          sorted,
          wanted,
        );
  if (sparse && found.length < wanted) {
    const from = after?.value === null ? sql`${learner.id} > ${after.id}::uuid` : undefined;
    found.push(...(await select(and(isNull(sparse), from), [asc(learner.id)], wanted - found.length)));
  }
  return found.map(({ row, value, moment }) => ({ row, place: { value, moment, id: row.id } }));
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

/** Ids of those who match, but for some, in the order of ids; at most so many. */
export async function matchingIds(
  db: DbOrTx,
  query: LearnerQuery,
  { except, most }: { except: readonly string[]; most: number },
): Promise<string[]> {
  const but = except.length > 0 ? sql`${learner.id} <> all(${uuids(except)})` : undefined;
  const some = db
    .select({ id: learner.id })
    .from(learner)
    .where(and(conditions(query), but))
    .limit(most)
    .as("some");
  const rows = await db.select({ id: some.id }).from(some).orderBy(asc(some.id));
  return rows.map(({ id }) => id);
}
