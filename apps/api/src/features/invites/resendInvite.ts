import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { LearnerPayload, readLearner } from "../learners/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { resendInvite } from "./followUp.ts";

@InputType({ description: "Whose invitation to send again." })
class ResendInviteInput {
  @Field(() => ID, { description: "A Pending or Cancelled learner." })
  learnerId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the person declined, and is to be invited once more all the same.",
  })
  acknowledgeDecline: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: e-mail to the address came back, and is to be tried again all the same.",
  })
  acknowledgeBounce: boolean | null;

  @Field(() => String, { description: "The same key and content again gives the same answer." })
  clientKey: string;
}

@Resolver()
export class ResendInvite {
  @Mutation(() => LearnerPayload, {
    description:
      "⟲ Sends the invitation again: a new e-mail and code, expiry starts over, links of earlier e-mails keep working. A cancelled one gets a new link. At most once a minute.",
  })
  async resendInvite(
    @Arg("input", () => ResendInviteInput, { description: "Whose." }) input: ResendInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<LearnerPayload> {
    const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
    const { organization } = await administer(context, organizationId, Ability.INVITE_LEARNERS);
    const { app } = context;
    return answering({ learner: null }, async () => {
      const by = signedIn(context).accountId;
      const { clientKey, ...content } = input;
      const acknowledged = {
        decline: input.acknowledgeDecline ?? false,
        bounce: input.acknowledgeBounce ?? false,
      };
      await oncePerKey(
        app,
        { accountId: by, operation: "resendInvite", key: clientKey, content },
        async (tx) => {
          await resendInvite(tx, app, { organization, learnerId: id, by, acknowledged });
          return true;
        },
      );
      return { learner: await readLearner(app, organizationId, id) };
    });
  }
}
