import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { tenantId } from "../../platform/globalId.ts";
import { auditOfLearner } from "../audit/index.ts";
import { factsOfLearner } from "../delivery/index.ts";
import { findGroups, toGroups } from "../groups/index.ts";
import { mailsOfLearner } from "../mail/index.ts";
import { trainingsByIds } from "../trainings/index.ts";
import { assignmentsWithReasons } from "./assignments.store.ts";
import { Learner, LearnerAssignment, LearnerEvent, LearnerEventKind } from "./types.ts";

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

  @FieldResolver(() => [LearnerEvent], {
    description: "What has happened, newest first; at most 500 acts and the facts of 100 e-mails.",
  })
  async events(@Root() { row }: Learner, @Ctx() { app }: RequestContext): Promise<LearnerEvent[]> {
    const [acts, mails, told] = await Promise.all([
      auditOfLearner(app.db, row.organizationId, row.id),
      mailsOfLearner(app.db, row.organizationId, row.id),
      factsOfLearner(app.db, row.organizationId, row.id),
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
    return events.sort((one, other) => other.at.getTime() - one.at.getTime());
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
