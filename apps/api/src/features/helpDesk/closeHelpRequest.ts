import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { type TenantId, tenantIdOf } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import { closeHelpRequest, findHelpRequest, type NamedRequest } from "./helpDesk.store.ts";
import { support } from "./support.ts";
import { HelpRequestPayload, toHelpRequest } from "./types.ts";

@InputType({ description: "Which request to close." })
class CloseHelpRequestInput {
  @Field(() => ID, { description: "An open help request." })
  requestId: string;
}

/** @throws NOT_FOUND; Refused REQUEST_CLOSED, naming who was faster */
async function close(
  { db, clock }: Pick<App, "db" | "clock">,
  id: TenantId,
  by: string,
): Promise<NamedRequest> {
  return inTransaction(db, async (tx) => {
    const at = clock.now();
    const closed = await closeHelpRequest(tx, id, { outcome: "CLOSED", closedBy: by, closedAt: at });
    const found = await findHelpRequest(tx, id);
    if (!found) throw notFound();
    if (!closed) refuse("REQUEST_CLOSED", ["requestId"], { by: found.closedBy ?? undefined });
    const { organizationId } = id;
    await writeAudit(tx, [
      { organizationId, at, actorAccountId: by, action: "HELP_REQUEST_CLOSED", subjectId: id.id },
    ]);
    return found;
  });
}

@Resolver()
export class CloseHelpRequest {
  @Mutation(() => HelpRequestPayload, {
    description: "Closes a help request without giving what was asked for. Help desk only.",
  })
  async closeHelpRequest(
    @Arg("input", () => CloseHelpRequestInput, { description: "Which." }) input: CloseHelpRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<HelpRequestPayload> {
    const { accountId } = await support(context);
    const id = tenantIdOf("HelpRequest", input.requestId);
    return answering({ request: null }, async () => ({
      request: toHelpRequest(await close(context.app, id, accountId)),
    }));
  }
}
