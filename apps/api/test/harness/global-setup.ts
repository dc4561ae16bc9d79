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
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`CREATE DATABASE ${template}`);
  const sql = postgres(onDatabase(server.url, template), { max: 1, onnotice: () => {} });
  await migrate(drizzle(sql), { migrationsFolder: migrations });
  await sql.end();
  project.provide("testServer", { url: server.url, template });
  return async () => {
    await admin.unsafe(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await admin.end();
    await server.stop();
  };
}
