import { type GroupInput, groupNameKey } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import { Ability } from "../organizations/index.ts";
import { administerGroup } from "./administerGroup.ts";
import { giveToActiveLearners, lockActiveLearners, withdrawFromLearners } from "./giving.store.ts";
import { type GroupChange, givenAndGone } from "./groupChange.ts";
import { holdChosen, readGroupInput } from "./groupInput.ts";
import {
  accountNames,
  type GroupRow,
  groupTrainings,
  lockGroup,
  replaceGroupTrainings,
  updateLockedGroup,
} from "./groups.store.ts";
import { readGroup } from "./read.ts";
import { GroupPayload, GroupStatus } from "./types.ts";

@InputType({ description: "The whole group as it shall be." })
class UpdateGroupInput {
  @Field(() => ID, { description: "Global id of the group." })
  groupId: string;

  @Field(() => Int, { description: "The version that was opened." })
  version: number;

  @Field(() => String, {
    description:
      "Unique in the organization when case, spacing and punctuation are ignored; at most 80 characters.",
  })
  name: string;

  @Field(() => GroupStatus, { description: "Whether it takes invites and gives trainings." })
  status: GroupStatus;

  @Field(() => [ID], { description: "All trainings of the group; the organization has chosen them." })
  trainingIds: string[];
}

interface GroupUpdate {
  readonly key: TenantId;
  readonly version: number;
  readonly group: GroupInput;
  readonly by: string;
}

/**
 * Saves a group, and gives to and withdraws from its Active learners what that means, in one transaction.
 * @throws Refused VERSION_CONFLICT naming who was faster, GROUP_NAME_TAKEN, TRAINING_NOT_FOUND; NOT_FOUND.
 */
async function updateGroup({ db, clock }: Pick<App, "db" | "clock">, update: GroupUpdate): Promise<void> {
  const { key, group, by } = update;
  const { name, status, trainingIds } = group;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const before = await openGroup(tx, update);
    await holdChosen(tx, key.organizationId, trainingIds);
    const had = await groupTrainings(tx, key.organizationId, [key.id]);
    const change = {
      before: { status: before.status, trainingIds: had.map(({ trainingId }) => trainingId) },
      after: { status, trainingIds },
    };
    const version = before.version + 1;
    const fields = { name, nameKey: groupNameKey(name), status, version, changedBy: by, changedAt: now };
    if (!(await updateLockedGroup(tx, key, fields))) refuse("GROUP_NAME_TAKEN", ["name"], { name });
    await replaceGroupTrainings(tx, key, trainingIds);
    const effects = await passOn(tx, { ...update, change, now });
    await writeAudit(tx, [
      {
        organizationId: key.organizationId,
        at: now,
        actorAccountId: by,
        action: "GROUP_UPDATED",
        subjectId: key.id,
        facts: { text: name, ...(before.name === name ? {} : { formerly: before.name }), status, ...effects },
      },
    ]);
  });
}

/** The group, held, as it was opened. */
async function openGroup(tx: Tx, { key, version }: GroupUpdate): Promise<GroupRow> {
  const row = await lockGroup(tx, key);
  if (!row) throw notFound();
  if (row.version !== version) {
    const names = await accountNames(tx, row.changedBy ? [row.changedBy] : []);
    refuse("VERSION_CONFLICT", ["version"], { name: row.name, by: names.get(row.changedBy ?? "") });
  }
  return row;
}

/** Brings the Active learners to what the group gives now; answers what the audit log tells of it. */
async function passOn(
  tx: Tx,
  { key, change, group, by, now }: GroupUpdate & { readonly change: GroupChange; readonly now: Date },
) {
  const { given, gone } = givenAndGone(change);
  if (given.length + gone.length === 0) return { given, gone };
  await lockActiveLearners(tx, key);
  const withdrawn = gone.length > 0 ? await withdrawFromLearners(tx, key, group.trainingIds) : 0;
  const assigned = await giveToActiveLearners(tx, { group: key, trainingIds: given, by, now });
  return { given, gone, assigned, withdrawn };
}

@Resolver()
export class UpdateGroup {
  @Mutation(() => GroupPayload, {
    description:
      "Saves a group. Active learners get added trainings at once, and lose removed ones unless they have started or another reason remains. VERSION_CONFLICT names who changed it meanwhile; nothing is saved then.",
  })
  async updateGroup(
    @Arg("input", () => UpdateGroupInput, { description: "The group as it shall be." })
    input: UpdateGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<GroupPayload> {
    const key = await administerGroup(context, input.groupId, Ability.MANAGE_GROUPS);
    return answering({ group: null }, async () => {
      const { version } = input;
      const by = signedIn(context).accountId;
      await updateGroup(context.app, { key, version, group: readGroupInput(input), by });
      return { group: await readGroup(context.app.db, key) };
    });
  }
}
