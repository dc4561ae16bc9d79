import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import { Ability, administer, OrganizationPayload, toOrganization } from "../organizations/index.ts";
import { closeRequest } from "../requests/index.ts";

@InputType({ description: "Which request to put aside." })
class DismissRequestInput {
  @Field(() => ID, { description: "An open request." })
  requestId: string;
}

@Resolver()
export class DismissRequest {
  @Mutation(() => OrganizationPayload, { description: "Puts a request aside; nobody is told." })
  async dismissRequest(
    @Arg("input", () => DismissRequestInput, { description: "Which." }) input: DismissRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, id } = tenantIdOf("InviteRequest", input.requestId);
    const { organization } = await administer(context, organizationId, Ability.INVITE_LEARNERS);
    const { db, clock } = context.app;
    return answering({ organization: null }, async () => {
      const now = clock.now();
      await inTransaction(db, async (tx) => {
        const closed = await closeRequest(tx, organizationId, id, now);
        if (!closed) return;
        const actorAccountId = signedIn(context).accountId;
        await writeAudit(tx, [
          { organizationId, at: now, actorAccountId, action: "REQUEST_DISMISSED", inviteId: closed.inviteId },
        ]);
      });
      return { organization: toOrganization(organization) };
    });
  }
}
