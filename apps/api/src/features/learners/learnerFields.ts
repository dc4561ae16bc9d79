import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { batched, type LoadMany } from "../../graphql/batch.ts";
import { tenantId } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";
import { auditOfLearner } from "../audit/index.ts";
import { factsOfLearner } from "../delivery/index.ts";
import { findGroups, toGroups } from "../groups/index.ts";
import { mailsOfLearner } from "../mail/index.ts";
import { trainingsByIds } from "../trainings/index.ts";
import { assignmentsWithReasons, progressOfAccounts } from "./assignments.store.ts";
import { LearnerEventKind } from "./enums.ts";
import { findLearnersByIds, learnersCorrectedTo, openingsOfLearner } from "./learners.store.ts";
import { toLearners } from "./learners.ts";
import { Learner, LearnerAssignment, LearnerEvent, LearnerProgress } from "./types.ts";

const nothingAssigned: LearnerProgress = { assigned: 0, begun: 0, finished: 0 };
type OfLearners<Value> = LoadMany<RequestContext, Value>;

/** Loads by `organization:id`, once for each organization, and answers by the same keys. */
const byOrganization =
  <Value>(
    load: (app: App, organizationId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): OfLearners<Value> =>
  async ({ app }, keys) => {
    const loaded = new Map<string, Value>();
    const pairs = keys.map((key) => ({ organizationId: key.slice(0, 36), id: key.slice(37) }));
    for (const [organizationId, of] of grouped(pairs, (pair) => pair.organizationId)) {
      const ids = of.map(({ id }) => id);
      for (const [id, value] of await load(app, organizationId, ids))
        loaded.set(`${organizationId}:${id}`, value);
    }
    return loaded;
  };

const progressOf = byOrganization(({ db }, organizationId, accountIds) =>
  progressOfAccounts(db, organizationId, accountIds),
);

const correctedFromOf = byOrganization(async (app, organizationId, ids) => {
  const rows = await learnersCorrectedTo(app.db, organizationId, ids);
  const learners = await toLearners(app, organizationId, [...rows.values()]);
  return new Map(
    learners.flatMap((one) => (one.row.correctedTo ? [[one.row.correctedTo, one] as const] : [])),
  );
});

const learnersById = byOrganization(async (app, organizationId, ids) => {
  const rows = await findLearnersByIds(app.db, organizationId, ids);
  return new Map((await toLearners(app, organizationId, rows)).map((one) => [one.row.id, one]));
});

@Resolver(() => Learner)
export class LearnerFields {
  @FieldResolver(() => [LearnerAssignment], {
    description: "Trainings in this organization, by title; empty until accepted.",
  })
  async assignments(@Root() { row }: Learner, @Ctx() context: RequestContext): Promise<LearnerAssignment[]> {
    const { organizationId, accountId, status } = row;
    if (status !== "ACTIVE" || !accountId) return [];
    return (await batched(context, assignmentsOf, `${organizationId}:${accountId}`)) ?? [];
  }

  @FieldResolver(() => LearnerProgress, {
    description: "How far with the trainings in this organization; nothing but zeros until accepted.",
  })
  async progress(@Root() { row }: Learner, @Ctx() context: RequestContext): Promise<LearnerProgress> {
    const { organizationId, accountId, status, removedAt } = row;
    if (status !== "ACTIVE" || !accountId || removedAt) return nothingAssigned;
    return (await batched(context, progressOf, `${organizationId}:${accountId}`)) ?? nothingAssigned;
  }

  @FieldResolver(() => Learner, {
    nullable: true,
    description: "The learner whose mistyped or bounced address was corrected to this one; the latest.",
  })
  async correctedFrom(@Root() { row }: Learner, @Ctx() context: RequestContext): Promise<Learner | null> {
    return (await batched(context, correctedFromOf, `${row.organizationId}:${row.id}`)) ?? null;
  }

  @FieldResolver(() => Learner, {
    nullable: true,
    description: "The learner with the address that this one was corrected to.",
  })
  async correctedTo(@Root() { row }: Learner, @Ctx() context: RequestContext): Promise<Learner | null> {
    if (!row.correctedTo) return null;
    return (await batched(context, learnersById, `${row.organizationId}:${row.correctedTo}`)) ?? null;
  }

  @FieldResolver(() => [LearnerEvent], {
    description: "What has happened, newest first; at most 500 acts and the facts of 100 e-mails.",
  })
  async events(@Root() { row }: Learner, @Ctx() { app }: RequestContext): Promise<LearnerEvent[]> {
    const [acts, mails, told, openings] = await Promise.all([
      auditOfLearner(app.db, row.organizationId, row.id),
      mailsOfLearner(app.db, row.organizationId, row.id),
      factsOfLearner(app.db, row.organizationId, row.id),
      openingsOfLearner(app.db, row.organizationId, row.id),
    ]);
    const people = new Set(acts.flatMap((act) => (act.action === "ACCEPTED" ? [act.actorAccountId] : [])));
    const events = [
      ...acts.flatMap(({ id, at, action, actor, actorAccountId, facts }) => {
        const kind = Object.values(LearnerEventKind).find((one) => one === action);
        // The learner's own acts carry no actor: the name shows from acceptance on, in the heading. Who left and was
        // invited again is known by the earlier yes.
        const own =
          actorAccountId !== null && (actorAccountId === row.accountId || people.has(actorAccountId));
        const text = typeof facts.text === "string" ? facts.text : null;
        return kind ? [{ id, at, kind, actor: own ? null : actor, text, detail: null }] : [];
      }),
      ...mails.flatMap(({ id, at, state, reason }) => {
        const kind = Object.values(LearnerEventKind).find((one) => one === state);
        return kind ? [{ id: `${id}:${state}`, at, kind, actor: null, text: reason, detail: null }] : [];
      }),
      ...told.map(({ id, at, state, reason, detail }) => ({
        ...{ id, at, detail },
        kind: LearnerEventKind[state],
        actor: null,
        text: reason,
      })),
    ];
    const opened = openings.map(({ id, at }) => ({
      id: `${id}:OPENED`,
      at,
      kind: LearnerEventKind.OPENED,
      actor: null,
      text: null,
      detail: null,
    }));
    return [...events, ...opened].sort((one, other) => other.at.getTime() - one.at.getTime());
  }
}

/** Assignments by `organization:account`, in a constant number of queries for each organization. */
async function assignmentsOf(
  { app }: RequestContext,
  keys: readonly string[],
): Promise<Map<string, LearnerAssignment[]>> {
  const shown = new Map<string, LearnerAssignment[]>();
  const pairs = keys.map((key) => key.split(":"));
  for (const organizationId of new Set(pairs.map(([organization = ""]) => organization))) {
    const accountIds = pairs.flatMap(([organization, account = ""]) =>
      organization === organizationId ? account : [],
    );
    const found = await assignmentsWithReasons(app.db, organizationId, accountIds);
    const trainings = await trainingsByIds(app.db, [...new Set(found.map(({ trainingId }) => trainingId))]);
    const groupIds = [...new Set(found.flatMap((one) => one.groupIds))];
    const groups = await toGroups(app.db, await findGroups(app.db, organizationId, groupIds));
    for (const { accountId, trainingId, assignedAt, byHand, groupIds: reasons } of found) {
      const training = trainings.get(trainingId);
      if (!training) continue;
      const key = `${organizationId}:${accountId}`;
      const given = new Set(reasons.map((id) => tenantId("Group", organizationId, id)));
      const one = { training, assignedAt, byHand, groups: groups.filter(({ id }) => given.has(id)) };
      shown.set(key, [...(shown.get(key) ?? []), one]);
    }
  }
  return shown;
}
