import type { RequestContext } from "../../context.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { Ability, administered, isAllowed } from "../organizations/index.ts";
import { readLearner } from "./learners.ts";

/** A learner, for administrators of its organization. */
export async function loadLearnerNode(context: RequestContext, { organizationId, id }: TenantId) {
  const found = await administered(context, organizationId);
  if (!found || !isAllowed(found.role, Ability.READ_LEARNERS)) return null;
  return readLearner(context.app, organizationId, id);
}
