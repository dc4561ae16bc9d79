import type { Db, Tx } from "./client.ts";

const retried = new Set(["40001", "40P01"]);

function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}

/** Whether the database refused a row because another one has its unique value. */
export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === "23505";

/**
 * Runs the work in one transaction. Where Postgres gave up on it because of another one (deadlock,
 * serialization), it begins again: the work must do nothing outside the database.
 */
export async function inTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt >= 5 || !retried.has(sqlState(error) ?? "")) throw error;
    }
  }
}
