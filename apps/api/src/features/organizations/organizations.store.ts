import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { account } from "../../db/schema/accounts.ts";
import { auditEntry } from "../../db/schema/audit.ts";
import { group } from "../../db/schema/groups.ts";
import { learner, learnerGroup } from "../../db/schema/learners.ts";
import { membership, organization } from "../../db/schema/organizations.ts";
import { grouped } from "../../platform/grouped.ts";
import { newId } from "../../platform/ids.ts";

export type OrganizationRow = typeof organization.$inferSelect;
export type AdministratorRoleName = NonNullable<(typeof membership.$inferSelect)["role"]>;

/** An organization and what one account is in it. */
export interface AdministeredRow {
  readonly organization: OrganizationRow;
  readonly role: AdministratorRoleName;
}

/** What people call an organization: personal contexts and the platform's own are none. */
const isOrganization = eq(organization.kind, "ORGANIZATION");

export async function findOrganization(db: DbOrTx, id: string): Promise<OrganizationRow | null> {
  const [row] = await db
    .select()
    .from(organization)
    .where(and(eq(organization.id, id), isOrganization));
  return row ?? null;
}

export async function findOrganizations(db: DbOrTx, ids: readonly string[]): Promise<OrganizationRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(organization)
    .where(and(inArray(organization.id, [...ids]), isOrganization));
}

/** The organization and the account's role; null where it is no administrator of it. */
export async function findAdministered(
  db: DbOrTx,
  accountId: string,
  organizationId: string,
): Promise<AdministeredRow | null> {
  const [row] = await db
    .select({ organization, role: membership.role })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .where(
      and(
        eq(membership.organizationId, organizationId),
        eq(membership.accountId, accountId),
        isNotNull(membership.role),
        isOrganization,
      ),
    );
  return row?.role ? { organization: row.organization, role: row.role } : null;
}

/** Roles of one account in several organizations; those that it does not administer are left out. */
export async function rolesOf(
  db: DbOrTx,
  accountId: string,
  organizationIds: readonly string[],
): Promise<Map<string, AdministratorRoleName>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .select({ id: membership.organizationId, role: membership.role })
    .from(membership)
    .where(
      and(eq(membership.accountId, accountId), inArray(membership.organizationId, [...organizationIds])),
    );
  return new Map(rows.flatMap(({ id, role }) => (role ? [[id, role]] : [])));
}

/** The account's current memberships in organizations, by the organization's name. */
export async function membershipsOf(db: DbOrTx, accountId: string) {
  return db
    .select({ membership, organization })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .where(and(eq(membership.accountId, accountId), isOrganization))
    .orderBy(sql`lower(${organization.name})`, organization.id);
}

/** Names of the groups that an account learns in, by organization. */
export async function ownGroupNames(db: DbOrTx, accountId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ organizationId: learner.organizationId, name: group.name })
    .from(learner)
    .innerJoin(
      learnerGroup,
      and(eq(learnerGroup.organizationId, learner.organizationId), eq(learnerGroup.learnerId, learner.id)),
    )
    .innerJoin(
      group,
      and(eq(group.organizationId, learner.organizationId), eq(group.id, learnerGroup.groupId)),
    )
    .where(and(eq(learner.accountId, accountId), eq(learner.status, "ACTIVE"), isNull(learner.removedAt)))
    .orderBy(sql`lower(${group.name})`, group.id);
  const byOrganization = grouped(rows, ({ organizationId }) => organizationId);
  return new Map([...byOrganization].map(([id, groups]) => [id, groups.map(({ name }) => name)]));
}

/** The addresses by which an account is known where it learns, by organization: those that were invited, as typed. */
export async function knownAddresses(db: DbOrTx, accountId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ organizationId: learner.organizationId, email: learner.emailTyped })
    .from(learner)
    .where(and(eq(learner.accountId, accountId), eq(learner.status, "ACTIVE"), isNull(learner.removedAt)))
    .orderBy(learner.email);
  const byOrganization = grouped(rows, ({ organizationId }) => organizationId);
  return new Map([...byOrganization].map(([id, learners]) => [id, learners.map(({ email }) => email)]));
}

/** What the profile form holds. */
export type ProfileFields = Pick<
  OrganizationRow,
  | "name"
  | "shortName"
  | "contactName"
  | "contactRole"
  | "contactEmail"
  | "contactPhone"
  | "postalAddress"
  | "timeZone"
  | "language"
  | "linkDays"
> &
  Partial<Pick<OrganizationRow, "reminderDays" | "remindersSince">>;

/** Stores an organization with its first owner. */
export async function insertOrganization(
  tx: Tx,
  fields: Pick<OrganizationRow, "name" | "timeZone" | "language">,
  ownerId: string,
  now: Date,
): Promise<OrganizationRow> {
  const [row] = await tx
    .insert(organization)
    .values({ id: newId(), ...fields, createdAt: now })
    .returning();
  if (!row) throw new Error("an insert without conflict answers its row");
  await tx
    .insert(membership)
    .values({ organizationId: row.id, accountId: ownerId, role: "OWNER", learns: false, joinedAt: now });
  return row;
}

/** Changes the organization where it still has the version that was opened; null where it has another. */
export async function updateOrganizationAt(
  tx: Tx,
  id: string,
  version: number,
  fields: ProfileFields,
): Promise<OrganizationRow | null> {
  const [row] = await tx
    .update(organization)
    .set({ ...fields, version: version + 1 })
    .where(and(eq(organization.id, id), eq(organization.version, version), isOrganization))
    .returning();
  return row ?? null;
}

/** Who changed the profile last, by name; null where nobody did or the account is gone. */
export async function lastChangedBy(db: DbOrTx, organizationId: string): Promise<string | null> {
  const [row] = await db
    .select({ name: account.name })
    .from(auditEntry)
    .leftJoin(account, eq(account.id, auditEntry.actorAccountId))
    .where(and(eq(auditEntry.organizationId, organizationId), eq(auditEntry.action, "ORGANIZATION_UPDATED")))
    .orderBy(sql`${auditEntry.at} desc`)
    .limit(1);
  return row?.name ?? null;
}
