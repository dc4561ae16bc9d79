import { Arg, Ctx, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Ability } from "../organizations/index.ts";
import { actOnMany } from "./actOnMany.ts";
import { resending } from "./acts.ts";
import { BulkInput } from "./bulkInput.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Whose invitations to send again." })
class ResendInvitesInput extends BulkInput {}

@Resolver()
export class ResendInvites {
  @Mutation(() => BulkPayload, {
    description:
      "⟲ Sends the invitations of many Pending learners again, expiry over. Single resends go out before them. Whoever was sent one less than a minute ago is skipped.",
  })
  resendInvites(
    @Arg("input", () => ResendInvitesInput, { description: "Whose." }) input: ResendInvitesInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return actOnMany(context, input, {
      operation: "resendInvites",
      ability: Ability.INVITE_LEARNERS,
      act: resending,
    });
  }
}
