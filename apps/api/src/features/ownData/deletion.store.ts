import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { account, proof } from "../../db/schema/accounts.ts";
import { assignment, learner } from "../../db/schema/learners.ts";
import { membership, organization } from "../../db/schema/organizations.ts";

/** An organization that an account belongs to, and whether it would have no owner without it. */
export interface Belonging {
  readonly organizationId: string;
  readonly name: string;
  readonly role: (typeof membership.$inferSelect)["role"];
  readonly learns: boolean;
  readonly lastOwner: boolean;
}

/**
 * Holds every organization that the account belongs to, in the order of ids, so that two owners cannot go at once, and
 * says what it is there. Call it before the account is held: whoever invites holds the organization first.
 */
export async function lockBelongings(tx: Tx, accountId: string): Promise<Belonging[]> {
  const mine = and(eq(membership.accountId, accountId), eq(organization.kind, "ORGANIZATION"));
  await tx
    .select({ id: organization.id })
    .from(organization)
    .innerJoin(membership, eq(membership.organizationId, organization.id))
    .where(mine)
    .orderBy(asc(organization.id))
    .for("no key update", { of: organization });
  return tx
    .select({
      organizationId: organization.id,
      name: organization.name,
      role: membership.role,
      learns: membership.learns,
      lastOwner: sql<boolean>`${membership.role} = 'OWNER' and not exists (
        select from membership other where other.organization_id = ${organization.id}
           and other.role = 'OWNER' and other.account_id <> ${accountId})`,
    })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .where(mine)
    .orderBy(asc(sql`lower(${organization.name})`), asc(organization.id));
}

/**
 * Takes the account out of what organizations keep: the name goes, and with it what was never begun or was the
 * person's own. What was begun stays with the learner, whom the organization knows by the address that it invited.
 */
export async function forgetLearner(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .delete(assignment)
    .where(
      and(
        eq(assignment.accountId, accountId),
        or(isNull(assignment.learnerId), isNotNull(assignment.endedAt)),
      ),
    );
  await tx
    .update(learner)
    .set({ name: null, removedAt: sql`coalesce(${learner.removedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(learner.accountId, accountId));
}

/** Deletes the account with its sessions, addresses and own context; where others refer to it, they refer to nobody. */
export async function deleteAccountRow(
  tx: Tx,
  { id, emails }: { id: string; emails: readonly string[] },
): Promise<void> {
  await tx.delete(proof).where(inArray(proof.email, [...emails]));
  await tx.delete(organization).where(eq(organization.personalAccountId, id));
  await tx.delete(account).where(eq(account.id, id));
}
