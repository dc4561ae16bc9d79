import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { onDatabase, startTestServer, uniqueName } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address on the test server from which databases are created, and the migrated one to copy. */
    testServer: { url: string; template: string };
  }
}

const migrations = fileURLToPath(new URL("../../drizzle", import.meta.url));

/** One server for the whole run, with a template database that has every migration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL);
  const template = uniqueName("template");
  const run = async (database: string, work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(database, { max: 1, onnotice: () => {} });
    await work(sql).finally(() => sql.end());
  };
  const close = async () => {
    await run(server.url, (sql) => sql.unsafe(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
    await server.stop();
  };
  try {
    await run(server.url, (sql) => sql.unsafe(`CREATE DATABASE ${template}`));
    await run(onDatabase(server.url, template), (sql) =>
      migrate(drizzle(sql), { migrationsFolder: migrations }),
    );
  } catch (error) {
    await close();
    throw error;
  }
  project.provide("testServer", { url: server.url, template });
  return close;
}
