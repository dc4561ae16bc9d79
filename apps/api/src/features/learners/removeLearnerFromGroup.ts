import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { Ability, administer } from "../organizations/index.ts";
import { readLearner } from "./learners.ts";
import { leaveGroup } from "./leaveGroup.ts";
import { LearnerPayload } from "./types.ts";

@InputType({ description: "Whom to take out, and of which group." })
class RemoveLearnerFromGroupInput {
  @Field(() => ID, { description: "An Active learner." })
  learnerId: string;

  @Field(() => ID, { description: "A group of the same organization." })
  groupId: string;
}

@Resolver()
export class RemoveLearnerFromGroup {
  @Mutation(() => LearnerPayload, {
    description:
      "Takes an Active learner out of a group. A training goes with it only where no other reason remains and nothing was begun. Twice is the same as once.",
  })
  removeLearnerFromGroup(
    @Arg("input", () => RemoveLearnerFromGroupInput, { description: "Whom, and of which." })
    input: RemoveLearnerFromGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<LearnerPayload> {
    return answering({ learner: null }, async () => {
      const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
      await administer(context, organizationId, Ability.MANAGE_LEARNERS);
      const group = tenantIdOf("Group", input.groupId);
      if (group.organizationId !== organizationId) throw notFound();
      const by = signedIn(context).accountId;
      await leaveGroup(context.app, { organizationId, learnerId: id, groupId: group.id, by });
      return { learner: await readLearner(context.app, organizationId, id) };
    });
  }
}
