import type { Tx } from "../../db/client.ts";
import { lockAccountAddresses } from "../accounts/index.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { dropMailsToAccount } from "../mail/index.ts";
import { findMembership, stopLearning } from "../organizations/index.ts";
import { endAssignments } from "./assignments.store.ts";
import { markRemoved } from "./learners.store.ts";

/** Whose learning ends where, by whose act. */
export interface Ending {
  readonly organizationId: string;
  /** Whose: the person, with every address by which the organization knows that account. */
  readonly accountId: string;
  /** Who ends it: the person, or an administrator. */
  readonly by: string;
  readonly action: Extract<AuditAction, "LEFT">;
  readonly now: Date;
}

/**
 * Ends a person's learning in an organization: the learner is gone from lists and counts, what was not begun ends,
 * what was begun or finished stays, and a role stays. Nothing is deleted but a membership without a role: rows carry
 * the moment of the end (`removedAt`, `endedAt`), groups and reasons stand, so that it can be undone.
 * @returns the learners' ids; null where the account does not learn there.
 */
export async function endLearning(tx: Tx, ending: Ending): Promise<readonly string[] | null> {
  const { organizationId, accountId, by, action, now } = ending;
  // The account first, as accepting does: the two never meet.
  await lockAccountAddresses(tx, accountId);
  if (!(await findMembership(tx, organizationId, accountId))?.learns) return null;
  const learnerIds = await markRemoved(tx, { organizationId, accountId, now });
  await endAssignments(tx, { organizationId, accountId, learnerId: learnerIds[0] ?? null, now });
  await stopLearning(tx, organizationId, accountId);
  await dropMailsToAccount(tx, accountId, organizationId);
  await writeAudit(
    tx,
    learnerIds.map((learnerId) => ({ organizationId, at: now, actorAccountId: by, action, learnerId })),
  );
  return learnerIds;
}
