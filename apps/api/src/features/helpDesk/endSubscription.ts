import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { decideSubscription } from "./subscription.ts";
import { support } from "./support.ts";
import { SubscriptionPayload, toSupported } from "./types.ts";

@InputType({ description: "Whose subscription ends." })
class EndSubscriptionInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;
}

@Resolver()
export class EndSubscription {
  @Mutation(() => SubscriptionPayload, {
    description:
      "Ends a subscription at once: the organization is on Free. What was confirmed before goes on. Help desk only.",
  })
  async endSubscription(
    @Arg("input", () => EndSubscriptionInput, { description: "Whose." }) input: EndSubscriptionInput,
    @Ctx() context: RequestContext,
  ): Promise<SubscriptionPayload> {
    const { accountId } = await support(context);
    const organizationId = plainIdOf("Organization", input.organizationId);
    return answering({ organization: null }, async () => {
      const row = await decideSubscription(context.app, { organizationId, by: accountId, until: () => null });
      return { organization: toSupported(row) };
    });
  }
}
