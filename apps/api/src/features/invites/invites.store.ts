import type { EmailAddress, Invite, InviteRole } from "@muster/domain";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { texts, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { invite, inviteGroup } from "../../db/schema/invites.ts";
import { learner } from "../../db/schema/learners.ts";
import { organization } from "../../db/schema/organizations.ts";
import type { Clock } from "../../platform/clock.ts";
import { grouped } from "../../platform/grouped.ts";

export type InviteRow = typeof invite.$inferSelect;

/** An invite as the domain decides on it, and the row's facts that the domain does not look at. */
export interface StoredInvite {
  readonly invite: Invite;
  readonly row: InviteRow;
}

/**
 * Held by whoever invites in an organization: invites of one organization are made one transaction after the other.
 * @returns the moment of the act, read only now: to a moment before whoever was waited for, what they have just sent
 * would look as if it waited for its time, and be sent again.
 */
export async function lockForInviting(tx: Tx, clock: Clock, organizationId: string): Promise<Date> {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
  return clock.now();
}

/**
 * The invites that decide about inviting these addresses in a role, locked: the Pending one of each, whatever its role,
 * as there is no room for a second; else the latest in that role. A person may learn and administer.
 */
export async function lockInvitesByEmail(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
  role: InviteRole,
): Promise<Map<string, StoredInvite>> {
  if (emails.length === 0) return new Map();
  return decidingOnes(tx, await invitesTo(tx, organizationId, emails, role).for("update"));
}

/** The same for whoever only asks. */
export async function invitesByEmail(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  role: InviteRole,
): Promise<Map<string, StoredInvite>> {
  if (emails.length === 0) return new Map();
  return decidingOnes(db, await invitesTo(db, organizationId, emails, role));
}

/** Invites to addresses, the one that decides first of each. One order for everybody who holds them. */
const invitesTo = (db: DbOrTx, organizationId: string, emails: readonly string[], role: InviteRole) =>
  db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        sql`${invite.email} = any(${texts(emails)})`,
        or(eq(invite.role, role), eq(invite.status, "PENDING")),
      ),
    )
    .orderBy(invite.email, desc(eq(invite.status, "PENDING")), desc(invite.createdAt));

async function decidingOnes(db: DbOrTx, rows: readonly InviteRow[]): Promise<Map<string, StoredInvite>> {
  const deciding = new Map<string, InviteRow>();
  for (const row of rows) {
    if (!deciding.has(row.email)) deciding.set(row.email, row);
  }
  const stored = await withGroups(db, [...deciding.values()]);
  return new Map(stored.map((one) => [one.row.email, one]));
}

/** The latest invite of a learner, locked. */
export async function lockInviteOfLearner(
  tx: Tx,
  organizationId: string,
  learnerId: string,
): Promise<StoredInvite | null> {
  const rows = await tx
    .select()
    .from(invite)
    .where(and(eq(invite.organizationId, organizationId), eq(invite.learnerId, learnerId)))
    .orderBy(desc(invite.createdAt))
    .limit(1)
    .for("update");
  const [stored] = await withGroups(tx, rows);
  return stored ?? null;
}

/** Holds the invites of learners in one order, so that two who act on many do not wait in a circle. */
export async function lockInvitesOfLearners(
  tx: Tx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<void> {
  await tx
    .select({ id: invite.id })
    .from(invite)
    .where(ofLearners(organizationId, learnerIds))
    .orderBy(asc(invite.id))
    .for("update");
}

/** The latest invite of each of these learners, by learner. */
export async function latestInvitesOfLearners(
  db: DbOrTx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<Map<string, StoredInvite>> {
  const rows = await db
    .selectDistinctOn([invite.learnerId])
    .from(invite)
    .where(ofLearners(organizationId, learnerIds))
    .orderBy(invite.learnerId, desc(invite.createdAt));
  const stored = await withGroups(db, rows);
  return new Map(stored.flatMap((one) => (one.row.learnerId ? [[one.row.learnerId, one] as const] : [])));
}

const ofLearners = (organizationId: string, learnerIds: readonly string[]) =>
  and(eq(invite.organizationId, organizationId), sql`${invite.learnerId} = any(${uuids(learnerIds)})`);

/** Whether an address has an invite Pending in a role. */
export async function hasPendingInvite(
  tx: Tx,
  organizationId: string,
  email: string,
  role: InviteRole,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: invite.id })
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        eq(invite.email, email),
        eq(invite.role, role),
        eq(invite.status, "PENDING"),
      ),
    );
  return row !== undefined;
}

