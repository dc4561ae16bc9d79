import { Ctx, FieldResolver, Resolver, registerEnumType } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { Viewer } from "../organizations/index.ts";
import { platformRoleOf } from "./helpDesk.store.ts";

export enum PlatformRole {
  SUPPORT = "SUPPORT",
}

registerEnumType(PlatformRole, {
  name: "PlatformRole",
  description: "What a person may do for the whole platform. Granted by the operator's command only.",
  valuesConfig: { SUPPORT: { description: "Help desk: answers requests, grants and ends subscriptions." } },
});

@Resolver(() => Viewer)
export class ViewerPlatformRole {
  @FieldResolver(() => PlatformRole, { nullable: true, description: "Null for almost everybody." })
  async platformRole(@Ctx() context: RequestContext): Promise<PlatformRole | null> {
    const role = await platformRoleOf(context.app.db, signedIn(context).accountId);
    return role && PlatformRole[role];
  }
}
