import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { account } from "../../db/schema/accounts.ts";
import { auditEntry } from "../../db/schema/audit.ts";
import { helpRequest } from "../../db/schema/helpDesk.ts";
import { membership, organization } from "../../db/schema/organizations.ts";
import { newId } from "../../platform/ids.ts";
import type { OrganizationRow } from "../organizations/index.ts";

export type HelpRequestRow = typeof helpRequest.$inferSelect;
export type PlatformRoleName = NonNullable<(typeof account.$inferSelect)["platformRole"]>;

export async function platformRoleOf(db: DbOrTx, accountId: string): Promise<PlatformRoleName | null> {
  const [row] = await db
    .select({ role: account.platformRole })
    .from(account)
    .where(eq(account.id, accountId));
  return row?.role ?? null;
}

/** Gives an account a role for the whole platform, or takes it away. @returns false where it was so already */
export async function setPlatformRole(
  db: DbOrTx,
  accountId: string,
  role: PlatformRoleName | null,
): Promise<boolean> {
  const changed = await db
    .update(account)
    .set({ platformRole: role })
    .where(and(eq(account.id, accountId), sql`${account.platformRole} is distinct from ${role}`))
    .returning({ id: account.id });
  return changed.length === 1;
}

/** Everybody who is of the help desk, by address. */
export async function supporters(db: DbOrTx) {
  return db
    .select({ email: account.email, name: account.name })
    .from(account)
    .where(eq(account.platformRole, "SUPPORT"))
    .orderBy(asc(account.email));
}

/** Opens a request; where one of its kind is open already, that one stays as it is. @returns the open one, and whether it is new. */
export async function openHelpRequest(
  tx: Tx,
  request: Pick<HelpRequestRow, "organizationId" | "kind" | "message" | "askedBy" | "askedAt">,
): Promise<{ row: HelpRequestRow; opened: boolean }> {
  const [opened] = await tx
    .insert(helpRequest)
    .values({ id: newId(), ...request })
    .onConflictDoNothing()
    .returning();
  if (opened) return { row: opened, opened: true };
  const row = await openRequestOf(tx, request.organizationId, request.kind);
  if (!row) throw new Error("a conflict means that there is an open request");
  return { row, opened: false };
}

export async function openRequestOf(
  db: DbOrTx,
  organizationId: string,
  kind: HelpRequestRow["kind"],
): Promise<HelpRequestRow | null> {
  const [row] = await db
    .select()
    .from(helpRequest)
    .where(
      and(
        eq(helpRequest.organizationId, organizationId),
        eq(helpRequest.kind, kind),
        isNull(helpRequest.closedAt),
      ),
    );
  return row ?? null;
}

export type Closing = Pick<HelpRequestRow, "outcome" | "closedBy" | "closedAt">;

/** Closes what is open of a kind. @returns the ids */
export async function closeOpenRequests(
  tx: Tx,
  organizationId: string,
  kind: HelpRequestRow["kind"],
  closing: Closing,
): Promise<string[]> {
  const rows = await tx
    .update(helpRequest)
    .set(closing)
    .where(
      and(
        eq(helpRequest.organizationId, organizationId),
        eq(helpRequest.kind, kind),
        isNull(helpRequest.closedAt),
      ),
    )
    .returning({ id: helpRequest.id });
  return rows.map(({ id }) => id);
}

/** Closes one request; null where it is not open (any more). */
export async function closeHelpRequest(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  closing: Closing,
): Promise<HelpRequestRow | null> {
  const [row] = await tx
    .update(helpRequest)
    .set(closing)
    .where(
      and(
        eq(helpRequest.organizationId, organizationId),
        eq(helpRequest.id, id),
        isNull(helpRequest.closedAt),
      ),
    )
    .returning();
  return row ?? null;
}

const asker = alias(account, "asker");
const closer = alias(account, "closer");

/** A request with the names of who asked and who answered; null where those accounts are gone. */
export interface NamedRequest {
  readonly request: HelpRequestRow;
  readonly organization: OrganizationRow;
  readonly askedBy: { readonly name: string; readonly email: string } | null;
  readonly closedBy: string | null;
  /** When it was asked, in microseconds since 1970: a moment in Postgres is finer than a Date. */
  readonly at: string;
}

