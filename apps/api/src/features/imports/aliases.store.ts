import { eq, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { groupAlias } from "../../db/schema/imports.ts";

/** Names that the organization answered in earlier imports. */
export async function aliasesOf(db: DbOrTx, organizationId: string) {
  return db
    .select({ name: groupAlias.name, groupId: groupAlias.groupId })
    .from(groupAlias)
    .where(eq(groupAlias.organizationId, organizationId));
}

/** Remembers what names mean, each once; the last answer about a name holds. */
export async function rememberAliases(
  tx: Tx,
  rows: readonly (typeof groupAlias.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(groupAlias)
    .values([...rows])
    .onConflictDoUpdate({
      target: [groupAlias.organizationId, groupAlias.nameKey],
      set: { name: sql`excluded.name`, groupId: sql`excluded.group_id`, createdAt: sql`excluded.created_at` },
    });
}
