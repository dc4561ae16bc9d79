import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import type { RequestContext } from "../../context.ts";
import type { DbOrTx } from "../../db/client.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId, type TenantId } from "../../platform/globalId.ts";
import { Training, trainingsByIds } from "../trainings/index.ts";
import { countActiveLearners, countPendingInvites } from "./counts.store.ts";
import { type GroupChange, givenAndGone } from "./groupChange.ts";
import { groupKey, groupTrainings } from "./groups.store.ts";
import { countHaving, countWithdrawals } from "./reach.store.ts";
import { Group, GroupStatus } from "./types.ts";

export enum ReachChange {
  ADDED = "ADDED",
  REMOVED = "REMOVED",
}

registerEnumType(ReachChange, {
  name: "ReachChange",
  description: "What saving a group does with a training.",
  valuesConfig: {
    ADDED: { description: "The group begins to give it." },
    REMOVED: { description: "The group gives it no longer." },
  },
});

@ObjectType({ description: "Whom saving a group reaches, for one training. All figures count people." })
export class TrainingReach {
  @Field(() => Training, { description: "The training." })
  training: Training;

  @Field(() => ReachChange, { description: "Whether the group begins or ends to give it." })
  change: ReachChange;

  @Field(() => Int, {
    description: "ADDED: Active learners who get it now and have it for no other reason. REMOVED: 0.",
  })
  active: number;

  @Field(() => Int, {
    description:
      "Pending invites: those who get it on accepting (ADDED), or get it no longer from this group (REMOVED).",
  })
  pending: number;

  @Field(() => Int, { description: "REMOVED: learners who lose it: not started, no other reason. ADDED: 0." })
  withdrawn: number;

  @Field(() => Int, { description: "REMOVED: learners who keep it as they have started. ADDED: 0." })
  keptStarted: number;

  @Field(() => Int, {
    description: "REMOVED: learners who keep it, not started, for another reason. ADDED: 0.",
  })
  keptOtherReason: number;
}

type Reach = Omit<TrainingReach, "training"> & { readonly trainingId: string };

const none = { active: 0, withdrawn: 0, keptStarted: 0, keptOtherReason: 0 };

/** Counts whom a change reaches, in a constant number of queries, however many people there are. */
async function countReach(db: DbOrTx, key: TenantId, change: GroupChange): Promise<Reach[]> {
  const { given, gone } = givenAndGone(change);
  const active = (await countActiveLearners(db, [key])).get(groupKey(key)) ?? 0;
  const pending = (await countPendingInvites(db, [key])).get(groupKey(key)) ?? 0;
  const having = await countHaving(db, key, given);
  const withdrawals = await countWithdrawals(db, key, gone);
  return [
    ...given.map((trainingId) => ({
      ...none,
      trainingId,
      change: ReachChange.ADDED,
      active: active - (having.get(trainingId) ?? 0),
      pending,
    })),
    ...gone.map((trainingId) => ({
      ...none,
      trainingId,
      change: ReachChange.REMOVED,
      pending: change.before.status === "ACTIVE" ? pending : 0,
      ...withdrawals.get(trainingId),
    })),
  ];
}

/** Trainings that one question may name. */
const TRAININGS_MAX = 500;

function uuidsOf(trainingIds: readonly string[]): string[] {
  if (trainingIds.length > TRAININGS_MAX) throw badInput(`trainingIds: at most ${TRAININGS_MAX}.`);
  const ids = trainingIds.map((id) => {
    const decoded = decodeId(id);
    if (decoded?.type !== "Training") throw badInput("trainingIds: one is not the id of a training.");
    return decoded.id;
  });
  return [...new Set(ids)];
}

@Resolver(() => Group)
export class GroupReach {
  @FieldResolver(() => [TrainingReach], {
    description:
      "Whom saving the group with these trainings (and this status) would reach: added trainings first, then removed ones. Nothing is changed.",
  })
  async reach(
    @Root() { key, status: statusNow }: Group,
    @Arg("trainingIds", () => [ID], { description: "All trainings that the group would have; at most 500." })
    trainingIds: string[],
    @Arg("status", () => GroupStatus, {
      nullable: true,
      description: "Status to save; the present one if left out.",
    })
    status: GroupStatus | null,
    @Ctx() { app: { db } }: RequestContext,
  ): Promise<TrainingReach[]> {
    const had = await groupTrainings(db, key.organizationId, [key.id]);
    const counted = await countReach(db, key, {
      before: { status: statusNow, trainingIds: had.map(({ trainingId }) => trainingId) },
      after: { status: status ?? statusNow, trainingIds: uuidsOf(trainingIds) },
    });
    const trainings = await trainingsByIds(
      db,
      counted.map(({ trainingId }) => trainingId),
    );
    return counted.flatMap(({ trainingId, ...reach }) => {
      const training = trainings.get(trainingId);
      return training ? [{ training, ...reach }] : [];
    });
  }
}
