import type { InviteRole } from "@muster/domain";
import { and, desc, eq, exists, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { texts } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { group } from "../../db/schema/groups.ts";
import { invite, inviteRequest } from "../../db/schema/invites.ts";
import { learner, learnerGroup } from "../../db/schema/learners.ts";
import { newId } from "../../platform/ids.ts";

export type RequestKindName = (typeof inviteRequest.$inferSelect)["kind"];

export interface NewRequest {
  readonly organizationId: string;
  readonly inviteId: string;
  readonly kind: RequestKindName;
  readonly now: Date;
}

/** Opens a request; false where one of the kind is open for the invite already. */
export async function openRequest(tx: Tx, { now, ...request }: NewRequest): Promise<boolean> {
  const rows = await tx
    .insert(inviteRequest)
    .values({ ...request, id: newId(), askedAt: now })
    .onConflictDoNothing()
    .returning({ id: inviteRequest.id });
  return rows.length === 1;
}

/** Opens a request for every Pending invite whose invitation or reminder this mail was: it came back for good. */
export async function openBounceRequests(tx: Tx, mailIds: readonly string[], now: Date): Promise<void> {
  if (mailIds.length === 0) return;
  await tx.execute(sql`
    insert into invite_request (organization_id, id, invite_id, kind, asked_at)
    select m.organization_id, gen_random_uuid(), m.invite_id, 'BOUNCED', ${now.toISOString()}
    from mail m join invite i on i.organization_id = m.organization_id and i.id = m.invite_id
    where m.id = any(${sql.param([...mailIds])}::uuid[]) and m.kind in ('INVITE', 'REMINDER') and i.status = 'PENDING'
    on conflict do nothing`);
}

/** Closes whatever requests are open for the invite. */
export const closeRequests = (tx: Tx, organizationId: string, inviteId: string, now: Date): Promise<void> =>
  closeRequestsOfMany(tx, organizationId, [inviteId], now);

/** The same for many invites. */
export async function closeRequestsOfMany(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
  now: Date,
): Promise<void> {
  if (inviteIds.length > 0)
    await close(tx, organizationId, inArray(inviteRequest.inviteId, [...inviteIds]), now);
}

/** Closes the requests about any invite of these addresses in a role: they have been written to. */
export async function closeRequestsOfAddresses(
  tx: Tx,
  organizationId: string,
  { emails, role }: { readonly emails: readonly string[]; readonly role: InviteRole },
  now: Date,
): Promise<void> {
  if (emails.length === 0) return;
  const invites = tx
    .select({ id: invite.id })
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        sql`${invite.email} = any(${texts(emails)})`,
        eq(invite.role, role),
      ),
    );
  await close(tx, organizationId, inArray(inviteRequest.inviteId, invites), now);
}

/** Closes one request by id; null where none is open by that id. */
export async function closeRequest(tx: Tx, organizationId: string, id: string, now: Date) {
  const [row] = await close(tx, organizationId, eq(inviteRequest.id, id), now);
  return row ?? null;
}

/** Closes all that were asked up to a moment. */
export const closeRequestsUntil = (tx: Tx, organizationId: string, until: Date, now: Date) =>
  close(tx, organizationId, lte(inviteRequest.askedAt, until), now);

const close = (tx: Tx, organizationId: string, which: SQL, now: Date) =>
  tx
    .update(inviteRequest)
    .set({ closedAt: now })
    .where(and(eq(inviteRequest.organizationId, organizationId), which, isNull(inviteRequest.closedAt)))
    .returning({ inviteId: inviteRequest.inviteId });

/** A place in the list, newest first. */
export interface RequestPlace {
  readonly askedAt: Date;
  readonly id: string;
}

export interface RequestRow {
  readonly id: string;
  readonly kind: RequestKindName;
  readonly askedAt: Date;
  readonly inviteId: string;
  readonly role: InviteRole;
  /** As it was typed. */
  readonly email: string;
  /** Null for an invite to administer, and for who has left. */
  readonly learnerId: string | null;
}

export interface RequestQuery {
  readonly organizationId: string;
  readonly kinds: readonly RequestKindName[];
  readonly after: RequestPlace | null;
  readonly limit: number;
}

export async function listRequests(db: DbOrTx, query: RequestQuery): Promise<RequestRow[]> {
  const { after, limit } = query;
  const rows = await db
    .select({
      id: inviteRequest.id,
      kind: inviteRequest.kind,
      askedAt: inviteRequest.askedAt,
      inviteId: invite.id,
      role: invite.role,
      email: sql<string>`coalesce(${learner.emailTyped}, ${invite.emailTyped}, ${invite.email})`,
      learnerId: learner.id,
      removedAt: learner.removedAt,
    })
    .from(inviteRequest)
    .innerJoin(invite, ofInvite)
    .leftJoin(learner, ofLearner)
    .where(
      and(
        isOpen(db, query),
        after
          ? sql`(${inviteRequest.askedAt}, ${inviteRequest.id}) < (${after.askedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(inviteRequest.askedAt), desc(inviteRequest.id))
    .limit(limit);
  return rows.map(({ removedAt, learnerId, ...row }) => ({
    ...row,
    learnerId: removedAt ? null : learnerId,
  }));
}

/** How many are open, counted up to a limit. */
export async function countRequests(
  db: DbOrTx,
  query: Pick<RequestQuery, "organizationId" | "kinds">,
  limit: number,
): Promise<number> {
  const some = db
    .select({ one: sql`1` })
    .from(inviteRequest)
    .innerJoin(invite, ofInvite)
    .leftJoin(learner, ofLearner)
    .where(isOpen(db, query))
    .limit(limit)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

const ofInvite = and(
  eq(invite.organizationId, inviteRequest.organizationId),
  eq(invite.id, inviteRequest.inviteId),
);
const ofLearner = and(eq(learner.organizationId, invite.organizationId), eq(learner.id, invite.learnerId));

/** Open, and still true: an Inactive group that was set Active, or that the learner has left, needs nobody any more. */
function isOpen(db: DbOrTx, { organizationId, kinds }: Pick<RequestQuery, "organizationId" | "kinds">) {
  const inInactiveGroup = db
    .select({ one: sql`1` })
    .from(learnerGroup)
    .innerJoin(
      group,
      and(eq(group.organizationId, learnerGroup.organizationId), eq(group.id, learnerGroup.groupId)),
    )
    .where(
      and(
        eq(learnerGroup.organizationId, learner.organizationId),
        eq(learnerGroup.learnerId, learner.id),
        eq(group.status, "INACTIVE"),
      ),
    );
  return and(
    eq(inviteRequest.organizationId, organizationId),
    isNull(inviteRequest.closedAt),
    kinds.length > 0 ? inArray(inviteRequest.kind, [...kinds]) : undefined,
    or(ne(inviteRequest.kind, "INACTIVE_GROUP"), and(isNull(learner.removedAt), exists(inInactiveGroup))),
  );
}
