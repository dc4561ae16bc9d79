import type { Sql } from "postgres";

export interface Health {
  readonly sql: Sql;
  /** True once migrations are applied and before the process stops. */
  readonly serving: () => boolean;
  /** Whether any process's worker showed itself lately. */
  readonly workerAlive: () => Promise<boolean>;
}

/** What is missing for readiness, in words, or null. It never waits longer than two seconds. */
export async function readiness({ sql, serving, workerAlive }: Health): Promise<string | null> {
  if (!serving()) return "starting or stopping";
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, 2000, "the database does not answer");
  });
  const look = async () => {
    await sql`select 1`;
    return (await workerAlive()) ? null : "no worker is alive";
  };
  try {
    return await Promise.race([look(), late]);
  } catch {
    return "the database does not answer";
  } finally {
    clearTimeout(timer);
  }
}
