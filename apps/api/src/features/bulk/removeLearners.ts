import { Arg, Ctx, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Ability } from "../organizations/index.ts";
import { actOnMany } from "./actOnMany.ts";
import { removing } from "./acts.ts";
import { BulkInput } from "./bulkInput.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Whom to remove." })
class RemoveLearnersInput extends BulkInput {}

@Resolver()
export class RemoveLearners {
  @Mutation(() => BulkPayload, {
    description:
      "Ends the learning of many Active learners: gone from list and counts at once. What was begun or finished stays, and so does a role. Can be taken back until `undoUntil`; only then each person is written to.",
  })
  removeLearners(
    @Arg("input", () => RemoveLearnersInput, { description: "Whom." }) input: RemoveLearnersInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return actOnMany(context, input, {
      operation: "removeLearners",
      ability: Ability.MANAGE_LEARNERS,
      act: removing,
    });
  }
}
