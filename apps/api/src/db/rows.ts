import { type Column, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Inserts many rows in one statement with two parameters, what all rows share and what each has of its own: a parameter
 * for each value, or the same value hundreds of times, takes longer to send and to read than the rows take to store.
 * What a row does not name gets its default.
 * @param onConflict what stands behind the values, such as `on conflict do nothing`
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  onConflict: SQL = sql``,
): Promise<void> {
  const given: readonly Values[] = rows;
  const [first] = given;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) =>
    given.some((row) => row[key] !== undefined),
  );
  const isShared = ([key]: readonly [string, Column]) => given.every((row) => isSame(row[key], first[key]));
  const shared = columns.filter(isShared);
  const own = columns.filter((column) => !isShared(column));
  const read = (from: "shared" | "own") =>
    (from === "shared" ? shared : own).map(([, column]) => ({
      name: sql.identifier(column.name),
      value: valueIn(sql.identifier(from), column),
    }));
  const all = [...read("shared"), ...read("own")];
  const list = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
  await tx.execute(sql`
    insert into ${table} (${list(all.map(({ name }) => sql`${name}`))})
    select ${list(all.map(({ value }) => value))}
      from jsonb_populate_record(null::${table}, ${toJson(record(first, shared))}::jsonb) shared,
           jsonb_populate_recordset(null::${table}, ${toJson(given.map((row) => record(row, own)))}::jsonb) own
    ${onConflict}`);
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());

const record = (row: Values, columns: readonly (readonly [string, Column])[]): Values =>
  Object.fromEntries(
    columns.map(([key, column]) => [column.name, row[key] ?? plainDefault(column, row[key])]),
  );

/** What is no text for Postgres becomes U+FFFD, as in a parameter of its own. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === "string" ? part.toWellFormed() : part));

const valueIn = (from: SQL | ReturnType<typeof sql.identifier>, column: Column): SQL => {
  const value = sql`${from}.${sql.identifier(column.name)}`;
  return is(column.default, SQL) ? sql`coalesce(${value}, ${column.default})` : value;
};

/** The default of a column that a row does not name, where it is a plain value; what the database works out, it fills in. */
const plainDefault = (column: Column, value: unknown): unknown =>
  value === undefined && !is(column.default, SQL) ? (column.default ?? null) : null;
