import { and, eq, inArray } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { organizationLogo } from "../../db/schema/organizations.ts";

/** Hashes of logos by organization; those without a logo are left out. */
export async function logoHashes(
  db: DbOrTx,
  organizationIds: readonly string[],
): Promise<Map<string, string>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .select({ id: organizationLogo.organizationId, hash: organizationLogo.hash })
    .from(organizationLogo)
    .where(inArray(organizationLogo.organizationId, [...organizationIds]));
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

export async function readPng(db: DbOrTx, organizationId: string, hash: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ png: organizationLogo.png })
    .from(organizationLogo)
    .where(and(eq(organizationLogo.organizationId, organizationId), eq(organizationLogo.hash, hash)));
  return row?.png ?? null;
}

/** Puts the logo in the place of an earlier one. */
export async function replaceLogo(tx: Tx, row: typeof organizationLogo.$inferInsert): Promise<void> {
  const { organizationId, ...fields } = row;
  await tx
    .insert(organizationLogo)
    .values(row)
    .onConflictDoUpdate({ target: organizationLogo.organizationId, set: fields });
}

/** True where there was one. */
export async function deleteLogo(tx: Tx, organizationId: string): Promise<boolean> {
  const rows = await tx
    .delete(organizationLogo)
    .where(eq(organizationLogo.organizationId, organizationId))
    .returning({ id: organizationLogo.organizationId });
  return rows.length > 0;
}
