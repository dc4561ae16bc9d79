import { and, eq, like } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { clientKey } from "../../db/schema/platform.ts";

interface KeyName {
  readonly scope: string;
  readonly key: string;
}

/** Takes the key for this transaction; null where another call has it. That call is waited for. */
export async function takeKey(tx: Tx, name: KeyName, contentHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(clientKey)
    .values({ ...name, contentHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: clientKey.key });
  return rows.length === 1;
}

export async function readKey(tx: Tx, { scope, key }: KeyName) {
  const [row] = await tx
    .select()
    .from(clientKey)
    .where(and(eq(clientKey.scope, scope), eq(clientKey.key, key)));
  return row ?? null;
}

export async function keepAnswer(tx: Tx, { scope, key }: KeyName, answer: unknown): Promise<void> {
  await tx
    .update(clientKey)
    .set({ answer })
    .where(and(eq(clientKey.scope, scope), eq(clientKey.key, key)));
}

/** Forgets the answers that are kept for an account. Scopes end with the account's id. */
export async function forgetKeysOf(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(clientKey).where(like(clientKey.scope, `%:${accountId}`));
}
