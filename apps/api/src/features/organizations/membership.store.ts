import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { uuids } from "../../db/arrays.ts";
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

/** Which of these accounts learn in an organization, and since when each belongs to it. */
export async function learningMembers(
  db: DbOrTx,
  organizationId: string,
  accountIds: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await db
    .select({ accountId: membership.accountId, joinedAt: membership.joinedAt })
    .from(membership)
    .where(and(membershipsOf(organizationId, accountIds), membership.learns));
  return new Map(rows.map(({ accountId, joinedAt }) => [accountId, joinedAt]));
}

/** Ends the learning side of memberships, and with it the memberships of those who have no role. */
export async function stopLearning(
  tx: Tx,
  organizationId: string,
  accountIds: readonly string[],
): Promise<void> {
  const theirs = membershipsOf(organizationId, accountIds);
  await tx.delete(membership).where(and(theirs, isNull(membership.role)));
  await tx
    .update(membership)
    .set({ learns: false })
    .where(and(theirs, isNotNull(membership.role)));
}

/** Makes memberships learn again that did so before, since then. */
export async function resumeLearning(
  tx: Tx,
  organizationId: string,
  members: readonly { accountId: string; joinedAt: Date }[],
): Promise<void> {
  if (members.length === 0) return;
  await tx
    .insert(membership)
    .values(members.map(({ accountId, joinedAt }) => ({ organizationId, accountId, joinedAt, learns: true })))
    .onConflictDoUpdate({
      target: [membership.organizationId, membership.accountId],
      set: { learns: true },
    });
}

const membershipsOf = (organizationId: string, accountIds: readonly string[]) =>
  and(
    eq(membership.organizationId, organizationId),
    sql`${membership.accountId} = any(${uuids(accountIds)})`,
  );

const membershipOf = (organizationId: string, accountId: string) =>
  and(eq(membership.organizationId, organizationId), eq(membership.accountId, accountId));
