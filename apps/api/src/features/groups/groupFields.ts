import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched, type LoadMany } from "../../graphql/batch.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { byTitle, Training, trainingsByIds } from "../trainings/index.ts";
import { countActiveLearners, countPendingInvites } from "./counts.store.ts";
import { groupKey, trainingIdsOfGroups } from "./groups.store.ts";
import { Group } from "./types.ts";

type OfGroups<Value> = LoadMany<RequestContext, Value>;

// One operation may ask for groups of several organizations: the keys are global ids.
const keysOf = (ids: readonly string[]) => ids.map((id) => tenantIdOf("Group", id));

const trainingsOf: OfGroups<Training[]> = async ({ app }, ids) => {
  const idsByGroup = await trainingIdsOfGroups(app.db, keysOf(ids));
  const trainings = await trainingsByIds(app.db, [...idsByGroup.values()].flat());
  return new Map(
    ids.map((id) => {
      const trainingIds = idsByGroup.get(groupKey(tenantIdOf("Group", id))) ?? [];
      return [id, trainingIds.flatMap((one) => trainings.get(one) ?? []).sort(byTitle)];
    }),
  );
};

const byGlobalId = (ids: readonly string[], counts: ReadonlyMap<string, number>) =>
  new Map(ids.map((id) => [id, counts.get(groupKey(tenantIdOf("Group", id))) ?? 0]));

const activeLearnersOf: OfGroups<number> = async ({ app }, ids) =>
  byGlobalId(ids, await countActiveLearners(app.db, keysOf(ids)));

const pendingInvitesOf: OfGroups<number> = async ({ app }, ids) =>
  byGlobalId(ids, await countPendingInvites(app.db, keysOf(ids)));

@Resolver(() => Group)
export class GroupFields {
  @FieldResolver(() => [Training], { description: "Trainings that the group gives, by title." })
  async trainings(@Root() { id }: Group, @Ctx() context: RequestContext): Promise<Training[]> {
    return (await batched(context, trainingsOf, id)) ?? [];
  }

  @FieldResolver(() => Int, { description: "How many Active learners are in the group." })
  async activeLearners(@Root() { id }: Group, @Ctx() context: RequestContext): Promise<number> {
    return (await batched(context, activeLearnersOf, id)) ?? 0;
  }

  @FieldResolver(() => Int, { description: "How many Pending invites lead to the group, expired ones too." })
  async pendingInvites(@Root() { id }: Group, @Ctx() context: RequestContext): Promise<number> {
    return (await batched(context, pendingInvitesOf, id)) ?? 0;
  }
}
