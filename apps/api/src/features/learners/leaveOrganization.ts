import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, UserError } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { OrganizationCard, organizationCards } from "../organizations/index.ts";
import { endLearning } from "./endLearning.ts";
import { hasLeft } from "./learners.store.ts";

@InputType({ description: "Which organization to leave." })
class LeaveOrganizationInput {
  @Field(() => ID, { description: "An organization that the person learns in." })
  organizationId: string;
}

@ObjectType({ description: "The organization that was left." })
class LeaveOrganizationPayload {
  @Field(() => OrganizationCard, { nullable: true, description: "Null on errors." })
  organization: OrganizationCard | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@Resolver()
export class LeaveOrganization {
  @Mutation(() => LeaveOrganizationPayload, {
    description:
      "Ends the signed-in person's learning in an organization. What was not begun ends; the organization keeps what was begun or finished and may invite the person again. A role stays. Leaving twice is the same as once.",
  })
  leaveOrganization(
    @Arg("input", () => LeaveOrganizationInput, { description: "Which." }) input: LeaveOrganizationInput,
    @Ctx() context: RequestContext,
  ): Promise<LeaveOrganizationPayload> {
    const { accountId } = signedIn(context);
    const { app } = context;
    return answering({ organization: null }, async () => {
      const organizationId = plainIdOf("Organization", input.organizationId);
      const now = app.clock.now();
      const ended = await inTransaction(app.db, (tx) =>
        endLearning(tx, { organizationId, accountId, by: accountId, action: "LEFT", now }),
      );
      if (!ended && !(await hasLeft(app.db, organizationId, accountId))) throw notFound();
      const cards = await organizationCards(app, [organizationId]);
      return { organization: cards.get(organizationId) ?? null };
    });
  }
}
