import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Ability } from "../organizations/index.ts";
import { actOnMany } from "./actOnMany.ts";
import { addingToGroup } from "./acts.ts";
import { BulkInput } from "./bulkInput.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Whom to add, and to which group." })
class AddLearnersToGroupInput extends BulkInput {
  @Field(() => ID, { description: "An Active group of the organization." })
  groupId: string;
}

@Resolver()
export class AddLearnersToGroup {
  @Mutation(() => BulkPayload, {
    description:
      "Adds many learners to a group. Active ones get its trainings at once; Pending ones are invited to it as well, without another e-mail.",
  })
  addLearnersToGroup(
    @Arg("input", () => AddLearnersToGroupInput, { description: "Whom, and where to." })
    input: AddLearnersToGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return actOnMany(context, input, {
      operation: "addLearnersToGroup",
      ability: Ability.MANAGE_LEARNERS,
      act: (organizationId) => addingToGroup(organizationId, input.groupId),
    });
  }
}
