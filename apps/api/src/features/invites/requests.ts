import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { DateTime } from "../../graphql/types.ts";
import { answering } from "../../graphql/userError.ts";
import { plainIdOf, tenantId, tenantIdOf } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import { findLearnersByIds, Learner, toLearners } from "../learners/index.ts";
import {
  Ability,
  administer,
  Organization,
  OrganizationPayload,
  toOrganization,
} from "../organizations/index.ts";
import { closeRequest, openRequests } from "./requests.store.ts";

const SHOWN = 100;

@ObjectType({ description: "Somebody with a dead link asked for a new invite." })
export class InviteRequest {
  @Field(() => ID, { description: "Global id." })
  id: string;

  @Field(() => Learner, { description: "Whose invite it was." })
  learner: Learner;

  @Field(() => DateTime, {
    description: "When it was asked for.",
  })
  askedAt: Date;
}

@Resolver(() => Organization)
export class OrganizationRequests {
  @FieldResolver(() => [InviteRequest], {
    description:
      "People who asked for a new invite and wait for an answer; newest first, at most 100. A resend answers.",
  })
  async requests(
    @Root() organization: Organization,
    @Ctx() { app }: RequestContext,
  ): Promise<InviteRequest[]> {
    const organizationId = plainIdOf("Organization", organization.id);
    const rows = await openRequests(app.db, organizationId, SHOWN);
    const ids = rows.flatMap(({ learnerId }) => learnerId ?? []);
    const learners = await toLearners(
      app,
      organizationId,
      await findLearnersByIds(app.db, organizationId, ids),
    );
    return rows.flatMap(({ id, askedAt, learnerId }) => {
      const learner = learners.find(({ row }) => row.id === learnerId);
      return learner ? [{ id: tenantId("InviteRequest", organizationId, id), askedAt, learner }] : [];
    });
  }
}

@InputType({ description: "Which request to put aside." })
class DismissRequestInput {
  @Field(() => ID, { description: "An open request." })
  requestId: string;
}

@Resolver()
export class DismissRequest {
  @Mutation(() => OrganizationPayload, {
    description: "Puts a request for a new invite aside; nobody is told.",
  })
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
