import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { administer } from "./administer.ts";
import { deleteLogo } from "./logos.store.ts";
import { Ability } from "./organizations.policy.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "Whose logo to remove." })
class RemoveLogoInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;
}

/** Takes the logo away; without one nothing happens. */
async function removeLogo(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId, by }: { organizationId: string; by: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await deleteLogo(tx, organizationId))) return;
    await writeAudit(tx, [{ organizationId, at: clock.now(), actorAccountId: by, action: "LOGO_REMOVED" }]);
  });
}

@Resolver()
export class RemoveLogo {
  @Mutation(() => OrganizationPayload, {
    description: "Removes the logo; the initials stand in its place. Twice is the same as once.",
  })
  async removeLogo(
    @Arg("input", () => RemoveLogoInput, { description: "Whose." }) input: RemoveLogoInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.UPDATE_ORGANIZATION);
    return answering({ organization: null }, async () => {
      await removeLogo(context.app, { organizationId: organization.id, by: signedIn(context).accountId });
      return { organization: toOrganization(organization) };
    });
  }
}
