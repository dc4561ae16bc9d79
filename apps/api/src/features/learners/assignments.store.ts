import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { group } from "../../db/schema/groups.ts";
import { assignment, assignmentReason } from "../../db/schema/learners.ts";
import { training } from "../../db/schema/trainings.ts";
import { newId } from "../../platform/ids.ts";

/** A training that a group gives, or one that was given by hand (`groupId` null). */
export interface GivenTraining {
  readonly trainingId: string;
  readonly groupId: string | null;
}

/**
 * Gives trainings to a person in an organization, each once, with every reason. Two callers at once end with one
 * assignment and both reasons.
 * @returns the trainings that are new to the person.
 */
export async function giveTrainings(
  tx: Tx,
  person: { organizationId: string; accountId: string; now: Date },
  given: readonly GivenTraining[],
): Promise<string[]> {
  const { organizationId, accountId, now } = person;
  const trainingIds = [...new Set(given.map(({ trainingId }) => trainingId))].sort();
  if (trainingIds.length === 0) return [];
  const added = await tx
    .insert(assignment)
    .values(
      trainingIds.map((trainingId) => ({
        organizationId,
        id: newId(),
        accountId,
        trainingId,
        assignedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ trainingId: assignment.trainingId });
  const rows = await tx
    .select({ id: assignment.id, trainingId: assignment.trainingId })
    .from(assignment)
    .where(
      and(
        eq(assignment.organizationId, organizationId),
        eq(assignment.accountId, accountId),
        inArray(assignment.trainingId, trainingIds),
      ),
    );
  const idOf = new Map(rows.map((row) => [row.trainingId, row.id]));
  const reasons = given.flatMap(({ trainingId, groupId }) => {
    const assignmentId = idOf.get(trainingId);
    return assignmentId
      ? [{ organizationId, assignmentId, kind: groupId ? ("GROUP" as const) : ("BY_HAND" as const), groupId }]
      : [];
  });
  await tx.insert(assignmentReason).values(reasons).onConflictDoNothing();
  return added.map(({ trainingId }) => trainingId);
}

/** Assignments of these people in one organization with their reasons, by title of the training. */
export async function assignmentsWithReasons(
  db: DbOrTx,
  organizationId: string,
  accountIds: readonly string[],
) {
  return db
    .select({
      id: assignment.id,
      accountId: assignment.accountId,
      trainingId: assignment.trainingId,
      assignedAt: assignment.assignedAt,
      byHand: sql<boolean>`coalesce(bool_or(${assignmentReason.kind} = 'BY_HAND'), false)`,
      groupIds: sql<
        string[]
      >`coalesce(array_agg(${group.id} order by ${group.name}) filter (where ${group.id} is not null), '{}')`,
    })
    .from(assignment)
    .innerJoin(training, eq(training.id, assignment.trainingId))
    .leftJoin(
      assignmentReason,
      and(
        eq(assignmentReason.organizationId, assignment.organizationId),
        eq(assignmentReason.assignmentId, assignment.id),
      ),
    )
    .leftJoin(
      group,
      and(eq(group.organizationId, assignmentReason.organizationId), eq(group.id, assignmentReason.groupId)),
    )
    .where(and(eq(assignment.organizationId, organizationId), inArray(assignment.accountId, [...accountIds])))
    .groupBy(assignment.organizationId, assignment.id, training.title)
    .orderBy(asc(training.title), asc(assignment.id));
}

/** All that a person was given, in every organization and on the own account, by title. */
export const assignmentsOfAccount = (db: DbOrTx, accountId: string) =>
  listAssignments(db, eq(assignment.accountId, accountId));

/** What a person was given in one organization, by title. */
export const assignmentsIn = (db: DbOrTx, organizationId: string, accountId: string) =>
  listAssignments(
    db,
    and(eq(assignment.organizationId, organizationId), eq(assignment.accountId, accountId)),
  );

async function listAssignments(db: DbOrTx, condition: SQL | undefined) {
  return db
    .select({
      organizationId: assignment.organizationId,
      id: assignment.id,
      trainingId: assignment.trainingId,
      assignedAt: assignment.assignedAt,
    })
    .from(assignment)
    .innerJoin(training, eq(training.id, assignment.trainingId))
    .where(condition)
    .orderBy(asc(training.title), asc(assignment.id));
}

export async function findAssignment(db: DbOrTx, organizationId: string, id: string, accountId: string) {
  const [row] = await db
    .select()
    .from(assignment)
    .where(
      and(
        eq(assignment.organizationId, organizationId),
        eq(assignment.id, id),
        eq(assignment.accountId, accountId),
      ),
    );
  return row ?? null;
}
