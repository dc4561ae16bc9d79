import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { LearnerPayload, readLearner } from "../learners/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { cancelInvite } from "./followUp.ts";

@InputType({ description: "Whose invite to cancel." })
class CancelInviteInput {
  @Field(() => ID, { description: "A Pending learner. One that is Cancelled already stays so." })
  learnerId: string;
}

@Resolver()
export class CancelInvite {
  @Mutation(() => LearnerPayload, {
    description:
      "× Cancels the invite: every link of it stops working at once, for good. The address can be invited again.",
  })
  async cancelInvite(
    @Arg("input", () => CancelInviteInput, { description: "Whose." }) input: CancelInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<LearnerPayload> {
    const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
    const { organization } = await administer(context, organizationId, Ability.MANAGE_LEARNERS);
    const { app } = context;
    return answering({ learner: null }, async () => {
      const by = signedIn(context).accountId;
      await inTransaction(app.db, (tx) => cancelInvite(tx, app, { organization, learnerId: id, by }));
      return { learner: await readLearner(app, organizationId, id) };
    });
  }
}
