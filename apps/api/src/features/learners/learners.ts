import type { App } from "../../app.ts";
import { tenantId } from "../../platform/globalId.ts";
import { findGroups, type Group, toGroups } from "../groups/index.ts";
import { DeliveryState, InviteStatus } from "./enums.ts";
import { findLearner, groupIdsOfLearners, type LearnerRow, unwantedMail } from "./learners.store.ts";
import { type Delivery, type Learner } from "./types.ts";

type Reader = Pick<App, "db" | "clock">;

/** Rows as the schema shows them, with their groups, in a constant number of queries. */
export async function toLearners(
  { db, clock }: Reader,
  organizationId: string,
  rows: readonly LearnerRow[],
): Promise<Learner[]> {
  const now = clock.now();
  const links = await groupIdsOfLearners(
    db,
    organizationId,
    rows.map(({ id }) => id),
  );
  const groupIds = [...new Set(links.map(({ groupId }) => groupId))];
  const groups = await toGroups(db, await findGroups(db, organizationId, groupIds));
  const groupsOf = new Map<string, Group[]>();
  const byId = new Map(groupIds.map((id) => [tenantId("Group", organizationId, id), id]));
  for (const group of groups) {
    const id = byId.get(group.id);
    for (const link of links) {
      if (link.groupId === id) groupsOf.set(link.learnerId, [...(groupsOf.get(link.learnerId) ?? []), group]);
    }
  }
  const unwanted = await unwantedMail(
    db,
    organizationId,
    rows.map(({ email }) => email),
  );
  return rows.map((row) => toLearner(row, groupsOf.get(row.id) ?? [], unwanted.get(row.email), now));
}

export async function readLearner(
  reader: Reader,
  organizationId: string,
  id: string,
): Promise<Learner | null> {
  const row = await findLearner(reader.db, organizationId, id);
  if (!row || row.removedAt) return null;
  const [learner] = await toLearners(reader, organizationId, [row]);
  return learner ?? null;
}

function toLearner(
  row: LearnerRow,
  groups: Group[],
  unwanted: "STOPPED" | "COMPLAINED" | undefined,
  now: Date,
): Learner & { __typename: string } {
  const { email, emailTyped, name, invitedAt, lastSentAt, declinedAt, cancelledAt, acceptedAt, removedAt } =
    row;
  const pending = row.status === "PENDING";
  const active = row.status === "ACTIVE";
  return {
    __typename: "Learner",
    id: tenantId("Learner", row.organizationId, row.id),
    email,
    emailTyped,
    name: active && !removedAt ? name : null,
    status: InviteStatus[row.status],
    delivery: toDelivery(row, now),
    invitedAt,
    lastSentAt,
    expiresAt: active ? null : row.expiresAt,
    expired: pending && row.expiresAt !== null && row.expiresAt <= now,
    declinedAt,
    cancelledAt,
    acceptedAt,
    emailsStopped: unwanted === "STOPPED",
    groups,
    groupInactive: pending && groups.some((group) => group.status === "INACTIVE"),
    canResend: !active && !unwanted,
    canCancel: pending,
    canCorrect: !active,
    canRemove: active && !removedAt,
    removedAt,
    row,
  };
}

function toDelivery({ deliveryState, deliveryAt, deliveryReason }: LearnerRow, now: Date): Delivery | null {
  if (!deliveryState || !deliveryAt) return null;
  const waits = deliveryState === "QUEUED" && deliveryAt > now;
  const sendAt = waits ? deliveryAt : null;
  return { state: DeliveryState[deliveryState], at: deliveryAt, sendAt, reason: deliveryReason };
}
