import { and, eq, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { invite, inviteGroup } from "../../db/schema/invites.ts";
import { learner, learnerGroup } from "../../db/schema/learners.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { anyOf, groupKey } from "./groups.store.ts";

const count = sql<number>`count(*)::int`;

/** Active learners of several groups, by `groupKey`; groups without any are left out. */
export async function countActiveLearners(
  db: DbOrTx,
  groups: readonly TenantId[],
): Promise<Map<string, number>> {
  if (groups.length === 0) return new Map();
  const { organizationId, groupId: id } = learnerGroup;
  const rows = await db
    .select({ organizationId, id, count })
    .from(learnerGroup)
    .innerJoin(
      learner,
      and(eq(learner.organizationId, organizationId), eq(learner.id, learnerGroup.learnerId)),
    )
    .where(
      and(anyOf({ organizationId, id }, groups), eq(learner.status, "ACTIVE"), isNull(learner.removedAt)),
    )
    .groupBy(organizationId, id);
  return new Map(rows.map((row) => [groupKey(row), row.count]));
}

/** Pending invites to several groups, by `groupKey`; groups without any are left out. */
export async function countPendingInvites(
  db: DbOrTx,
  groups: readonly TenantId[],
): Promise<Map<string, number>> {
  if (groups.length === 0) return new Map();
  const { organizationId, groupId: id } = inviteGroup;
  const rows = await db
    .select({ organizationId, id, count })
    .from(inviteGroup)
    .innerJoin(invite, and(eq(invite.organizationId, organizationId), eq(invite.id, inviteGroup.inviteId)))
    .where(and(anyOf({ organizationId, id }, groups), eq(invite.status, "PENDING")))
    .groupBy(organizationId, id);
  return new Map(rows.map((row) => [groupKey(row), row.count]));
}
