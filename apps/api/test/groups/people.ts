import type { Assignment, AssignmentReason } from "@muster/domain";
import { and, asc, eq } from "drizzle-orm";
import type { App } from "../../src/app.ts";
import { account } from "../../src/db/schema/accounts.ts";
import { invite, inviteGroup } from "../../src/db/schema/invites.ts";
import { assignment, assignmentReason, learner, learnerGroup } from "../../src/db/schema/learners.ts";
import { newId } from "../../src/platform/ids.ts";
import { uniqueEmail } from "../support/world.ts";

/** A learner as a test wants it; ids are uuids. */
export interface Wanted {
  readonly groupIds: readonly string[];
  readonly assignments: readonly Assignment[];
}

export interface StoredLearner {
  readonly learnerId: string;
  readonly accountId: string;
}

/** Stores an Active learner with groups and assignments, as acceptance and time would have left them. */
export async function activeLearner(
  { db, clock }: Pick<App, "db" | "clock">,
  organizationId: string,
  { groupIds, assignments }: Wanted,
): Promise<StoredLearner> {
  const now = clock.now();
  const [learnerId, accountId] = [newId(), newId()];
  const email = uniqueEmail("learner");
  const name = "Sam Taylor";
  await db.insert(account).values({ id: accountId, email, name, firstName: "Sam", lastName: "Taylor" });
  await db.insert(learner).values({
    organizationId,
    id: learnerId,
    email,
    emailTyped: email,
    status: "ACTIVE",
    accountId,
    name,
    invitedAt: now,
    acceptedAt: now,
  });
  for (const groupId of groupIds)
    await db.insert(learnerGroup).values({ organizationId, learnerId, groupId });
  for (const { trainingId, reasons, started } of assignments) {
    const id = newId();
    const startedAt = started ? now : null;
    await db
      .insert(assignment)
      .values({ organizationId, id, accountId, trainingId, assignedAt: now, startedAt });
    for (const reason of reasons) {
      const groupId = reason.kind === "GROUP" ? reason.groupId : null;
      await db
        .insert(assignmentReason)
        .values({ organizationId, assignmentId: id, kind: reason.kind, groupId });
    }
  }
  return { learnerId, accountId };
}

/** Stores a Pending invite to a group. */
export async function pendingInvite(
  { db, clock }: Pick<App, "db" | "clock">,
  organizationId: string,
  groupId: string,
): Promise<void> {
  const now = clock.now();
  const [learnerId, inviteId] = [newId(), newId()];
  const email = uniqueEmail("pending");
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await db
    .insert(learner)
    .values({ organizationId, id: learnerId, email, emailTyped: email, status: "PENDING", invitedAt: now });
  await db.insert(learnerGroup).values({ organizationId, learnerId, groupId });
  await db.insert(invite).values({
    organizationId,
    id: inviteId,
    learnerId,
    email,
    role: "LEARNER",
    status: "PENDING",
    lastSentAt: now,
    expiresAt,
  });
  await db.insert(inviteGroup).values({ organizationId, inviteId, groupId });
}

/** A person's assignments in an organization, as the domain sees them, by training. */
export async function assignmentsOf(
  { db }: Pick<App, "db">,
  organizationId: string,
  accountId: string,
): Promise<Assignment[]> {
  const rows = await db
    .select({ assignment, reason: assignmentReason })
    .from(assignment)
    .leftJoin(
      assignmentReason,
      and(
        eq(assignmentReason.organizationId, assignment.organizationId),
        eq(assignmentReason.assignmentId, assignment.id),
      ),
    )
    .where(and(eq(assignment.organizationId, organizationId), eq(assignment.accountId, accountId)))
    .orderBy(asc(assignment.trainingId), asc(assignmentReason.kind), asc(assignmentReason.groupId));
  const byTraining = new Map<string, { trainingId: string; reasons: AssignmentReason[]; started: boolean }>();
  for (const { assignment: row, reason } of rows) {
    const { trainingId, startedAt } = row;
    const one = byTraining.get(trainingId) ?? { trainingId, reasons: [], started: startedAt !== null };
    byTraining.set(trainingId, one);
    if (reason)
      one.reasons.push(reason.groupId ? { kind: "GROUP", groupId: reason.groupId } : { kind: "BY_HAND" });
  }
  return [...byTraining.values()];
}

/** The same in one order, so that two can be compared. */
export const inOrder = (assignments: readonly Assignment[]) =>
  assignments
    .map(({ trainingId, started, reasons }) => ({
      trainingId,
      started,
      reasons: reasons.map((reason) => (reason.kind === "GROUP" ? reason.groupId : "BY_HAND")).sort(),
    }))
    .sort((one, other) => (one.trainingId < other.trainingId ? -1 : 1));
