import { assignmentsAfterLeavingGroup } from "@muster/domain";
import type { App } from "../../app.ts";
import { inTransaction } from "../../db/transaction.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { writeAudit } from "../audit/index.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { assignmentsToDecide, withdrawGroup } from "./assignments.store.ts";
import { lockLearner, removeLearnerGroup } from "./learners.store.ts";

/**
 * Takes an Active learner out of a group; what has no other reason and was not begun goes with it.
 * @throws NOT_FOUND; Refused GROUP_NOT_FOUND, LEARNER_NOT_ACTIVE.
 */
export async function leaveGroup(
  { db, clock }: Pick<App, "db" | "clock">,
  {
    organizationId,
    learnerId,
    groupId,
    by,
  }: { organizationId: string; learnerId: string; groupId: string; by: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [group] = await lockGroupsForShare(tx, organizationId, [groupId]);
    if (!group) refuse("GROUP_NOT_FOUND", ["groupId"]);
    const learner = await lockLearner(tx, organizationId, learnerId);
    if (!learner) throw notFound();
    const now = clock.now();
    if (learner.status !== "ACTIVE" || !learner.accountId)
      refuse("LEARNER_NOT_ACTIVE", ["learnerId"], { email: learner.emailTyped });
    const { accountId } = learner;
    if (!(await removeLearnerGroup(tx, { organizationId, learnerId, groupId }))) return;
    const had = await assignmentsToDecide(tx, organizationId, accountId);
    const { withdraw } = assignmentsAfterLeavingGroup(had, groupId);
    await withdrawGroup(tx, { organizationId, accountId }, { groupId, withdrawn: withdraw });
    await writeAudit(tx, [
      {
        organizationId,
        at: now,
        actorAccountId: by,
        action: "GROUP_REMOVED",
        learnerId,
        subjectId: groupId,
        facts: { text: group.name, withdrawn: withdraw.length },
      },
    ]);
  });
}
