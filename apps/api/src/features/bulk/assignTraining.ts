import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Ability } from "../organizations/index.ts";
import { actOnMany } from "./actOnMany.ts";
import { assigning } from "./acts.ts";
import { BulkInput } from "./bulkInput.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Whom to give a training, and which." })
class AssignTrainingInput extends BulkInput {
  @Field(() => ID, { description: "A training that the organization has chosen." })
  trainingId: string;
}

@Resolver()
export class AssignTraining {
  @Mutation(() => BulkPayload, {
    description:
      "Gives a training to many Active learners by hand. It stays when they leave a group that gives it as well.",
  })
  assignTraining(
    @Arg("input", () => AssignTrainingInput, { description: "Whom, and which." })
    input: AssignTrainingInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return actOnMany(context, input, {
      operation: "assignTraining",
      ability: Ability.MANAGE_LEARNERS,
      act: (organizationId) => assigning(organizationId, input.trainingId),
    });
  }
}
