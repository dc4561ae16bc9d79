import { type SQL, sql } from "drizzle-orm";

type Value = string | number | boolean | Date | null;

/**
 * Many values as one parameter, however many: a statement has room for 65,535 parameters. Written as Postgres writes
 * arrays, as the driver takes the type of one that it writes itself from the first value.
 */
const array = (values: readonly Value[], type: string): SQL =>
  sql`${`{${values.map(element).join(",")}}`}::${sql.raw(type)}[]`;

const element = (value: Value): string =>
  value === null
    ? "NULL"
    : `"${(value instanceof Date ? value.toISOString() : String(value)).replace(/[\\"]/g, "\\$&")}"`;

export const uuids = (ids: readonly (string | null)[]): SQL => array(ids, "uuid");
export const texts = (values: readonly (string | null)[]): SQL => array(values, "text");
export const integers = (values: readonly number[]): SQL => array(values, "integer");
export const moments = (values: readonly (Date | null)[]): SQL => array(values, "timestamptz");
/** Values of several types as texts, for the statement to cast. */
export const anyTexts = (values: readonly Value[]): SQL => array(values, "text");
