import { sql } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { membership } from "../../db/schema/organizations.ts";
import type { AdministratorRoleName } from "./organizations.store.ts";

/**
 * Makes the account a member, or adds to the membership that it has: somebody may learn and administer. A role that
 * is held already stays: an invite never makes an owner less.
 */
export async function join(
  tx: Tx,
  person: {
    organizationId: string;
    accountId: string;
    now: Date;
    learns?: true;
    role?: AdministratorRoleName;
  },
): Promise<void> {
  const { organizationId, accountId, now, learns = false, role = null } = person;
  await tx
    .insert(membership)
    .values({ organizationId, accountId, role, learns, joinedAt: now })
    .onConflictDoUpdate({
      target: [membership.organizationId, membership.accountId],
      set: {
        learns: sql`${membership.learns} or excluded.learns`,
        role: sql`coalesce(${membership.role}, excluded.role)`,
      },
    });
}
