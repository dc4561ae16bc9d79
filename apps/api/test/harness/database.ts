import postgres from "postgres";
import { inject } from "vitest";
import { onDatabase, uniqueName } from "./server.ts";

/** A database of a test file's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database, closing whatever is still connected to it. */
  drop(): Promise<void>;
}

/** Copies the migrated template into a fresh, empty database; about 50 ms. One per test file is right. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject("testServer");
  const name = uniqueName("test");
  await run(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: onDatabase(url, name),
    drop: () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