/** The latest invite of a learner. */
export async function findInviteOfLearner(
  db: DbOrTx,
  organizationId: string,
  learnerId: string,
): Promise<InviteRow | null> {
  const [row] = await db
    .select()
    .from(invite)
    .where(and(eq(invite.organizationId, organizationId), eq(invite.learnerId, learnerId)))
    .orderBy(desc(invite.createdAt))
    .limit(1);
  return row ?? null;
}

/** An invite by the id in a link, which names no organization: the link's MAC stands for it. */
export async function findInvite(db: DbOrTx, id: string): Promise<StoredInvite | null> {
  const [stored] = await withGroups(db, await db.select().from(invite).where(eq(invite.id, id)));
  return stored ?? null;
}

export async function lockInvite(tx: Tx, id: string): Promise<StoredInvite | null> {
  const [stored] = await withGroups(
    tx,
    await tx.select().from(invite).where(eq(invite.id, id)).for("update"),
  );
  return stored ?? null;
}

/** Rows of one organization as the domain decides on them. */
export async function withGroups(db: DbOrTx, rows: readonly InviteRow[]): Promise<StoredInvite[]> {
  const [first] = rows;
  if (!first) return [];
  const links = await db
    .select()
    .from(inviteGroup)
    .where(
      and(
        eq(inviteGroup.organizationId, first.organizationId),
        sql`${inviteGroup.inviteId} = any(${uuids(rows.map(({ id }) => id))})`,
      ),
    );
  const linksOf = grouped(links, ({ inviteId }) => inviteId);
  return rows.map((row) => ({
    row,
    invite: toInvite(
      row,
      (linksOf.get(row.id) ?? []).map(({ groupId }) => groupId),
    ),
  }));
}

/** Reads a row as the variant that its status says. The checks of the table stand behind the fields that it needs. */
function toInvite(row: InviteRow, groupIds: readonly string[]): Invite {
  const { organizationId, id, role, version, codeGeneration, reinvitedAfterDecline } = row;
  const { expiresAt, lastSentAt, remindedDay, remindedAt } = row;
  const sending = { expiresAt, lastSentAt, remindedDay, remindedAt };
  // Only parsed addresses are ever stored.
  const email = row.email as EmailAddress;
  const common = {
    organizationId,
    id,
    email,
    role,
    groupIds,
    version,
    codeGeneration,
    reinvitedAfterDecline,
  };
  switch (row.status) {
    case "PENDING":
      return { ...common, status: "PENDING", ...sending };
    case "CANCELLED": {
      const cancelledAt = row.cancelledAt ?? row.createdAt;
      const cancelled = { ...common, status: "CANCELLED" as const, cancelledAt, ...sending };
      return row.cancelledBy === "LEARNER"
        ? { ...cancelled, cancelledBy: "LEARNER", declinedAt: row.declinedAt ?? cancelledAt }
        : { ...cancelled, cancelledBy: "ORGANIZATION", declinedAt: row.declinedAt };
    }
    case "ACTIVE":
      return {
        ...common,
        status: "ACTIVE",
        acceptedAt: row.acceptedAt ?? row.createdAt,
        acceptedBy: row.acceptedBy ?? "",
      };
  }
}

/** Invites of an address that a code could open: Pending ones and those that the learner declined. */
export async function openInvitesTo(db: DbOrTx, email: string): Promise<InviteRow[]> {
  return db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.email, email),
        or(
          eq(invite.status, "PENDING"),
          and(eq(invite.status, "CANCELLED"), eq(invite.cancelledBy, "LEARNER")),
        ),
      ),
    )
    .orderBy(desc(invite.lastSentAt))
    .limit(50);
}

/** The latest invite of each organization and role to an address that nobody has accepted, or whose learner has left. */
export async function invitesWithoutYes(tx: Tx, email: string): Promise<InviteRow[]> {
  const latest = await tx
    .selectDistinctOn([invite.organizationId, invite.role], { row: invite, removedAt: learner.removedAt })
    .from(invite)
    .leftJoin(
      learner,
      and(eq(learner.organizationId, invite.organizationId), eq(learner.id, invite.learnerId)),
    )
    .where(eq(invite.email, email))
    .orderBy(invite.organizationId, invite.role, desc(invite.createdAt))
    .limit(50);
  return latest.flatMap(({ row, removedAt }) => (row.status !== "ACTIVE" || removedAt ? row : []));
}
