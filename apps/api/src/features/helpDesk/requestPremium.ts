import { requestPremiumSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { administerAtAll, OrganizationPayload, toOrganization } from "../organizations/index.ts";
import { openHelpRequest } from "./helpDesk.store.ts";

@InputType({ description: "For whom, and why." })
class RequestPremiumInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, { nullable: true, description: "Plain text; at most 1,000 characters." })
  message: string | null;

  @Field(() => String, { description: "The same key and content again gives the same answer." })
  clientKey: string;
}

@Resolver()
export class RequestPremium {
  @Mutation(() => OrganizationPayload, {
    description:
      "Asks the help desk for a Premium subscription. While a request is open, asking again changes nothing.",
  })
  async requestPremium(
    @Arg("input", () => RequestPremiumInput, { description: "For whom." }) input: RequestPremiumInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administerAtAll(context, input.organizationId);
    const { app } = context;
    return answering({ organization: null }, async () => {
      const { message } = parseInput(requestPremiumSchema, input);
      const by = signedIn(context).accountId;
      const { clientKey, ...content } = input;
      const call = { accountId: by, operation: "requestPremium", key: clientKey, content };
      await oncePerKey(app, call, async (tx) => {
        const organizationId = organization.id;
        const now = app.clock.now();
        const { row, opened } = await openHelpRequest(tx, {
          organizationId,
          kind: "PREMIUM",
          message,
          askedBy: by,
          askedAt: now,
        });
        if (!opened) return false;
        await writeAudit(tx, [
          { organizationId, at: now, actorAccountId: by, action: "PREMIUM_REQUESTED", subjectId: row.id },
        ]);
        return true;
      });
      return { organization: toOrganization(organization) };
    });
  }
}
