import type { Tx } from "../../db/client.ts";
import { type AccountRow, lockAccounts } from "../accounts/index.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { dropMailsToAccounts } from "../mail/index.ts";
import { learningMembers, stopLearning } from "../organizations/index.ts";
import { endAssignments } from "./assignments.store.ts";
import { markRemoved } from "./learners.store.ts";

/** Whose learning ends where, by whose act. */
export interface Ending {
  readonly organizationId: string;
  /** Whose: the person, with every address by which the organization knows that account. */
  readonly accountId: string;
  /** Who ends it: the person, or an administrator. */
  readonly by: string;
  readonly action: Extract<AuditAction, "LEFT" | "REMOVED">;
  readonly now: Date;
}

/** A learner whose learning has ended. */
export interface Ended {
  readonly learnerId: string;
  readonly account: AccountRow;
  /** Since when the account belonged to the organization. */
  readonly joinedAt: Date;
}

/**
 * Ends a person's learning in an organization: the learner is gone from lists and counts, what was not begun ends,
 * what was begun or finished stays, and a role stays. Nothing is deleted but a membership without a role: rows carry
 * the moment of the end (`removedAt`, `endedAt`), groups and reasons stand, so that it can be undone.
 * @returns the learners' ids; null where the account does not learn there.
 */
export async function endLearning(
  tx: Tx,
  { accountId, ...ending }: Ending,
): Promise<readonly string[] | null> {
  const ended = await endLearningOfMany(tx, { ...ending, accountIds: [accountId] });
  return ended?.map(({ learnerId }) => learnerId) ?? null;
}

/**
 * The same for many people, in a fixed number of statements.
 * @returns the learners, in the order of ids; null where none of the accounts learns there.
 */
export async function endLearningOfMany(
  tx: Tx,
  ending: Omit<Ending, "accountId"> & { readonly accountIds: readonly string[] },
): Promise<readonly Ended[] | null> {
  const { organizationId, by, action, now } = ending;
  // The accounts first, as accepting does: the two never meet.
  const locked = await lockAccounts(tx, ending.accountIds);
  const accounts = new Map(locked.map((account) => [account.id, account]));
  const members = await learningMembers(tx, organizationId, [...accounts.keys()]);
  const accountIds = [...members.keys()];
  if (accountIds.length === 0) return null;
  const removed = await markRemoved(tx, { organizationId, accountIds, now });
  const learnerOf = new Map(removed.map(({ id, accountId }) => [accountId, id]));
  await endAssignments(
    tx,
    organizationId,
    accountIds.map((accountId) => ({ accountId, learnerId: learnerOf.get(accountId) ?? null })),
    now,
  );
  await stopLearning(tx, organizationId, accountIds);
  await dropMailsToAccounts(tx, accountIds, { organizationId });
  await writeAudit(
    tx,
    removed.map(({ id }) => ({ organizationId, at: now, actorAccountId: by, action, learnerId: id })),
  );
  return removed.flatMap(({ id, accountId }) => {
    const account = accounts.get(accountId);
    const joinedAt = members.get(accountId);
    return account && joinedAt ? [{ learnerId: id, account, joinedAt }] : [];
  });
}
