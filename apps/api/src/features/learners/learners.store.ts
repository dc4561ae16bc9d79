import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { texts, uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { invite, suppression } from "../../db/schema/invites.ts";
import { learner, learnerGroup, learnerTally } from "../../db/schema/learners.ts";

export type LearnerRow = typeof learner.$inferSelect;
export type NewLearner = typeof learner.$inferInsert;

/** Still with the organization: who has left or was removed is in no list and no count. */
export const present = isNull(learner.removedAt);

export async function findLearner(
  db: DbOrTx,
  organizationId: string,
  id: string,
): Promise<LearnerRow | null> {
  const [row] = await db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), eq(learner.id, id)));
  return row ?? null;
}

/**
 * The present learner, held until the transaction ends. Whoever changes what a learner is given holds the learner first (after
 * the groups): otherwise one group could withdraw what another one is giving right now.
 */
export async function lockLearner(tx: Tx, organizationId: string, id: string): Promise<LearnerRow | null> {
  const [row] = await tx
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), eq(learner.id, id), present))
    .for("no key update");
  return row ?? null;
}

/** Present learners, held in one order, so that two who act on many do not wait in a circle. */
export async function lockLearners(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<LearnerRow[]> {
  return tx
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), sql`${learner.id} = any(${uuids(ids)})`, present))
    .orderBy(asc(learner.id))
    .for("no key update");
}

/** Present learners by their ids, in the order of ids. */
export async function findPresentLearners(
  db: DbOrTx,
  organizationId: string,
  ids: readonly string[],
): Promise<LearnerRow[]> {
  return db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), sql`${learner.id} = any(${uuids(ids)})`, present))
    .orderBy(asc(learner.id));
}

export async function findLearnersByIds(
  db: DbOrTx,
  organizationId: string,
  ids: readonly string[],
): Promise<LearnerRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), inArray(learner.id, [...ids])));
}

export async function findLearnersByEmails(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
): Promise<LearnerRow[]> {
  if (emails.length === 0) return [];
  return db
    .select()
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), sql`${learner.email} = any(${texts(emails)})`));
}

/** Writes whole rows, new and changed ones, in one statement, so that the tally is kept once. */
export async function saveLearners(tx: Tx, rows: readonly NewLearner[]): Promise<void> {
  if (rows.length === 0) return;
  const changing = [
    ...(["status", "accountId", "name", "invitedAt", "lastSentAt", "expiresAt"] as const),
    ...(["declinedAt", "cancelledAt", "acceptedAt", "removedAt"] as const),
  ].map((column) => sql.identifier(learner[column].name));
  const set = changing.map((name) => sql`${name} = excluded.${name}`);
  await insertRows(
    tx,
    learner,
    [...rows].sort((one, other) => (one.email < other.email ? -1 : 1)),
    sql`on conflict (organization_id, id) do update set ${sql.join(set, sql`, `)}`,
  );
}

export async function addLearnerGroups(
  tx: Tx,
  rows: readonly { organizationId: string; learnerId: string; groupId: string }[],
): Promise<void> {
  await insertRows(tx, learnerGroup, rows, sql`on conflict do nothing`);
}

/** Marks the Active learners that accounts are in an organization as gone. @returns who they were. */
export async function markRemoved(
  tx: Tx,
  { organizationId, accountIds, now }: { organizationId: string; accountIds: readonly string[]; now: Date },
): Promise<{ id: string; accountId: string }[]> {
  const theirs = and(
    eq(learner.organizationId, organizationId),
    sql`${learner.accountId} = any(${uuids(accountIds)})`,
    eq(learner.status, "ACTIVE"),
    present,
  );
  // Held first and in the order of ids, as whoever changes what learners are given does.
  const held = await tx
    .select({ id: learner.id, accountId: learner.accountId })
    .from(learner)
    .where(theirs)
    .orderBy(asc(learner.id))
    .for("no key update");
  await tx.update(learner).set({ removedAt: now }).where(theirs);
  return held.flatMap(({ id, accountId }) => (accountId ? [{ id, accountId }] : []));
}

/** Shows on a learner with which address it goes on. */
export async function markCorrected(
  tx: Tx,
  { organizationId, learnerId, to }: { organizationId: string; learnerId: string; to: string },
): Promise<void> {
  await tx
    .update(learner)
    .set({ correctedTo: to })
    .where(and(eq(learner.organizationId, organizationId), eq(learner.id, learnerId)));
}

