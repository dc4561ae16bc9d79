import postgres from "postgres";
import { expect, test } from "vitest";
import { createTestDatabase } from "./database.ts";

test("a test database has every migration, and nothing of another test's", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const first = postgres(one.url, { max: 1 });
  const second = postgres(other.url, { max: 1 });
  await first`CREATE TABLE only_here (id int)`;

  const migrated = await second`SELECT count(*)::int AS number FROM drizzle.__drizzle_migrations`;
  expect(migrated[0]?.number).toBeGreaterThan(0);
  const leaked = await second`SELECT to_regclass('only_here') AS name`;
  expect(leaked[0]?.name).toBeNull();

  await Promise.all([first.end(), second.end()]);
  await Promise.all([one.drop(), other.drop()]);
});

test("a dropped test database is gone, even with a connection open", async () => {
  const database = await createTestDatabase();
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  await sql`SELECT 1`;
  await database.drop();
  await expect(sql`SELECT 1`).rejects.toThrow();
  await sql.end();
});
