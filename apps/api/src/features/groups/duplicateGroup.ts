import { groupSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Ability } from "../organizations/index.ts";
import { administerGroup } from "./administerGroup.ts";
import { storeGroup } from "./createGroup.ts";
import { groupTrainings, lockGroupsForShare } from "./groups.store.ts";
import { readGroup } from "./read.ts";
import { GroupPayload } from "./types.ts";

@InputType({ description: "Which group to copy, and what to call the copy." })
class DuplicateGroupInput {
  @Field(() => ID, { description: "Global id of the group to copy." })
  groupId: string;

  @Field(() => String, { description: "Name of the copy, under the same rules as for createGroup." })
  name: string;

  @Field(() => String, {
    description:
      "8 to 200 letters, digits, hyphens or underscores: the same key and content answers the same.",
  })
  clientKey: string;
}

interface Copy {
  readonly source: TenantId;
  readonly name: string;
  readonly by: string;
  readonly clientKey: string;
}

/**
 * Stores a group with another one's status and trainings and without its learners, once per client key.
 * @throws Refused GROUP_NAME_TAKEN; NOT_FOUND where there is no group to copy.
 */
async function duplicateGroup(
  app: Pick<App, "db" | "clock">,
  { clientKey, ...content }: Copy,
): Promise<string> {
  const { source, name, by } = content;
  const { organizationId } = source;
  return oncePerKey(
    app,
    { accountId: by, operation: "duplicateGroup", key: clientKey, content },
    async (tx) => {
      const [original] = await lockGroupsForShare(tx, organizationId, [source.id]);
      if (!original) throw notFound();
      const given = await groupTrainings(tx, organizationId, [source.id]);
      const trainingIds = given.map(({ trainingId }) => trainingId);
      const group = { name, status: original.status, trainingIds };
      return storeGroup(tx, { organizationId, by, group, now: app.clock.now() });
    },
  );
}

@Resolver()
export class DuplicateGroup {
  @Mutation(() => GroupPayload, {
    description: "Copies a group's status and trainings to a new group without learners.",
  })
  async duplicateGroup(
    @Arg("input", () => DuplicateGroupInput, { description: "Which, and the new name." })
    input: DuplicateGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<GroupPayload> {
    const source = await administerGroup(context, input.groupId, Ability.MANAGE_GROUPS);
    const { organizationId } = source;
    return answering({ group: null }, async () => {
      const { name } = parseInput(groupSchema.pick({ name: true }), { name: input.name });
      const by = signedIn(context).accountId;
      const id = await duplicateGroup(context.app, { source, name, by, clientKey: input.clientKey });
      return { group: await readGroup(context.app.db, { organizationId, id }) };
    });
  }
}
