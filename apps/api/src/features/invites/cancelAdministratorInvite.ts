import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { Ability, administer } from "../organizations/index.ts";
import { cancelAdministratorInvite } from "./administratorInvite.ts";
import { AdministratorInvitePayload, readAdministratorInvite } from "./administratorInviteType.ts";

@InputType({ description: "Which invite to cancel." })
class CancelAdministratorInviteInput {
  @Field(() => ID, {
    description: "A Pending invite for an administrator. One that is Cancelled already stays so.",
  })
  inviteId: string;
}

@Resolver()
export class CancelAdministratorInvite {
  @Mutation(() => AdministratorInvitePayload, {
    description:
      "× Cancels the invite of an administrator: every link of it stops working at once, for good. The address can be invited again. Owners only.",
  })
  async cancelAdministratorInvite(
    @Arg("input", () => CancelAdministratorInviteInput, { description: "Which." })
    input: CancelAdministratorInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<AdministratorInvitePayload> {
    const { organizationId, id: inviteId } = tenantIdOf("AdministratorInvite", input.inviteId);
    const { organization } = await administer(context, organizationId, Ability.MANAGE_ADMINISTRATORS);
    const { app } = context;
    return answering({ invite: null }, async () => {
      const by = signedIn(context).accountId;
      await inTransaction(app.db, (tx) => cancelAdministratorInvite(tx, app, { organization, by, inviteId }));
      return { invite: await readAdministratorInvite(app, organizationId, inviteId) };
    });
  }
}
