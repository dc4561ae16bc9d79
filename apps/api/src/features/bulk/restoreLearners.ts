import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { Ability, administer } from "../organizations/index.ts";
import { nothingDone, toPayload } from "./payload.ts";
import { restoreRemoved } from "./restore.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Which removal to take back." })
class RestoreLearnersInput {
  @Field(() => ID, { description: "`removalId` of removeLearners." })
  removalId: string;
}

@Resolver()
export class RestoreLearners {
  @Mutation(() => BulkPayload, {
    description:
      "Takes a removal back, with groups, trainings and their reasons as they were; nobody is written to. Skips whom that would not put back: who left, deleted the account or was invited again since. UNDO_OVER after 10 minutes. Twice is the same as once.",
  })
  restoreLearners(
    @Arg("input", () => RestoreLearnersInput, { description: "Which." }) input: RestoreLearnersInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return answering(nothingDone, async () => {
      const { organizationId, id } = tenantIdOf("LearnerRemoval", input.removalId);
      const { organization } = await administer(context, organizationId, Ability.MANAGE_LEARNERS);
      const by = signedIn(context).accountId;
      return toPayload(context.app, await restoreRemoved(context.app, { organization, removalId: id, by }));
    });
  }
}
