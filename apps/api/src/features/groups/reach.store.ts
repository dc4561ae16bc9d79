import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { assignment, assignmentReason, learner, learnerGroup } from "../../db/schema/learners.ts";
import type { TenantId } from "../../platform/globalId.ts";

/** How many of the group's Active learners have each training already, by training; 0 is left out. */
export async function countHaving(
  db: DbOrTx,
  { organizationId, id }: TenantId,
  trainingIds: readonly string[],
): Promise<Map<string, number>> {
  if (trainingIds.length === 0) return new Map();
  const rows = await db
    .select({ trainingId: assignment.trainingId, count: sql<number>`count(*)::int` })
    .from(learnerGroup)
    .innerJoin(
      learner,
      and(eq(learner.organizationId, learnerGroup.organizationId), eq(learner.id, learnerGroup.learnerId)),
    )
    .innerJoin(
      assignment,
      and(eq(assignment.organizationId, learner.organizationId), eq(assignment.accountId, learner.accountId)),
    )
    .where(
      and(
        eq(learnerGroup.organizationId, organizationId),
        eq(learnerGroup.groupId, id),
        eq(learner.status, "ACTIVE"),
        isNull(learner.removedAt),
        isNull(assignment.endedAt),
        inArray(assignment.trainingId, [...trainingIds]),
      ),
    )
    .groupBy(assignment.trainingId);
  return new Map(rows.map(({ trainingId, count }) => [trainingId, count]));
}

export interface Withdrawal {
  readonly withdrawn: number;
  readonly keptStarted: number;
  readonly keptOtherReason: number;
}

/** What taking trainings out of the group does to those who have them from it, by training; none is left out. */
export async function countWithdrawals(
  db: DbOrTx,
  { organizationId, id }: TenantId,
  trainingIds: readonly string[],
): Promise<Map<string, Withdrawal>> {
  if (trainingIds.length === 0) return new Map();
  const another = sql`exists (
    select from assignment_reason other
     where other.organization_id = ${assignment.organizationId} and other.assignment_id = ${assignment.id}
       and (other.kind <> 'GROUP' or other.group_id <> ${id}))`;
  const notStarted = sql`${assignment.startedAt} is null`;
  const rows = await db
    .select({
      trainingId: assignment.trainingId,
      keptStarted: sql<number>`count(*) filter (where ${assignment.startedAt} is not null)::int`,
      keptOtherReason: sql<number>`count(*) filter (where ${notStarted} and ${another})::int`,
      withdrawn: sql<number>`count(*) filter (where ${notStarted} and not ${another})::int`,
    })
    .from(assignmentReason)
    .innerJoin(
      assignment,
      and(
        eq(assignment.organizationId, assignmentReason.organizationId),
        eq(assignment.id, assignmentReason.assignmentId),
      ),
    )
    .where(
      and(
        eq(assignmentReason.organizationId, organizationId),
        eq(assignmentReason.kind, "GROUP"),
        eq(assignmentReason.groupId, id),
        isNull(assignment.endedAt),
        inArray(assignment.trainingId, [...trainingIds]),
      ),
    )
    .groupBy(assignment.trainingId);
  return new Map(rows.map(({ trainingId, ...counts }) => [trainingId, counts]));
}
