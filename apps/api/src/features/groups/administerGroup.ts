import { type RequestContext, signedIn } from "../../context.ts";
import { type TenantId, tenantIdOf } from "../../platform/globalId.ts";
import { type Ability, administer } from "../organizations/index.ts";

/**
 * Where a group is stored, for visitors who may do this in its organization. Whether there is such a group is not
 * looked at.
 * @throws UNAUTHENTICATED, NOT_FOUND and FORBIDDEN as `administer`.
 */
export async function administerGroup(
  context: RequestContext,
  groupId: string,
  ability: Ability,
): Promise<TenantId> {
  signedIn(context);
  const key = tenantIdOf("Group", groupId);
  await administer(context, key.organizationId, ability);
  return key;
}
