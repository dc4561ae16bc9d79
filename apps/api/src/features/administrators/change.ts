import { type AdministratorChange, administratorChangeProblem } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { Ability, isAllowed } from "../organizations/index.ts";
import { lockAdministrators } from "./administrators.store.ts";

/** One administrator's change of another, or of oneself. */
export interface Change {
  readonly organizationId: string;
  readonly by: string;
  readonly to: AdministratorChange;
}

/**
 * Holds the administrators and looks at the change by what they are now, not by what they were when it was asked for.
 * Whoever administers may stop doing so; everything else is for those who may manage administrators.
 * @returns what the person was
 * @throws NOT_FOUND where either is no administrator (any more); FORBIDDEN; Refused LAST_OWNER
 */
export async function holdForChange(tx: Tx, { organizationId, by, to }: Change) {
  const administrators = await lockAdministrators(tx, organizationId);
  const actor = administrators.find(({ accountId }) => accountId === by);
  const before = administrators.find(({ accountId }) => accountId === to.accountId);
  if (!actor || !before) throw notFound();
  const leaves = actor === before && to.role === null;
  if (!leaves && !isAllowed(actor.role, Ability.MANAGE_ADMINISTRATORS)) throw forbidden();
  const problem = administratorChangeProblem(administrators, to);
  if (problem) refuse(problem);
  return before;
}
