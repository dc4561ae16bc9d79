import type { Sql } from "postgres";
import { expect } from "vitest";

/** Until so many wait for a lock in this database. */
export async function waiting(sql: Sql, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const [row] = await sql<{ count: number }[]>`
          select count(*)::int as count from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`;
        return row?.count;
      },
      { interval: 20, timeout: 10_000 },
    )
    .toBe(count);
}
