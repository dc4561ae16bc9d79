import type { Assignment, AssignmentReason } from "@muster/domain";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { moments, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { group } from "../../db/schema/groups.ts";
import { assignment, assignmentReason } from "../../db/schema/learners.ts";
import { training } from "../../db/schema/trainings.ts";
import { grouped } from "../../platform/grouped.ts";

/** Not ended: what ended with a person's learning is neither shown nor counted. */
const lasting = isNull(assignment.endedAt);

/** A training that a group gives, or one that was given by hand (`groupId` null). */
export interface GivenTraining {
  readonly trainingId: string;
  readonly groupId: string | null;
}

/**
 * Gives trainings to a person in an organization, each once, with every reason. Two callers at once end with one
 * assignment and both reasons. One that ended when the person left begins anew.
 * @returns the trainings that are new to the person.
 */
export async function giveTrainings(
  tx: Tx,
  { accountId, ...to }: { organizationId: string; accountId: string; now: Date },
  given: readonly GivenTraining[],
): Promise<string[]> {
  const added = await giveTrainingsToMany(tx, { ...to, accountIds: [accountId] }, given);
  return added.map(({ trainingId }) => trainingId);
}

/** The same for many people, in a fixed number of statements. @returns what is new, and to whom. */
export async function giveTrainingsToMany(
  tx: Tx,
  to: { organizationId: string; accountIds: readonly string[]; now: Date },
  given: readonly GivenTraining[],
): Promise<{ accountId: string; trainingId: string }[]> {
  const { organizationId, accountIds, now } = to;
  const trainingIds = [...new Set(given.map(({ trainingId }) => trainingId))].sort();
  if (trainingIds.length === 0 || accountIds.length === 0) return [];
  const people = uuids([...new Set(accountIds)].sort());
  const added = await tx.execute<{ accountId: string; trainingId: string }>(sql`
    insert into assignment as a (organization_id, id, account_id, training_id, assigned_at)
    select ${organizationId}::uuid, gen_random_uuid(), p.id, t.id, ${now.toISOString()}::timestamptz
      from unnest(${people}) as p (id) cross join unnest(${uuids(trainingIds)}) as t (id)
     order by p.id, t.id
    on conflict (organization_id, account_id, training_id)
      do update set ended_at = null, assigned_at = excluded.assigned_at where a.ended_at is not null
    returning account_id as "accountId", training_id as "trainingId"`);
  // A statement of its own, which sees the assignments of the one before.
  await tx.execute(sql`
    insert into assignment_reason (organization_id, assignment_id, kind, group_id)
    select a.organization_id, a.id,
           (case when g.group_id is null then 'BY_HAND' else 'GROUP' end)::assignment_reason_kind, g.group_id
      from assignment a
      join unnest(${uuids(given.map(({ trainingId }) => trainingId))},
                  ${uuids(given.map(({ groupId }) => groupId))}) as g (training_id, group_id)
        on g.training_id = a.training_id
     where a.organization_id = ${organizationId} and a.account_id = any(${people})
    on conflict do nothing`);
  return [...added];
}

/** Which of these people were given a training by hand. */
export async function givenByHand(
  db: DbOrTx,
  organizationId: string,
  { accountIds, trainingId }: { accountIds: readonly string[]; trainingId: string },
): Promise<Set<string>> {
  const rows = await db
    .select({ accountId: assignment.accountId })
    .from(assignment)
    .innerJoin(
      assignmentReason,
      and(
        eq(assignmentReason.organizationId, assignment.organizationId),
        eq(assignmentReason.assignmentId, assignment.id),
      ),
    )
    .where(
      and(
        eq(assignment.organizationId, organizationId),
        sql`${assignment.accountId} = any(${uuids(accountIds)})`,
        eq(assignment.trainingId, trainingId),
        eq(assignmentReason.kind, "BY_HAND"),
        lasting,
      ),
    );
  return new Set(rows.flatMap(({ accountId }) => accountId ?? []));
}

/** How far people are in one organization, by account; those without any training are left out. */
export async function progressOfAccounts(
  db: DbOrTx,
  organizationId: string,
  accountIds: readonly string[],
): Promise<Map<string, { assigned: number; begun: number; finished: number }>> {
  const rows = await db
    .select({
      accountId: assignment.accountId,
      assigned: sql<number>`count(*)::int`,
      begun: sql<number>`count(${assignment.startedAt})::int`,
      // No training can be finished here yet.
      finished: sql<number>`0`,
    })
    .from(assignment)
    .where(
      and(
        eq(assignment.organizationId, organizationId),
        inArray(assignment.accountId, [...accountIds]),
        lasting,
      ),
    )
    .groupBy(assignment.accountId);
  return new Map(
    rows.flatMap(({ accountId, ...progress }) => (accountId ? [[accountId, progress] as const] : [])),
  );
}

/** A person's assignments in one organization, as the domain decides on them. */
export async function assignmentsToDecide(
  tx: Tx,
  organizationId: string,
  accountId: string,
): Promise<Assignment[]> {
  const rows = await tx
    .select({
      trainingId: assignment.trainingId,
      startedAt: assignment.startedAt,
      kind: assignmentReason.kind,
      groupId: assignmentReason.groupId,
    })
    .from(assignment)
    .leftJoin(
      assignmentReason,
      and(
        eq(assignmentReason.organizationId, assignment.organizationId),
        eq(assignmentReason.assignmentId, assignment.id),
      ),
    )
    .where(and(eq(assignment.organizationId, organizationId), eq(assignment.accountId, accountId), lasting));
  return [...grouped(rows, ({ trainingId }) => trainingId)].map(([trainingId, of]) => ({
    trainingId,
    started: of.some(({ startedAt }) => startedAt !== null),
    reasons: of.flatMap(({ kind, groupId }): AssignmentReason[] =>
      kind === null ? [] : [groupId ? { kind: "GROUP", groupId } : { kind: "BY_HAND" }],
    ),
  }));
}

/** Takes a group's reason from all that a person has, and with it the trainings that are withdrawn. */
export async function withdrawGroup(
  tx: Tx,
  person: { organizationId: string; accountId: string },
  { groupId, withdrawn }: { groupId: string; withdrawn: readonly string[] },
): Promise<void> {
  const { organizationId, accountId } = person;
  if (withdrawn.length > 0)
    await tx
      .delete(assignment)
      .where(
        and(
          eq(assignment.organizationId, organizationId),
          eq(assignment.accountId, accountId),
          inArray(assignment.trainingId, [...withdrawn]),
          lasting,
        ),
      );
  await tx.execute(sql`
    delete from assignment_reason r using assignment a
     where a.organization_id = ${organizationId} and a.account_id = ${accountId}
       and r.organization_id = a.organization_id and r.assignment_id = a.id
       and r.kind = 'GROUP' and r.group_id = ${groupId}`);
}

/**
 * People learn no longer in an organization: what was not begun ends, and what was is marked as the learner's, so
 * that the organization keeps it without the account.
 */
export async function endAssignments(
  tx: Tx,
  organizationId: string,
  ended: readonly { accountId: string; learnerId: string | null }[],
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update assignment a
       set ended_at = case when a.started_at is null then ${now.toISOString()}::timestamptz end,
           learner_id = case when a.started_at is null then a.learner_id else e.learner_id end
      from unnest(${uuids(ended.map(({ accountId }) => accountId))},
                  ${uuids(ended.map(({ learnerId }) => learnerId))}) as e (account_id, learner_id)
     where a.organization_id = ${organizationId} and a.account_id = e.account_id and a.ended_at is null`);
}

/** Takes back what `endAssignments` did to people at that moment. */
export async function resumeAssignments(
  tx: Tx,
  organizationId: string,
  ended: readonly { accountId: string; removedAt: Date }[],
): Promise<void> {
  await tx.execute(sql`
    update assignment a
       set ended_at = null, learner_id = null
      from unnest(${uuids(ended.map(({ accountId }) => accountId))},
                  ${moments(ended.map(({ removedAt }) => removedAt))}) as e (account_id, removed_at)
     where a.organization_id = ${organizationId} and a.account_id = e.account_id
       and (a.ended_at = e.removed_at or a.ended_at is null)`);
}

/** Forgets why a person was given what is left from an earlier time in the organization. */
export async function forgetReasons(tx: Tx, organizationId: string, accountId: string): Promise<void> {
  await tx.execute(sql`
    delete from assignment_reason r using assignment a
     where a.organization_id = ${organizationId} and a.account_id = ${accountId}
       and r.organization_id = a.organization_id and r.assignment_id = a.id`);
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
    .where(
      and(
        eq(assignment.organizationId, organizationId),
        inArray(assignment.accountId, [...accountIds]),
        lasting,
      ),
    )
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
    .where(and(condition, lasting))
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
        lasting,
      ),
    );
  return row ?? null;
}
