import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { decodeId, plainIdOf } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";
import { Organization } from "../organizations/index.ts";
import { groupsOfOrganizations } from "./groups.store.ts";
import { readGroup } from "./read.ts";
import { Group, GroupStatus, toGroups } from "./types.ts";

async function groupsByOrganization({ app }: RequestContext, ids: readonly string[]) {
  const groups = await toGroups(app.db, await groupsOfOrganizations(app.db, ids));
  return grouped(groups, ({ key }) => key.organizationId);
}

@Resolver(() => Organization)
export class OrganizationGroups {
  @FieldResolver(() => [Group], { description: "The organization's groups, by name." })
  async groups(
    @Root() { id }: Organization,
    @Arg("status", () => GroupStatus, { nullable: true, description: "Only these; all if left out." })
    status: GroupStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<Group[]> {
    const groups = (await batched(context, groupsByOrganization, plainIdOf("Organization", id))) ?? [];
    return status ? groups.filter((group) => group.status === status) : groups;
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: "One group by id; null where the organization has none.",
  })
  async group(
    @Root() organization: Organization,
    @Arg("id", () => ID, { description: "Global id of the group." }) id: string,
    @Ctx() { app }: RequestContext,
  ): Promise<Group | null> {
    const decoded = decodeId(id);
    const organizationId = plainIdOf("Organization", organization.id);
    if (decoded?.type !== "Group" || decoded.organizationId !== organizationId) return null;
    return readGroup(app.db, decoded);
  }
}