const named = (db: DbOrTx) =>
  db
    .select({
      request: helpRequest,
      organization,
      askedBy: { name: asker.name, email: asker.email },
      closedBy: closer.name,
      at: sql<string>`(extract(epoch from ${helpRequest.askedAt}) * 1000000)::bigint::text`,
    })
    .from(helpRequest)
    .innerJoin(organization, eq(organization.id, helpRequest.organizationId))
    .leftJoin(asker, eq(asker.id, helpRequest.askedBy))
    .leftJoin(closer, eq(closer.id, helpRequest.closedBy));

export async function findHelpRequest(
  db: DbOrTx,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<NamedRequest | null> {
  const [row] = await named(db).where(
    and(eq(helpRequest.organizationId, organizationId), eq(helpRequest.id, id)),
  );
  return row ?? null;
}

/** Open requests of all organizations, the one that waits longest first. */
export async function openHelpRequests(
  db: DbOrTx,
  page: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<NamedRequest[]> {
  const place = page.after
    ? sql`(${helpRequest.askedAt}, ${helpRequest.id}) >
        (timestamptz 'epoch' + ${page.after.at}::bigint * interval '1 microsecond', ${page.after.id}::uuid)`
    : undefined;
  return named(db)
    .where(and(isNull(helpRequest.closedAt), place))
    .orderBy(asc(helpRequest.askedAt), asc(helpRequest.id))
    .limit(page.limit);
}

/** Organizations whose name, short name or contact address has the text, by name. */
export async function searchOrganizations(
  db: DbOrTx,
  query: {
    readonly search: string | null;
    readonly after: { name: string; id: string } | null;
    limit: number;
  },
): Promise<OrganizationRow[]> {
  const pattern = query.search ? `%${query.search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : null;
  const name = sql`lower(${organization.name})`;
  return db
    .select()
    .from(organization)
    .where(
      and(
        eq(organization.kind, "ORGANIZATION"),
        pattern
          ? or(
              sql`${name} like ${pattern}`,
              sql`lower(${organization.shortName}) like ${pattern}`,
              sql`lower(${organization.contactEmail}) like ${pattern}`,
            )
          : undefined,
        query.after
          ? or(
              gt(name, query.after.name),
              and(eq(name, query.after.name), gt(organization.id, query.after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(name, asc(organization.id))
    .limit(query.limit);
}

/** Who owns an organization, by name. */
export async function ownersOf(db: DbOrTx, organizationId: string) {
  return db
    .select({ name: account.name, email: account.email })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.organizationId, organizationId), eq(membership.role, "OWNER")))
    .orderBy(sql`lower(${account.name})`, account.id)
    .limit(50);
}

/** What was decided about an organization's subscription, newest first. */
export async function subscriptionHistory(db: DbOrTx, organizationId: string) {
  return db
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      action: auditEntry.action,
      facts: auditEntry.facts,
      by: account.name,
    })
    .from(auditEntry)
    .leftJoin(account, eq(account.id, auditEntry.actorAccountId))
    .where(
      and(
        eq(auditEntry.organizationId, organizationId),
        inArray(auditEntry.action, ["SUBSCRIPTION_GRANTED", "SUBSCRIPTION_ENDED"]),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(100);
}

/** Holds an organization, whatever else it is changed by meanwhile. */
export async function lockOrganization(tx: Tx, id: string): Promise<OrganizationRow | null> {
  const [row] = await tx
    .select()
    .from(organization)
    .where(and(eq(organization.id, id), eq(organization.kind, "ORGANIZATION")))
    .for("no key update");
  return row ?? null;
}

/** Sets the last day of the subscription; null: back to Free. */
export async function setSubscription(
  tx: Tx,
  id: string,
  premiumUntil: string | null,
): Promise<OrganizationRow> {
  const [row] = await tx
    .update(organization)
    .set({ plan: premiumUntil === null ? "FREE" : "PREMIUM", premiumUntil })
    .where(eq(organization.id, id))
    .returning();
  if (!row) throw new Error("the organization is held");
  return row;
}
