import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

export type Schema = typeof schema;
export type Db = PostgresJsDatabase<Schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** A store's functions take either, so that a use case decides where a transaction begins. */
export type DbOrTx = Db | Tx;

export interface Connection {
  readonly db: Db;
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

/** Is told the text of every statement that a store sends, without its values. */
export type OnStatement = (statement: string) => void;

/** Opens a pool. `max` bounds its connections; the account library has a pool of its own. */
export function connect(url: string, max = 10, onStatement?: OnStatement): Connection {
  const sql = postgres(url, { max, onnotice: () => undefined, connection: { application_name: "muster" } });
  return {
    db: drizzle(sql, { schema, ...(onStatement ? { logger: { logQuery: onStatement } } : {}) }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
