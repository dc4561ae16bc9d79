import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { DateTime } from "../../graphql/types.ts";
import { answering } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { Ability, administer, OrganizationPayload, toOrganization } from "../organizations/index.ts";
import { closeRequestsUntil } from "../requests/index.ts";

@InputType({ description: "Which requests to put aside." })
class DismissAllRequestsInput {
  @Field(() => ID, { description: "Whose." })
  organizationId: string;

  @Field(() => DateTime, {
    description: "The `askedAt` of the newest that was seen: what has come since stays.",
  })
  until: Date;
}

@Resolver()
export class DismissAllRequests {
  @Mutation(() => OrganizationPayload, {
    description: "Puts all requests aside that had come up to a moment; nobody is told.",
  })
  async dismissAllRequests(
    @Arg("input", () => DismissAllRequestsInput, { description: "Which." }) input: DismissAllRequestsInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.INVITE_LEARNERS);
    const { db, clock } = context.app;
    return answering({ organization: null }, async () => {
      const now = clock.now();
      await inTransaction(db, async (tx) => {
        const requests = (await closeRequestsUntil(tx, organization.id, input.until, now)).length;
        if (requests === 0) return;
        const entry = {
          organizationId: organization.id,
          at: now,
          actorAccountId: signedIn(context).accountId,
        };
        await writeAudit(tx, [{ ...entry, action: "REQUEST_DISMISSED", facts: { requests } }]);
      });
      return { organization: toOrganization(organization) };
    });
  }
}
