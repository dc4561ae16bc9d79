import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { administered } from "./administer.ts";
import { Organization, toOrganization } from "./types.ts";

/** An organization for those who administer it; null for everybody else, whether or not it exists. */
export async function loadOrganizationNode(context: RequestContext, id: string) {
  const found = await administered(context, id);
  return found && toOrganization(found.organization);
}

@Resolver()
export class OrganizationQuery {
  @Query(() => Organization, {
    nullable: true,
    description:
      "An organization that the caller administers; null for every other one, whether or not it exists.",
  })
  organization(
    @Arg("id", () => ID, { description: "Global id of the organization." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    return loadOrganizationNode(context, id);
  }
}
