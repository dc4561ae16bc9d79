import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { LearnerPayload, readLearner } from "../learners/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { changeInviteGroups } from "./changeGroups.ts";

/** Groups that one invite can have. */
const GROUPS_MAX = 100;

@InputType({ description: "The groups that a Pending invite is to." })
class ChangeInviteGroupsInput {
  @Field(() => ID, { description: "A Pending learner." })
  learnerId: string;

  @Field(() => [ID], {
    description: "All groups of the invite, at least one; those that it did not have must be Active.",
  })
  groupIds: string[];
}

@Resolver()
export class ChangeInviteGroups {
  @Mutation(() => LearnerPayload, {
    description:
      "Replaces the groups of a Pending invite without cancelling it: same link, no e-mail. The page shows the new trainings before the last yes.",
  })
  changeInviteGroups(
    @Arg("input", () => ChangeInviteGroupsInput, { description: "Whose, and which." })
    input: ChangeInviteGroupsInput,
    @Ctx() context: RequestContext,
  ): Promise<LearnerPayload> {
    const { app } = context;
    return answering({ learner: null }, async () => {
      const { organizationId, id } = tenantIdOf("Learner", input.learnerId);
      const { organization } = await administer(context, organizationId, Ability.MANAGE_LEARNERS);
      const groups = input.groupIds.slice(0, GROUPS_MAX).map((one) => tenantIdOf("Group", one));
      if (groups.some((group) => group.organizationId !== organizationId))
        refuse("GROUP_NOT_FOUND", ["groupIds"]);
      const groupIds = groups.map((group) => group.id);
      const by = signedIn(context).accountId;
      await inTransaction(app.db, (tx) =>
        changeInviteGroups(tx, app, { organization, learnerId: id, by, groupIds }),
      );
      return { learner: await readLearner(app, organizationId, id) };
    });
  }
}
