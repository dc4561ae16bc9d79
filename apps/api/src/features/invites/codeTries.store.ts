import { eq, inArray } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { codeTries } from "../../db/schema/invites.ts";

export type CodeTries = typeof codeTries.$inferSelect;

/** The address's count, made where there is none and locked, so that tries at the same moment count one by one. */
export async function lockCodeTries(tx: Tx, email: string, now: Date): Promise<CodeTries> {
  const [row] = await tx
    .insert(codeTries)
    .values({ email, updatedAt: now })
    .onConflictDoUpdate({ target: codeTries.email, set: { updatedAt: now } })
    .returning();
  if (!row) throw new Error("an upsert returns its row");
  return row;
}

export async function saveCodeTries(
  tx: Tx,
  email: string,
  counts: Pick<CodeTries, "total" | "streak" | "waitUntil">,
): Promise<void> {
  await tx.update(codeTries).set(counts).where(eq(codeTries.email, email));
}

/** A new code begins a new count. */
export const forgetCodeTries = (tx: Tx, email: string): Promise<void> => forgetTriesOfMany(tx, [email]);

export async function forgetTriesOfMany(tx: Tx, emails: readonly string[]): Promise<void> {
  if (emails.length > 0) await tx.delete(codeTries).where(inArray(codeTries.email, [...emails]));
}
