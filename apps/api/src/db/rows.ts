import { type Column, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

/**
 * Inserts many rows in one statement with one parameter: a parameter for each value takes longer to send and to read
 * than hundreds of rows take to store. What a row does not name gets its default.
 * @param onConflict what stands behind the values, such as `on conflict do nothing`
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  onConflict: SQL = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const given: readonly Readonly<Record<string, unknown>>[] = rows;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) =>
    given.some((row) => row[key] !== undefined),
  );
  const records = given.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [column.name, row[key] ?? plainDefault(column, row[key])]),
    ),
  );
  // What is no text for Postgres becomes U+FFFD, as in a parameter of its own.
  const json = JSON.stringify(records, (_, value) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
  const names = columns.map(([, { name }]) => sql.identifier(name));
  const values = columns.map(([, column]) => {
    const name = sql`r.${sql.identifier(column.name)}`;
    return is(column.default, SQL) ? sql`coalesce(${name}, ${column.default})` : name;
  });
  await tx.execute(sql`
    insert into ${table} (${sql.join(names, sql`, `)})
    select ${sql.join(values, sql`, `)} from jsonb_populate_recordset(null::${table}, ${json}::jsonb) r ${onConflict}`);
}

/** The default of a column that a row does not name, where it is a plain value; what the database works out, it fills in. */
const plainDefault = (column: Column, value: unknown): unknown =>
  value === undefined && !is(column.default, SQL) ? (column.default ?? null) : null;
