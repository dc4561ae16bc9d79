import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { findAdministrators } from "./administrators.store.ts";
import { Administrator, toAdministrator } from "./types.ts";

@Resolver(() => Organization)
export class OrganizationAdministrators {
  @FieldResolver(() => [Administrator], {
    description: "Who administers it, by name; at most 500.",
  })
  async administrators(
    @Root() { id }: Organization,
    @Ctx() { app, visitor }: RequestContext,
  ): Promise<Administrator[]> {
    const rows = await findAdministrators(app.db, plainIdOf("Organization", id));
    return rows.map((row) => toAdministrator(row, visitor?.accountId));
  }
}
