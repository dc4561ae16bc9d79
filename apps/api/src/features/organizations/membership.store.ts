import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
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

/** What an account is in an organization; null where it is nothing there. */
export async function findMembership(db: DbOrTx, organizationId: string, accountId: string) {
  const [row] = await db.select().from(membership).where(membershipOf(organizationId, accountId));
  return row ?? null;
}

/** Ends the learning side of a membership, and with it the membership of whoever has no role. */
export async function stopLearning(tx: Tx, organizationId: string, accountId: string): Promise<void> {
  const theirs = membershipOf(organizationId, accountId);
  await tx.delete(membership).where(and(theirs, isNull(membership.role)));
  await tx
    .update(membership)
    .set({ learns: false })
    .where(and(theirs, isNotNull(membership.role)));
}

const membershipOf = (organizationId: string, accountId: string) =>
  and(eq(membership.organizationId, organizationId), eq(membership.accountId, accountId));
