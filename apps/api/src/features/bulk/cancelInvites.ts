import { Arg, Ctx, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Ability } from "../organizations/index.ts";
import { actOnMany } from "./actOnMany.ts";
import { cancelling } from "./acts.ts";
import { BulkInput } from "./bulkInput.ts";
import { BulkPayload } from "./types.ts";

@InputType({ description: "Whose invites to cancel." })
class CancelInvitesInput extends BulkInput {}

@Resolver()
export class CancelInvites {
  @Mutation(() => BulkPayload, {
    description: "× Cancels many Pending invites: every link of them stops working at once, for good.",
  })
  cancelInvites(
    @Arg("input", () => CancelInvitesInput, { description: "Whose." }) input: CancelInvitesInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkPayload> {
    return actOnMany(context, input, {
      operation: "cancelInvites",
      ability: Ability.MANAGE_LEARNERS,
      act: cancelling,
    });
  }
}
