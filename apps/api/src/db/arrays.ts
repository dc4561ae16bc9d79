import { type SQL, sql } from "drizzle-orm";

type Value = string | number | boolean | null | undefined;

/**
 * Many values as one parameter, however many: a statement has room for 65,535 parameters. Written as Postgres writes
 * arrays, as the driver takes the type of one that it writes itself from the first value.
 */
const array = (values: readonly Value[], type: string): SQL =>
  sql`${`{${values.map(element).join(",")}}`}::${sql.raw(type)}[]`;

const element = (value: Value): string =>
  value === null || value === undefined ? "NULL" : `"${String(value).replace(/[\\"]/g, "\\$&")}"`;

export const uuids = (ids: readonly (string | null)[]): SQL => array(ids, "uuid");
export const texts = (values: readonly (string | null)[]): SQL => array(values, "text");
export const integers = (values: readonly number[]): SQL => array(values, "integer");
export const booleans = (values: readonly boolean[]): SQL => array(values, "boolean");
export const moments = (values: readonly (Date | null | undefined)[]): SQL =>
  array(
    values.map((value) => value?.toISOString()),
    "timestamptz",
  );
