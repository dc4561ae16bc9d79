import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { uuids } from "../../db/arrays.ts";
import type { Tx } from "../../db/client.ts";
import { learner, learnerGroup } from "../../db/schema/learners.ts";
import type { TenantId } from "../../platform/globalId.ts";

/**
 * Holds the Active learners of a group: whoever changes a learner's assignments holds that learner's row first, in
 * the order of ids and after the groups. Otherwise one group could withdraw what another one is giving right now.
 */
export async function lockActiveLearners(tx: Tx, { organizationId, id }: TenantId): Promise<void> {
  await tx
    .select({ one: sql`1` })
    .from(learner)
    .innerJoin(
      learnerGroup,
      and(eq(learnerGroup.organizationId, learner.organizationId), eq(learnerGroup.learnerId, learner.id)),
    )
    .where(
      and(
        eq(learnerGroup.organizationId, organizationId),
        eq(learnerGroup.groupId, id),
        eq(learner.status, "ACTIVE"),
        isNull(learner.removedAt),
      ),
    )
    .orderBy(asc(learner.id))
    .for("no key update", { of: learner });
}

/** Active learners of the group and the trainings to give them, as a table of pairs. */
const wanted = ({ organizationId, id }: TenantId, trainingIds: readonly string[]) => sql`
  select l.id as learner_id, l.account_id, t.id as training_id
    from learner_group g
    join learner l on l.organization_id = g.organization_id and l.id = g.learner_id
   cross join unnest(${uuids(trainingIds)}) as t (id)
   where g.organization_id = ${organizationId} and g.group_id = ${id}
     and l.status = 'ACTIVE' and l.removed_at is null and l.account_id is not null`;

export interface Giving {
  readonly group: TenantId;
  readonly trainingIds: readonly string[];
  readonly by: string;
  readonly now: Date;
}

/**
 * Gives trainings to the group's Active learners, who are held: each training once, with the group as a reason. Every
 * learner who gets something new has it in the audit log.
 * @returns how many assignments are new.
 */
export async function giveToActiveLearners(tx: Tx, giving: Giving): Promise<number> {
  const { group, trainingIds, by, now } = giving;
  const { organizationId } = group;
  if (trainingIds.length === 0) return 0;
  const at = now.toISOString();
  const [counted] = await tx.execute<{ given: number }>(sql`
    with wanted as (${wanted(group, trainingIds)}),
    added as (
      insert into assignment (organization_id, id, account_id, training_id, assigned_at)
      select ${organizationId}::uuid, gen_random_uuid(), account_id, training_id, ${at}::timestamptz from wanted
      on conflict (organization_id, account_id, training_id)
        do update set ended_at = null, assigned_at = excluded.assigned_at where assignment.ended_at is not null
      returning account_id, training_id
    ),
    told as (
      insert into audit_entry (organization_id, id, at, actor_account_id, action, learner_id, subject_id, facts)
      select ${organizationId}::uuid, gen_random_uuid(), ${at}::timestamptz, ${by}::uuid, 'ASSIGNED', w.learner_id, ${group.id}::uuid,
             jsonb_build_object('text', string_agg(t.title, ', ' order by t.title), 'trainings', count(*))
        from added a
        join wanted w on w.account_id = a.account_id and w.training_id = a.training_id
        join training t on t.id = a.training_id
       group by w.learner_id
    )
    select count(*)::int as given from added`);
  // A statement of its own, which sees the assignments of the one before.
  await tx.execute(sql`
    with wanted as (${wanted(group, trainingIds)})
    insert into assignment_reason (organization_id, assignment_id, kind, group_id, created_at)
    select a.organization_id, a.id, 'GROUP', ${group.id}::uuid, ${at}::timestamptz
      from assignment a
      join wanted w on w.account_id = a.account_id and w.training_id = a.training_id
     where a.organization_id = ${organizationId}
    on conflict do nothing`);
  return counted?.given ?? 0;
}

/**
 * Takes the group's reason away from every assignment of trainings that it gives no longer, and with it the
 * assignments that have no other reason and were not started.
 * @returns how many assignments were withdrawn.
 */
export async function withdrawFromLearners(
  tx: Tx,
  { organizationId, id }: TenantId,
  stillGiven: readonly string[],
): Promise<number> {
  const gone = sql`
    r.organization_id = ${organizationId} and r.kind = 'GROUP' and r.group_id = ${id}
      and a.organization_id = r.organization_id and a.id = r.assignment_id
      and a.training_id <> all(${uuids(stillGiven)})`;
  const withdrawn = await tx.execute(sql`
    delete from assignment a using assignment_reason r
     where ${gone} and a.started_at is null and a.ended_at is null
       and not exists (
         select from assignment_reason other
          where other.organization_id = a.organization_id and other.assignment_id = a.id
            and (other.kind <> 'GROUP' or other.group_id <> ${id}))
    returning a.id`);
  await tx.execute(sql`delete from assignment_reason r using assignment a where ${gone}`);
  return withdrawn.length;
}
