import { lastDayProblem } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { decideSubscription } from "./subscription.ts";
import { support } from "./support.ts";
import { SubscriptionPayload, toSupported } from "./types.ts";

@InputType({ description: "Whose subscription, and until when." })
class GrantSubscriptionInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, {
    description:
      "YYYY-MM-DD: the last day in the organization's time zone. Today or later, at most ten years away.",
  })
  until: string;
}

@Resolver()
export class GrantSubscription {
  @Mutation(() => SubscriptionPayload, {
    description:
      "Gives an organization Premium to the end of a day, or moves that day. Answers its open request. Help desk only.",
  })
  async grantSubscription(
    @Arg("input", () => GrantSubscriptionInput, { description: "Whose." }) input: GrantSubscriptionInput,
    @Ctx() context: RequestContext,
  ): Promise<SubscriptionPayload> {
    const { accountId } = await support(context);
    const organizationId = plainIdOf("Organization", input.organizationId);
    const { app } = context;
    return answering({ organization: null }, async () => {
      const row = await decideSubscription(app, {
        organizationId,
        by: accountId,
        until: ({ timeZone }) => {
          const problem = lastDayProblem(input.until, timeZone, app.clock.now());
          if (problem) refuse(problem, ["until"]);
          return input.until;
        },
      });
      return { organization: toSupported(row) };
    });
  }
}
