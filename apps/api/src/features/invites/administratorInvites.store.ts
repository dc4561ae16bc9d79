import type { EmailAddress } from "@muster/domain";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { invite, inviteRequest } from "../../db/schema/invites.ts";
import type { InviteRow } from "./invites.store.ts";

/** Invites for administrators that nobody has accepted, newest first; only the one with the id where it is given. */
export async function findAdministratorInvites(
  db: DbOrTx,
  organizationId: string,
  page: { readonly limit: number } | { readonly id: string },
): Promise<InviteRow[]> {
  const one = "id" in page ? page.id : null;
  return db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        eq(invite.role, "ADMIN"),
        one === null ? inArray(invite.status, ["PENDING", "CANCELLED"]) : eq(invite.id, one),
      ),
    )
    .orderBy(desc(invite.lastSentAt), desc(invite.id))
    .limit("limit" in page ? page.limit : 1);
}

/** When somebody asked for a new invite, by invite, where that waits for an answer. */
export async function openRequestsOf(
  db: DbOrTx,
  organizationId: string,
  inviteIds: readonly string[],
): Promise<Map<string, Date>> {
  if (inviteIds.length === 0) return new Map();
  const rows = await db
    .select({ inviteId: inviteRequest.inviteId, askedAt: inviteRequest.askedAt })
    .from(inviteRequest)
    .where(
      and(
        eq(inviteRequest.organizationId, organizationId),
        inArray(inviteRequest.inviteId, [...inviteIds]),
        eq(inviteRequest.kind, "NEW_INVITE"),
        isNull(inviteRequest.closedAt),
      ),
    );
  return new Map(rows.map(({ inviteId, askedAt }) => [inviteId, askedAt]));
}

/** The address as it was typed; the normal form where that was not kept. */
export const typedAddress = ({ email, emailTyped }: InviteRow): string => emailTyped ?? email;

/** The address of a stored invite: only parsed ones are ever stored. */
export const addressOf = ({ email }: InviteRow): EmailAddress => email as EmailAddress;
