import { isPremium } from "@muster/domain";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { DateTime } from "../../graphql/types.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { openRequestOf } from "./helpDesk.store.ts";

@Resolver(() => Organization)
export class OrganizationPremium {
  @FieldResolver(() => Boolean, {
    description: "Whether the premium features are there now: on PREMIUM, to the end of the last day.",
  })
  premium(@Root() organization: Organization, @Ctx() { app }: RequestContext): boolean {
    return isPremium(organization, app.clock.now());
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When Premium was requested, where the help desk has not answered yet.",
  })
  async premiumRequestedAt(
    @Root() { id }: Organization,
    @Ctx() { app }: RequestContext,
  ): Promise<Date | null> {
    const request = await openRequestOf(app.db, plainIdOf("Organization", id), "PREMIUM");
    return request?.askedAt ?? null;
  }
}
