import { eq, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { accountAddress } from "../../db/schema/accounts.ts";
import { groupAlias } from "../../db/schema/imports.ts";

/** Names that the organization answered in earlier imports. */
export async function aliasesOf(db: DbOrTx, organizationId: string) {
  return db
    .select({ name: groupAlias.name, groupId: groupAlias.groupId })
    .from(groupAlias)
    .where(eq(groupAlias.organizationId, organizationId));
}

/** Remembers what names mean; the last answer about a name holds. */
export async function rememberAliases(
  db: DbOrTx,
  rows: readonly (typeof groupAlias.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(groupAlias)
    .values([...rows])
    .onConflictDoUpdate({
      target: [groupAlias.organizationId, groupAlias.nameKey],
      set: { name: sql`excluded.name`, groupId: sql`excluded.group_id`, createdAt: sql`excluded.created_at` },
    });
}

/** Every address that an account has proven. */
export async function ownAddresses(db: DbOrTx, accountId: string): Promise<string[]> {
  const rows = await db
    .select({ email: accountAddress.email })
    .from(accountAddress)
    .where(eq(accountAddress.accountId, accountId));
  return rows.map(({ email }) => email);
}

