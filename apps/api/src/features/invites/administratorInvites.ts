import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { findAdministratorInvites } from "./administratorInvites.store.ts";
import { AdministratorInvite, toAdministratorInvites } from "./administratorInviteType.ts";

const SHOWN = 100;

@Resolver(() => Organization)
export class OrganizationAdministratorInvites {
  @FieldResolver(() => [AdministratorInvite], {
    description: "Invites for administrators that are Pending or Cancelled; last sent first, at most 100.",
  })
  async administratorInvites(
    @Root() organization: Organization,
    @Ctx() { app }: RequestContext,
  ): Promise<AdministratorInvite[]> {
    const id = plainIdOf("Organization", organization.id);
    return toAdministratorInvites(app, id, await findAdministratorInvites(app.db, id, { limit: SHOWN }));
  }
}
