import type { ActiveInvite, Invite } from "@muster/domain";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { anyTexts, integers, texts, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { invite, inviteGroup } from "../../db/schema/invites.ts";
import type { InviteRow } from "./invites.store.ts";

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

/** Gives invites another letter: whom it is from, and the note. */
export async function signInvites(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
  letter: Pick<InviteRow, "note" | "invitedBy">,
): Promise<void> {
  if (inviteIds.length === 0) return;
  await tx
    .update(invite)
    .set(letter)
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
