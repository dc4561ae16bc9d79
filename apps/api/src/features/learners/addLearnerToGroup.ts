import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { joinGroup } from "./joinGroup.ts";
import { lockLearner } from "./learners.store.ts";
import { readLearner } from "./learners.ts";
import { LearnerPayload } from "./types.ts";

@InputType({ description: "Whom to add, and to which group." })
class AddLearnerToGroupInput {
  @Field(() => ID, { description: "An Active learner." })
  learnerId: string;

  @Field(() => ID, { description: "An Active group of the same organization." })
  groupId: string;
}

/** Adds an Active learner to a group and gives its trainings, in one transaction. Twice is the same as once. */
async function addLearnerToGroup(
  { db, clock }: Pick<App, "db" | "clock">,
  {
    organizationId,
    learnerId,
    groupId,
    by,
  }: { organizationId: string; learnerId: string; groupId: string; by: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [group] = await lockGroupsForShare(tx, organizationId, [groupId]);
    if (!group) refuse("GROUP_NOT_FOUND", ["groupId"]);
    if (group.status !== "ACTIVE") refuse("GROUP_INACTIVE", ["groupId"], { name: group.name });
    const learner = await lockLearner(tx, organizationId, learnerId);
    if (!learner) throw notFound();
    if (learner.status !== "ACTIVE" || !learner.accountId)
      refuse("LEARNER_NOT_ACTIVE", ["learnerId"], { email: learner.emailTyped });
    await joinGroup(tx, { organizationId, group, by, now: clock.now() }, [learner]);
  });
}

@Resolver()
export class AddLearnerToGroup {
  @Mutation(() => LearnerPayload, {
    description: "Adds an Active learner to a group; the group's trainings are given at once.",
  })
  addLearnerToGroup(
    @Arg("input", () => AddLearnerToGroupInput, { description: "Whom, and where to." })
    input: AddLearnerToGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<LearnerPayload> {
    return answering({ learner: null }, async () => {
      const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
      await administer(context, organizationId, Ability.MANAGE_LEARNERS);
      const group = tenantIdOf("Group", input.groupId);
      if (group.organizationId !== organizationId) throw notFound();
      await addLearnerToGroup(context.app, {
        organizationId,
        learnerId: id,
        groupId: group.id,
        by: signedIn(context).accountId,
      });
      return { learner: await readLearner(context.app, organizationId, id) };
    });
  }
}
