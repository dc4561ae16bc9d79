import type { RequestContext } from "../../context.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { Ability, mayAdminister } from "../organizations/index.ts";
import { readLearner } from "./learners.ts";

/** A learner, for administrators of its organization. */
export async function loadLearnerNode(context: RequestContext, { organizationId, id }: TenantId) {
  const found = await mayAdminister(context, organizationId, Ability.READ_LEARNERS);
  return found && readLearner(context.app, organizationId, id);
}
