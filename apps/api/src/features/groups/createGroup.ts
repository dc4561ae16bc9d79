import { type GroupInput, groupNameKey } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { writeAudit } from "../audit/index.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { holdChosen, readGroupInput } from "./groupInput.ts";
import { insertGroup, replaceGroupTrainings } from "./groups.store.ts";
import { readGroup } from "./read.ts";
import { GroupPayload, GroupStatus } from "./types.ts";

@InputType({ description: "A new group." })
class CreateGroupInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, {
    description:
      "Unique in the organization when case, spacing and punctuation are ignored; at most 80 characters.",
  })
  name: string;

  @Field(() => GroupStatus, { description: "Whether it takes invites and gives trainings." })
  status: GroupStatus;

  @Field(() => [ID], { description: "Trainings that the organization has chosen." })
  trainingIds: string[];

  @Field(() => String, {
    description:
      "8 to 200 letters, digits, hyphens or underscores: the same key and content answers the same.",
  })
  clientKey: string;
}

interface NewGroup {
  readonly organizationId: string;
  readonly by: string;
  readonly group: GroupInput;
  readonly now: Date;
}

/**
 * Stores a group within a transaction; answers its uuid.
 * @throws Refused GROUP_NAME_TAKEN, TRAINING_NOT_FOUND.
 */
export async function storeGroup(tx: Tx, { organizationId, by, group, now }: NewGroup): Promise<string> {
  const { name, status, trainingIds } = group;
  await holdChosen(tx, organizationId, trainingIds);
  const id = newId();
  const nameKey = groupNameKey(name);
  const row = { organizationId, id, name, nameKey, status, changedBy: by, changedAt: now, createdAt: now };
  if (!(await insertGroup(tx, row))) refuse("GROUP_NAME_TAKEN", ["name"], { name });
  await replaceGroupTrainings(tx, { organizationId, id }, trainingIds);
  await writeAudit(tx, [
    {
      organizationId,
      at: now,
      actorAccountId: by,
      action: "GROUP_CREATED",
      subjectId: id,
      facts: { text: name, status, trainings: trainingIds },
    },
  ]);
  return id;
}

/** Stores a group, once per client key. @throws Refused as storeGroup. */
async function createGroup(
  app: Pick<App, "db" | "clock">,
  { clientKey, ...content }: Omit<NewGroup, "now"> & { readonly clientKey: string },
): Promise<string> {
  const call = { accountId: content.by, operation: "createGroup", key: clientKey, content };
  return oncePerKey(app, call, (tx) => storeGroup(tx, { ...content, now: app.clock.now() }));
}

@Resolver()
export class CreateGroup {
  @Mutation(() => GroupPayload, {
    description: "Creates a group. It has no learners yet, so nobody gets anything.",
  })
  async createGroup(
    @Arg("input", () => CreateGroupInput, { description: "The new group." }) input: CreateGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<GroupPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.MANAGE_GROUPS);
    return answering({ group: null }, async () => {
      const organizationId = organization.id;
      const by = signedIn(context).accountId;
      const group = readGroupInput(input);
      const id = await createGroup(context.app, { organizationId, by, group, clientKey: input.clientKey });
      return { group: await readGroup(context.app.db, { organizationId, id }) };
    });
  }
}
