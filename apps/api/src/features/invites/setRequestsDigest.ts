import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { dropMailsToAccounts } from "../mail/index.ts";
import {
  administerAtAll,
  Organization,
  OrganizationPayload,
  toOrganization,
} from "../organizations/index.ts";
import { setWantsDigest, wantsDigest } from "./digest.store.ts";

@InputType({ description: "Whether to write to the caller." })
class SetRequestsDigestInput {
  @Field(() => ID, { description: "An organization that the caller administers." })
  organizationId: string;

  @Field(() => Boolean, { description: "True: once a day, while there is something new." })
  on: boolean;
}

@Resolver(() => Organization)
export class RequestsDigest {
  @FieldResolver(() => Boolean, {
    description:
      "Whether the caller gets the daily e-mail about requests: at 8 in the morning in the organization's time zone, on days with new ones.",
  })
  async requestsDigest(
    @Root() organization: Organization,
    @Ctx() { app, visitor }: RequestContext,
  ): Promise<boolean> {
    if (!visitor) return false;
    return wantsDigest(app.db, plainIdOf("Organization", organization.id), visitor.accountId);
  }

  @Mutation(() => OrganizationPayload, {
    description: "Switches the caller's own daily e-mail about requests on or off.",
  })
  async setRequestsDigest(
    @Arg("input", () => SetRequestsDigestInput, { description: "On or off." }) input: SetRequestsDigestInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administerAtAll(context, input.organizationId);
    const { accountId } = signedIn(context);
    return answering({ organization: null }, async () => {
      const organizationId = organization.id;
      await inTransaction(context.app.db, async (tx) => {
        await setWantsDigest(tx, { organizationId, accountId, on: input.on });
        if (!input.on)
          await dropMailsToAccounts(tx, [accountId], { organizationId, kind: "REQUESTS_DIGEST" });
      });
      return { organization: toOrganization(organization) };
    });
  }
}
