import type { ActiveInvite, EmailAddress, Invite, InviteRole } from "@muster/domain";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { anyTexts, integers, texts, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { invite, inviteGroup } from "../../db/schema/invites.ts";
import { learner } from "../../db/schema/learners.ts";
import { organization } from "../../db/schema/organizations.ts";
import { grouped } from "../../platform/grouped.ts";

export type InviteRow = typeof invite.$inferSelect;

/** An invite as the domain decides on it, and the row's facts that the domain does not look at. */
export interface StoredInvite {
  readonly invite: Invite;
  readonly row: InviteRow;
}

/** Held by whoever invites in an organization: invites of one organization are made one transaction after the other. */
export async function lockForInviting(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
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

/** The columns that the domain's next state sets. */
export function stateColumns(next: Invite) {
  const { role, status, version, codeGeneration, reinvitedAfterDecline } = next;
  const cancelled = next.status === "CANCELLED" ? next : null;
  const active = next.status === "ACTIVE" ? next : null;
  return {
    role,
    status,
    version,
    codeGeneration,
    reinvitedAfterDecline,
    ...(next.status === "ACTIVE" ? {} : sendingColumns(next)),
    cancelledAt: cancelled?.cancelledAt ?? null,
    cancelledBy: cancelled?.cancelledBy ?? null,
    declinedAt: cancelled?.declinedAt ?? null,
    acceptedAt: active?.acceptedAt ?? null,
    acceptedBy: active?.acceptedBy ?? null,
  };
}

const sendingColumns = ({
  expiresAt,
  lastSentAt,
  remindedDay,
  remindedAt,
}: Exclude<Invite, ActiveInvite>) => ({
  ...{ expiresAt, lastSentAt, remindedDay, remindedAt },
});

/** The columns of a new row that every state sets; an Active one waits for nothing. */
export const newStateColumns = (next: Invite, now: Date) => ({
  expiresAt: now,
  lastSentAt: now,
  ...stateColumns(next),
});

/**
 * Stores the next state where status and version are still those that were read; null otherwise.
 * This condition is what keeps a cancel and an accept from both happening.
 */
export async function updateInvite(
  tx: Tx,
  read: InviteRow,
  next: Invite,
  more: Partial<Pick<InviteRow, "note" | "invitedBy" | "emailTyped">> = {},
): Promise<InviteRow | null> {
  const [row] = await tx
    .update(invite)
    .set({ ...stateColumns(next), ...more })
    .where(
      and(
        eq(invite.organizationId, read.organizationId),
        eq(invite.id, read.id),
        eq(invite.status, read.status),
        eq(invite.version, read.version),
      ),
    )
    .returning();
  return row ?? null;
}

/** An invite as it was read, and as the domain decided that it goes on: whoever accepts does so alone. */
export interface InviteChange {
  readonly read: InviteRow;
  readonly next: Exclude<Invite, ActiveInvite>;
}

/**
 * The same for many invites of one organization in one statement. They are held since they were read, so each must be
 * as it was. @throws where one is not.
 */
export async function updateInvites(tx: Tx, changes: readonly InviteChange[]): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const states = changes.map(({ next }) => ({ ...stateColumns(next), ...sendingColumns(next) }));
  const reads = changes.map(({ read }) => read);
  const columns = Object.keys(states[0] ?? {}) as (keyof (typeof states)[number])[];
  const name = (column: keyof typeof invite.$inferSelect) => sql.identifier(invite[column].name);
  const set = columns.map(
    (column) => sql`${name(column)} = c.${name(column)}::${sql.raw(invite[column].getSQLType())}`,
  );
  const values = columns.map((column) => anyTexts(states.map((state) => state[column])));
  const updated = await tx.execute(sql`
    update invite i set ${sql.join(set, sql`, `)}
      from unnest(${uuids(reads.map(({ id }) => id))}, ${texts(reads.map(({ status }) => status))},
                  ${integers(reads.map(({ version }) => version))}, ${sql.join(values, sql`, `)})
           as c (read_id, read_status, read_version, ${sql.join(columns.map(name), sql`, `)})
     where i.organization_id = ${first.read.organizationId} and i.id = c.read_id
       and i.status = c.read_status::invite_status and i.version = c.read_version
    returning i.id`);
  if (updated.length !== changes.length) throw new Error("an invite changed while it was held");
}

/** Gives invites another note. */
export async function setNote(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
  note: string,
): Promise<void> {
  await tx
    .update(invite)
    .set({ note })
    .where(and(eq(invite.organizationId, organizationId), sql`${invite.id} = any(${uuids(inviteIds)})`));
}

/** Keeps the first moment at which a person acted on the page of an invite. */
export async function markOpened(
  db: DbOrTx,
  { organizationId, id }: Pick<InviteRow, "organizationId" | "id">,
  now: Date,
): Promise<void> {
  await db
    .update(invite)
    .set({ openedAt: now })
    .where(and(eq(invite.organizationId, organizationId), eq(invite.id, id), isNull(invite.openedAt)));
}

export async function insertInvites(tx: Tx, rows: readonly (typeof invite.$inferInsert)[]): Promise<void> {
  await insertRows(tx, invite, rows);
}

export async function addInviteGroups(
  tx: Tx,
  rows: readonly { organizationId: string; inviteId: string; groupId: string }[],
): Promise<void> {
  await insertRows(
    tx,
    inviteGroup,
    rows.map(({ organizationId, inviteId, groupId }) => ({ organizationId, inviteId, groupId })),
    sql`on conflict do nothing`,
  );
}

/** Forgets the groups of invites that are invited afresh. */
export async function clearInviteGroups(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
): Promise<void> {
  if (inviteIds.length === 0) return;
  await tx
    .delete(inviteGroup)
    .where(
      and(eq(inviteGroup.organizationId, organizationId), inArray(inviteGroup.inviteId, [...inviteIds])),
    );
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
