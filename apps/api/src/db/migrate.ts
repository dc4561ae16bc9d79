import { migrate } from "drizzle-orm/postgres-js/migrator";
import { connect } from "./client.ts";

/** Applies what is missing of `drizzle/`. Safe beside another process that does the same: one waits for the other. */
export async function applyMigrations(url: string, folder: string): Promise<void> {
  const connection = connect(url, 1);
  try {
    await connection.sql`select pg_advisory_lock(727001)`;
    await migrate(connection.db, { migrationsFolder: folder });
  } finally {
    await connection.close();
  }
}