/** The latest learner whose address was corrected to each of these, by the corrected one. */
export async function learnersCorrectedTo(
  db: DbOrTx,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, LearnerRow>> {
  const rows = await db
    .selectDistinctOn([learner.correctedTo])
    .from(learner)
    .where(and(eq(learner.organizationId, organizationId), inArray(learner.correctedTo, [...ids])))
    .orderBy(learner.correctedTo, sql`${learner.cancelledAt} desc nulls last`, desc(learner.id));
  return new Map(rows.flatMap((row) => (row.correctedTo ? [[row.correctedTo, row] as const] : [])));
}

/** Whether an account learned in an organization and does so no longer. */
export async function hasLeft(db: DbOrTx, organizationId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(learner)
    .where(
      and(
        eq(learner.organizationId, organizationId),
        eq(learner.accountId, accountId),
        isNotNull(learner.removedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Takes a learner out of a group; false where the learner was not in it. */
export async function removeLearnerGroup(
  tx: Tx,
  { organizationId, learnerId, groupId }: { organizationId: string; learnerId: string; groupId: string },
): Promise<boolean> {
  const rows = await tx
    .delete(learnerGroup)
    .where(
      and(
        eq(learnerGroup.organizationId, organizationId),
        eq(learnerGroup.learnerId, learnerId),
        eq(learnerGroup.groupId, groupId),
      ),
    )
    .returning({ groupId: learnerGroup.groupId });
  return rows.length === 1;
}

/** Which of these learners are in a group, or invited to it. */
export async function learnersInGroup(
  db: DbOrTx,
  organizationId: string,
  { learnerIds, groupId }: { learnerIds: readonly string[]; groupId: string },
): Promise<Set<string>> {
  const rows = await db
    .select({ learnerId: learnerGroup.learnerId })
    .from(learnerGroup)
    .where(
      and(
        eq(learnerGroup.organizationId, organizationId),
        eq(learnerGroup.groupId, groupId),
        sql`${learnerGroup.learnerId} = any(${uuids(learnerIds)})`,
      ),
    );
  return new Set(rows.map(({ learnerId }) => learnerId));
}

/** Forgets the groups of learners who are invited afresh. */
export async function clearLearnerGroups(
  tx: Tx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<void> {
  if (learnerIds.length === 0) return;
  await tx
    .delete(learnerGroup)
    .where(
      and(eq(learnerGroup.organizationId, organizationId), inArray(learnerGroup.learnerId, [...learnerIds])),
    );
}

/** Which groups each of these learners is in, or invited to. */
export async function groupIdsOfLearners(
  db: DbOrTx,
  organizationId: string,
  learnerIds: readonly string[],
): Promise<{ learnerId: string; groupId: string }[]> {
  if (learnerIds.length === 0) return [];
  return db
    .select({ learnerId: learnerGroup.learnerId, groupId: learnerGroup.groupId })
    .from(learnerGroup)
    .where(
      and(eq(learnerGroup.organizationId, organizationId), inArray(learnerGroup.learnerId, [...learnerIds])),
    );
}

/** When a person first acted on the page of each accepted invite of a learner. Of others the organization learns nothing. */
export async function openingsOfLearner(
  db: DbOrTx,
  organizationId: string,
  learnerId: string,
): Promise<{ id: string; at: Date }[]> {
  const rows = await db
    .select({ id: invite.id, at: invite.openedAt })
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        eq(invite.learnerId, learnerId),
        eq(invite.status, "ACTIVE"),
      ),
    );
  return rows.flatMap(({ id, at }) => (at ? [{ id, at }] : []));
}

/** Those of these addresses whose people want no mail from this organization, and how they said so. */
export async function unwantedMail(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
): Promise<Map<string, "STOPPED" | "COMPLAINED">> {
  if (emails.length === 0) return new Map();
  const rows = await db
    .select({ email: suppression.email, reason: suppression.reason })
    .from(suppression)
    .where(and(eq(suppression.organizationId, organizationId), inArray(suppression.email, [...emails])));
  return new Map(
    rows.flatMap(({ email, reason }) => (reason === "BOUNCED" ? [] : [[email, reason] as const])),
  );
}

export async function readTally(db: DbOrTx, organizationId: string) {
  const rows = await db.select().from(learnerTally).where(eq(learnerTally.organizationId, organizationId));
  const of = (status: LearnerRow["status"]) => rows.find((row) => row.status === status)?.count ?? 0;
  return { active: of("ACTIVE"), pending: of("PENDING"), cancelled: of("CANCELLED") };
}
