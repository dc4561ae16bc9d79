import { and, asc, eq, inArray } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { group, groupTraining } from "../../db/schema/groups.ts";
import { organizationTraining } from "../../db/schema/organizations.ts";

/** What organizations have chosen from the catalogue. */
export async function chosenTrainings(db: DbOrTx, organizationIds: readonly string[]) {
  if (organizationIds.length === 0) return [];
  return db
    .select({
      organizationId: organizationTraining.organizationId,
      trainingId: organizationTraining.trainingId,
    })
    .from(organizationTraining)
    .where(inArray(organizationTraining.organizationId, [...organizationIds]));
}

const these = (organizationId: string, trainingIds: readonly string[]) =>
  and(
    eq(organizationTraining.organizationId, organizationId),
    inArray(organizationTraining.trainingId, [...trainingIds]),
  );

/** Chooses trainings; answers those that were not chosen before. */
export async function addTrainings(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (trainingIds.length === 0) return [];
  const rows = await tx
    .insert(organizationTraining)
    .values(trainingIds.map((trainingId) => ({ organizationId, trainingId, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: organizationTraining.trainingId });
  return rows.map(({ id }) => id);
}

/** Holds chosen trainings against a group that is taking one of them up at this moment. */
export async function lockTrainings(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
): Promise<void> {
  if (trainingIds.length === 0) return;
  await tx
    .select({ id: organizationTraining.trainingId })
    .from(organizationTraining)
    .where(these(organizationId, trainingIds))
    .orderBy(asc(organizationTraining.trainingId))
    .for("update");
}

/** Which of the trainings a group gives, with the name of the first such group. */
export async function givingGroups(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
): Promise<Map<string, string>> {
  if (trainingIds.length === 0) return new Map();
  const rows = await tx
    .select({ trainingId: groupTraining.trainingId, name: group.name })
    .from(groupTraining)
    .innerJoin(
      group,
      and(eq(group.organizationId, groupTraining.organizationId), eq(group.id, groupTraining.groupId)),
    )
    .where(
      and(
        eq(groupTraining.organizationId, organizationId),
        inArray(groupTraining.trainingId, [...trainingIds]),
      ),
    )
    .orderBy(asc(group.name), asc(group.id));
  // The first of a training wins, so it is set last.
  return new Map(rows.reverse().map(({ trainingId, name }) => [trainingId, name]));
}

/** Drops chosen trainings; answers those that were chosen. */
export async function removeTrainings(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
): Promise<string[]> {
  if (trainingIds.length === 0) return [];
  const rows = await tx
    .delete(organizationTraining)
    .where(these(organizationId, trainingIds))
    .returning({ id: organizationTraining.trainingId });
  return rows.map(({ id }) => id);
}
