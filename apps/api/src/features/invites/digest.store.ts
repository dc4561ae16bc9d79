import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Db, Tx } from "../../db/client.ts";
import { account } from "../../db/schema/accounts.ts";
import { inviteRequest } from "../../db/schema/invites.ts";
import { mail } from "../../db/schema/mail.ts";
import { membership, organization } from "../../db/schema/organizations.ts";

/** Organizations in which something may need an administrator. */
export async function organizationsWithRequests(db: Db): Promise<{ id: string; timeZone: string }[]> {
  return db
    .selectDistinct({ id: organization.id, timeZone: organization.timeZone })
    .from(inviteRequest)
    .innerJoin(organization, eq(organization.id, inviteRequest.organizationId))
    .where(isNull(inviteRequest.closedAt));
}

/** Administrators who want the digest, locked; one that another worker holds is left to it. */
export async function lockDigestReaders(tx: Tx, organizationId: string) {
  return tx
    .select({ id: account.id, email: account.email, language: account.language })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        eq(membership.organizationId, organizationId),
        isNotNull(membership.role),
        eq(membership.requestsDigest, true),
      ),
    )
    .orderBy(asc(account.id))
    .for("update", { of: membership, skipLocked: true });
}

/** The last digest of each of these accounts from the organization. */
export async function lastDigests(
  tx: Tx,
  organizationId: string,
  accountIds: readonly string[],
): Promise<Map<string, { day: string; at: Date }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([mail.accountId], { id: mail.accountId, day: mail.digestDay, at: mail.notBefore })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        inArray(mail.accountId, [...accountIds]),
        isNotNull(mail.digestDay),
      ),
    )
    .orderBy(mail.accountId, desc(mail.digestDay));
  return new Map(rows.flatMap(({ id, day, at }) => (id && day ? [[id, { day, at }] as const] : [])));
}

/** Whether the account gets the digest of an organization that it administers; true where it does not. */
export async function wantsDigest(db: Db, organizationId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ on: membership.requestsDigest })
    .from(membership)
    .where(and(eq(membership.organizationId, organizationId), eq(membership.accountId, accountId)));
  return row?.on ?? true;
}

export async function setWantsDigest(
  tx: Tx,
  { organizationId, accountId, on }: { organizationId: string; accountId: string; on: boolean },
): Promise<void> {
  await tx
    .update(membership)
    .set({ requestsDigest: on })
    .where(and(eq(membership.organizationId, organizationId), eq(membership.accountId, accountId)));
}
