import type { Tx } from "../../db/client.ts";
import { grouped } from "../../platform/grouped.ts";
import { writeAudit } from "../audit/index.ts";
import { type GroupRow, groupTrainings } from "../groups/index.ts";
import { giveTrainingsToMany } from "./assignments.store.ts";
import { addLearnerGroups, type LearnerRow } from "./learners.store.ts";

/** Puts Active learners, who are held, into a group, which is held and Active; its trainings are given at once. */
export async function joinGroup(
  tx: Tx,
  to: { organizationId: string; group: GroupRow; by: string; now: Date },
  learners: readonly Pick<LearnerRow, "id" | "accountId">[],
): Promise<void> {
  const { organizationId, group, by, now } = to;
  const groupId = group.id;
  await addLearnerGroups(
    tx,
    learners.map(({ id }) => ({ organizationId, learnerId: id, groupId })),
  );
  const accountIds = learners.flatMap(({ accountId }) => accountId ?? []);
  const given = await groupTrainings(tx, organizationId, [groupId]);
  const added = grouped(
    await giveTrainingsToMany(tx, { organizationId, accountIds, now }, given),
    ({ accountId }) => accountId,
  );
  await writeAudit(
    tx,
    learners.map(({ id, accountId }) => ({
      organizationId,
      at: now,
      actorAccountId: by,
      action: "GROUP_ADDED" as const,
      learnerId: id,
      subjectId: groupId,
      facts: { text: group.name, trainings: added.get(accountId ?? "")?.length ?? 0 },
    })),
  );
}
