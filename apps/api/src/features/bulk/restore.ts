import type { App } from "../../app.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { lockAccounts } from "../accounts/index.ts";
import { writeAudit } from "../audit/index.ts";
import { lockForInviting } from "../invites/index.ts";
import { findPresentLearners, resumeAssignments } from "../learners/index.ts";
import { dropMailsToAccounts } from "../mail/index.ts";
import { learningMembers, type OrganizationRow, resumeLearning } from "../organizations/index.ts";
import { type BulkActRow, bringBack, findActById, removalsOf, removedLearnerIds } from "./bulk.store.ts";
import { undoUntil } from "./payload.ts";
import { type Perform, runAct } from "./runAct.ts";

/**
 * Takes a removal back: memberships, groups, trainings and reasons are as they were, and nobody is written to.
 * @throws NOT_FOUND; Refused UNDO_OVER.
 */
export async function restoreRemoved(
  app: Pick<App, "db" | "clock">,
  { organization, removalId, by }: { organization: OrganizationRow; removalId: string; by: string },
): Promise<BulkActRow> {
  const organizationId = organization.id;
  const removal = await findActById(app.db, { organizationId, id: removalId });
  if (removal?.operation !== "removeLearners") throw notFound();
  return runAct(app, {
    organization,
    by,
    operation: "restoreLearners",
    key: removalId,
    content: { removalId },
    select: (tx, now) => {
      if (undoUntil(removal) <= now) refuse("UNDO_OVER");
      return removedLearnerIds(tx, { organizationId, removalId });
    },
    perform: restore(removalId),
  });
}

/** Brings back who has not gone on since: neither left, nor deleted the account, nor was invited or let in again. */
const restore =
  (removalId: string): Perform =>
  async (tx, { organization, by, clock, learnerIds }) => {
    const organizationId = organization.id;
    // Whoever invites waits, or has been waited for; and so does whoever accepts.
    const now = await lockForInviting(tx, clock, organizationId);
    const removals = await removalsOf(tx, { organizationId, removalId }, learnerIds);
    const accountIds = removals.flatMap(({ accountId }) => accountId ?? []);
    await lockAccounts(tx, accountIds);
    const learning = await learningMembers(tx, organizationId, accountIds);
    const open = removals.flatMap((removal) =>
      removal.accountId && !learning.has(removal.accountId)
        ? [{ ...removal, accountId: removal.accountId }]
        : [],
    );
    const back = await bringBack(tx, organizationId, open);
    const restored = open.filter(({ learnerId }) => back.has(learnerId));
    const people = [...new Map(restored.map((one) => [one.accountId, one])).values()];
    await resumeLearning(tx, organizationId, people);
    await resumeAssignments(tx, organizationId, people);
    await dropMailsToAccounts(
      tx,
      people.map(({ accountId }) => accountId),
      { organizationId, kind: "LEARNER_REMOVED" },
    );
    await writeAudit(
      tx,
      restored.map(({ learnerId }) => ({
        organizationId,
        at: now,
        actorAccountId: by,
        action: "RESTORED" as const,
        learnerId,
      })),
    );
    const there = await findPresentLearners(tx, organizationId, learnerIds);
    const active = new Set(there.flatMap(({ id, status }) => (status === "ACTIVE" ? id : [])));
    return new Map(
      learnerIds.flatMap((id) =>
        back.has(id) ? [] : [[id, active.has(id) ? ("ACTIVE" as const) : ("CHANGED" as const)] as const],
      ),
    );
  };
