import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { account } from "../../db/schema/accounts.ts";
import { group, groupTraining } from "../../db/schema/groups.ts";
import { organizationTraining } from "../../db/schema/organizations.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";

export type GroupRow = typeof group.$inferSelect;
export type GroupStatusName = GroupRow["status"];

/** Key of the maps that hold something for groups of several organizations. */
export const groupKey = ({ organizationId, id }: TenantId): string => `${organizationId}:${id}`;

/** A condition that holds for these groups, each within its own organization. */
export function anyOf(
  columns: { organizationId: PgColumn; id: PgColumn },
  groups: readonly TenantId[],
): SQL | undefined {
  const byOrganization = grouped(groups, ({ organizationId }) => organizationId);
  return or(
    ...[...byOrganization].map(([organizationId, ids]) =>
      and(
        eq(columns.organizationId, organizationId),
        inArray(
          columns.id,
          ids.map(({ id }) => id),
        ),
      ),
    ),
  );
}

/** Groups of one organization by their ids, by name. */
export async function findGroups(
  db: DbOrTx,
  organizationId: string,
  ids: readonly string[],
): Promise<GroupRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(group)
    .where(and(eq(group.organizationId, organizationId), inArray(group.id, [...ids])))
    .orderBy(...byName);
}

const byName = [asc(sql`lower(${group.name})`), asc(group.id)] as const;

/** All groups of several organizations, by name. */
export async function groupsOfOrganizations(
  db: DbOrTx,
  organizationIds: readonly string[],
): Promise<GroupRow[]> {
  if (organizationIds.length === 0) return [];
  return db
    .select()
    .from(group)
    .where(inArray(group.organizationId, [...organizationIds]))
    .orderBy(...byName);
}

/**
 * Holds groups as they are until the transaction ends: what they give cannot change meanwhile. Whoever then changes
 * learners' assignments locks those learners after the groups.
 * @returns those of them that the organization has, by name.
 */
export async function lockGroupsForShare(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<GroupRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(group)
    .where(and(eq(group.organizationId, organizationId), inArray(group.id, [...ids])))
    // One order for everybody, so that nobody waits in a circle.
    .orderBy(asc(group.id))
    .for("share");
  return rows.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

/** Holds one group against every other change of it. */
export async function lockGroup(tx: Tx, { organizationId, id }: TenantId): Promise<GroupRow | null> {
  const [row] = await tx
    .select()
    .from(group)
    .where(and(eq(group.organizationId, organizationId), eq(group.id, id)))
    .for("update");
  return row ?? null;
}

/** What the groups of one organization give, whatever their status: one entry for each group and training. */
export async function groupTrainings(
  db: DbOrTx,
  organizationId: string,
  groupIds: readonly string[],
): Promise<{ groupId: string; trainingId: string }[]> {
  if (groupIds.length === 0) return [];
  return db
    .select({ groupId: groupTraining.groupId, trainingId: groupTraining.trainingId })
    .from(groupTraining)
    .where(
      and(eq(groupTraining.organizationId, organizationId), inArray(groupTraining.groupId, [...groupIds])),
    )
    .orderBy(asc(groupTraining.groupId), asc(groupTraining.trainingId));
}

/** Ids of the trainings of several groups, by `groupKey`. */
export async function trainingIdsOfGroups(
  db: DbOrTx,
  groups: readonly TenantId[],
): Promise<Map<string, string[]>> {
  if (groups.length === 0) return new Map();
  const { organizationId, groupId: id, trainingId } = groupTraining;
  const rows = await db
    .select({ organizationId, id, trainingId })
    .from(groupTraining)
    .where(anyOf({ organizationId, id }, groups));
  return new Map(
    [...grouped(rows, groupKey)].map(([key, of]) => [key, of.map(({ trainingId }) => trainingId)]),
  );
}

/** Which of the trainings the organization has chosen; they stay chosen until the transaction ends. */
export async function lockChosenTrainings(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
): Promise<Set<string>> {
  if (trainingIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: organizationTraining.trainingId })
    .from(organizationTraining)
    .where(
      and(
        eq(organizationTraining.organizationId, organizationId),
        inArray(organizationTraining.trainingId, [...trainingIds]),
      ),
    )
    .orderBy(asc(organizationTraining.trainingId))
    .for("share");
  return new Set(rows.map(({ id }) => id));
}

/** Names of accounts by id. */
export async function accountNames(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Stores a group; null where its name is taken, also by one that is being stored at this moment. */
export async function insertGroup(tx: Tx, row: typeof group.$inferInsert): Promise<GroupRow | null> {
  const [stored] = await tx
    .insert(group)
    .values(row)
    .onConflictDoNothing({ target: [group.organizationId, group.nameKey] })
    .returning();
  return stored ?? null;
}

/**
 * Changes a group that is locked. Null where its name is taken: the transaction is over then.
 */
export async function updateLockedGroup(
  tx: Tx,
  { organizationId, id }: TenantId,
  fields: Pick<GroupRow, "name" | "nameKey" | "status" | "version" | "changedBy" | "changedAt">,
): Promise<GroupRow | null> {
  try {
    const [row] = await tx
      .update(group)
      .set(fields)
      .where(and(eq(group.organizationId, organizationId), eq(group.id, id)))
      .returning();
    return row ?? null;
  } catch (error) {
    if (violates(error, "group_name")) return null;
    throw error;
  }
}

function violates(error: unknown, constraint: string): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("constraint_name" in error) return error.constraint_name === constraint;
  return "cause" in error && violates(error.cause, constraint);
}

/** Makes the group give exactly these trainings. */
export async function replaceGroupTrainings(
  tx: Tx,
  { organizationId, id }: TenantId,
  trainingIds: readonly string[],
): Promise<void> {
  const ofGroup = and(eq(groupTraining.organizationId, organizationId), eq(groupTraining.groupId, id));
  await tx
    .delete(groupTraining)
    .where(
      trainingIds.length > 0
        ? and(ofGroup, sql`${groupTraining.trainingId} <> all(${uuids(trainingIds)})`)
        : ofGroup,
    );
  if (trainingIds.length === 0) return;
  await tx
    .insert(groupTraining)
    .values(trainingIds.map((trainingId) => ({ organizationId, groupId: id, trainingId })))
    .onConflictDoNothing();
}
