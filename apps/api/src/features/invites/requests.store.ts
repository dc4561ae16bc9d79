import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { invite, inviteRequest } from "../../db/schema/invites.ts";
import { newId } from "../../platform/ids.ts";

/** Opens a request for a new invite; false where one is open already. */
export async function openRequest(
  tx: Tx,
  organizationId: string,
  inviteId: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(inviteRequest)
    .values({ organizationId, id: newId(), inviteId, askedAt: now })
    .onConflictDoNothing()
    .returning({ id: inviteRequest.id });
  return rows.length === 1;
}

/** Closes whatever request is open for the invite. */
export const closeRequests = (tx: Tx, organizationId: string, inviteId: string, now: Date): Promise<void> =>
  closeRequestsOfMany(tx, organizationId, [inviteId], now);

export async function closeRequestsOfMany(
  tx: Tx,
  organizationId: string,
  inviteIds: readonly string[],
  now: Date,
): Promise<void> {
  if (inviteIds.length === 0) return;
  await tx
    .update(inviteRequest)
    .set({ closedAt: now })
    .where(
      and(
        eq(inviteRequest.organizationId, organizationId),
        inArray(inviteRequest.inviteId, [...inviteIds]),
        isNull(inviteRequest.closedAt),
      ),
    );
}

/** Closes one request by id and says whose learner it was about; null where none is open by that id. */
export async function closeRequest(tx: Tx, organizationId: string, id: string, now: Date) {
  const [row] = await tx
    .update(inviteRequest)
    .set({ closedAt: now })
    .where(
      and(
        eq(inviteRequest.organizationId, organizationId),
        eq(inviteRequest.id, id),
        isNull(inviteRequest.closedAt),
      ),
    )
    .returning({ inviteId: inviteRequest.inviteId });
  return row ?? null;
}

export async function openRequests(db: DbOrTx, organizationId: string, limit: number) {
  return db
    .select({ id: inviteRequest.id, askedAt: inviteRequest.askedAt, learnerId: invite.learnerId })
    .from(inviteRequest)
    .innerJoin(
      invite,
      and(eq(invite.organizationId, inviteRequest.organizationId), eq(invite.id, inviteRequest.inviteId)),
    )
    .where(and(eq(inviteRequest.organizationId, organizationId), isNull(inviteRequest.closedAt)))
    .orderBy(desc(inviteRequest.askedAt), desc(inviteRequest.id))
    .limit(limit);
}
