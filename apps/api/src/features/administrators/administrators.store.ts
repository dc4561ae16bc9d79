import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { account } from "../../db/schema/accounts.ts";
import { invite } from "../../db/schema/invites.ts";
import { membership, organization } from "../../db/schema/organizations.ts";
import type { AdministratorRoleName } from "../organizations/index.ts";

/** More than any organization needs; the list has no pages. */
const MOST = 500;

/** An administrator as the organization knows it. */
export interface AdministratorRow {
  readonly organizationId: string;
  readonly accountId: string;
  readonly role: AdministratorRoleName;
  readonly name: string;
  /** The invited address as it was typed, whatever the account's is now; the account's for whoever was not invited. */
  readonly email: string;
  /** The same in normal form. */
  readonly address: string;
  readonly since: Date;
}

/** Administrators of an organization by name; only the one with the account where it is named. */
export async function findAdministrators(
  db: DbOrTx,
  organizationId: string,
  accountId?: string,
): Promise<AdministratorRow[]> {
  const accepted = db
    .selectDistinctOn([invite.acceptedBy], {
      accountId: invite.acceptedBy,
      address: invite.email,
      email: sql<string>`coalesce(${invite.emailTyped}, ${invite.email})`.as("invited_email"),
      at: sql`${invite.acceptedAt}`.mapWith(invite.acceptedAt).as("invite_accepted_at"),
    })
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        eq(invite.role, "ADMIN"),
        eq(invite.status, "ACTIVE"),
        isNotNull(invite.acceptedBy),
      ),
    )
    .orderBy(invite.acceptedBy, desc(invite.acceptedAt))
    .as("accepted");
  const rows = await db
    .select({
      accountId: membership.accountId,
      role: membership.role,
      name: account.name,
      accountEmail: account.email,
      invitedAddress: accepted.address,
      invitedEmail: accepted.email,
      joinedAt: membership.joinedAt,
      acceptedAt: accepted.at,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(accepted, eq(accepted.accountId, membership.accountId))
    .where(
      and(
        eq(membership.organizationId, organizationId),
        isNotNull(membership.role),
        accountId === undefined ? undefined : eq(membership.accountId, accountId),
      ),
    )
    .orderBy(sql`lower(${account.name})`, membership.accountId)
    .limit(MOST);
  return rows.flatMap(
    ({ role, joinedAt, acceptedAt, accountEmail, invitedAddress, invitedEmail, ...row }) => {
      const address = invitedAddress ?? accountEmail;
      const email = invitedEmail ?? accountEmail;
      return role ? [{ ...row, organizationId, role, address, email, since: acceptedAt ?? joinedAt }] : [];
    },
  );
}

/**
 * Who administers the organization, held until the transaction ends: whoever changes that waits, so that two owners
 * who take each other's role away cannot both succeed.
 */
export async function lockAdministrators(tx: Tx, organizationId: string) {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
  const rows = await tx
    .select({ accountId: membership.accountId, role: membership.role, learns: membership.learns })
    .from(membership)
    .where(and(eq(membership.organizationId, organizationId), isNotNull(membership.role)))
    .orderBy(membership.accountId)
    .for("update");
  return rows.flatMap(({ role, ...row }) => (role ? [{ ...row, role }] : []));
}

const of = (organizationId: string, accountId: string) =>
  and(eq(membership.organizationId, organizationId), eq(membership.accountId, accountId));

export async function setRole(
  tx: Tx,
  organizationId: string,
  accountId: string,
  role: AdministratorRoleName,
): Promise<void> {
  await tx.update(membership).set({ role }).where(of(organizationId, accountId));
}

/** Ends the administering: what the person learns there stays, and where that is nothing, so ends the membership. */
export async function endAdministering(
  tx: Tx,
  organizationId: string,
  { accountId, learns }: { readonly accountId: string; readonly learns: boolean },
): Promise<void> {
  if (learns) await tx.update(membership).set({ role: null }).where(of(organizationId, accountId));
  else await tx.delete(membership).where(of(organizationId, accountId));
}
