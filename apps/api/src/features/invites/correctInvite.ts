import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering, UserError } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Learner, readLearner } from "../learners/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { correctInvite } from "./correct.ts";
import { InviteOutcome } from "./inviteLearners.ts";

@InputType({ description: "Whose address was wrong, and what it is." })
class CorrectInviteInput {
  @Field(() => ID, { description: "A Pending or Cancelled learner." })
  learnerId: string;

  @Field(() => String, { description: "The right address, as typed." })
  email: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the corrected address declined before, and is to be invited once more all the same.",
  })
  acknowledgeDecline: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: e-mail to the corrected address came back, and is to be tried again all the same.",
  })
  acknowledgeBounce: boolean | null;

  @Field(() => String, { description: "The same key and content again gives the same answer." })
  clientKey: string;
}

@ObjectType({ description: "The two learners as they are now, or why nothing was done." })
class CorrectInvitePayload {
  @Field(() => Learner, { nullable: true, description: "With the corrected address; null on errors." })
  learner: Learner | null;

  @Field(() => Learner, { nullable: true, description: "With the former one, Cancelled; null on errors." })
  former: Learner | null;

  @Field(() => InviteOutcome, {
    nullable: true,
    description:
      "What was done with the corrected address; MERGED or ALREADY_PENDING where it was Pending already. Null on errors.",
  })
  outcome: InviteOutcome | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@Resolver()
export class CorrectInvite {
  @Mutation(() => CorrectInvitePayload, {
    description:
      "Corrects a mistyped or bounced address: cancels its invite and invites the right address to the same groups, in one act. ALREADY_ACTIVE where the right address is a learner already; nothing is cancelled then.",
  })
  correctInvite(
    @Arg("input", () => CorrectInviteInput, { description: "Whose, and what it is." })
    input: CorrectInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectInvitePayload> {
    const { app } = context;
    return answering({ learner: null, former: null, outcome: null }, async () => {
      const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
      const { organization } = await administer(context, organizationId, Ability.INVITE_LEARNERS);
      const by = signedIn(context).accountId;
      const { clientKey, ...content } = input;
      const acknowledged = {
        decline: input.acknowledgeDecline ?? false,
        bounce: input.acknowledgeBounce ?? false,
      };
      const done = await oncePerKey(
        app,
        { accountId: by, operation: "correctInvite", key: clientKey, content },
        (tx) => correctInvite(tx, app, { organization, learnerId: id, by, email: input.email, acknowledged }),
      );
      return {
        learner: await readLearner(app, organizationId, done.learnerId),
        former: await readLearner(app, organizationId, id),
        outcome: InviteOutcome[done.outcome],
      };
    });
  }
}
