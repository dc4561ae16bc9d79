import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { resendAdministratorInvite } from "./administratorInvite.ts";
import { AdministratorInvitePayload, readAdministratorInvite } from "./administratorInviteType.ts";

@InputType({ description: "Which invitation to send again." })
class ResendAdministratorInviteInput {
  @Field(() => ID, { description: "A Pending or Cancelled invite for an administrator." })
  inviteId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the person declined, and is to be invited once more all the same.",
  })
  acknowledgeDecline: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: e-mail to the address came back, and is to be tried again all the same.",
  })
  acknowledgeBounce: boolean | null;

  @Field(() => String, { description: "The same key and content again gives the same answer." })
  clientKey: string;
}

@Resolver()
export class ResendAdministratorInvite {
  @Mutation(() => AdministratorInvitePayload, {
    description:
      "⟲ Sends the invitation of an administrator again: expiry starts over, links of earlier e-mails keep working. A cancelled one gets a new link. At most once a minute. Owners only.",
  })
  async resendAdministratorInvite(
    @Arg("input", () => ResendAdministratorInviteInput, { description: "Which." })
    input: ResendAdministratorInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<AdministratorInvitePayload> {
    const { organizationId, id: inviteId } = tenantIdOf("AdministratorInvite", input.inviteId);
    const { organization } = await administer(context, organizationId, Ability.MANAGE_ADMINISTRATORS);
    const { app } = context;
    return answering({ invite: null }, async () => {
      const by = signedIn(context).accountId;
      const { clientKey, ...content } = input;
      const acknowledged = {
        decline: input.acknowledgeDecline ?? false,
        bounce: input.acknowledgeBounce ?? false,
      };
      const call = { accountId: by, operation: "resendAdministratorInvite", key: clientKey, content };
      await oncePerKey(app, call, async (tx) => {
        await resendAdministratorInvite(tx, app, { organization, by, inviteId, acknowledged });
        return true;
      });
      return { invite: await readAdministratorInvite(app, organizationId, inviteId) };
    });
  }
}
