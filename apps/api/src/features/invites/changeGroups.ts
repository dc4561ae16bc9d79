import { decide } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { type GroupRow, lockGroupsForShare } from "../groups/index.ts";
import { addLearnerGroups, clearLearnerGroups, type LearnerRow } from "../learners/index.ts";
import { type FollowUp, lockBoth } from "./followUp.ts";
import { type FollowUpMany, goingOn, judge, type Skips, skipsOf } from "./followUpMany.ts";
import { latestInvitesOfLearners, lockForInviting } from "./invites.store.ts";
import { addInviteGroups, clearInviteGroups, updateInvite, updateInvites } from "./writeInvites.store.ts";

/**
 * Replaces the groups of a Pending invite; links and e-mails stay as they are. Groups that it had may be Inactive.
 * @throws NOT_FOUND; Refused GROUP_REQUIRED, GROUP_NOT_FOUND, GROUP_INACTIVE, INVITE_CANCELLED, ALREADY_ACTIVE.
 */
export async function changeInviteGroups(
  tx: Tx,
  { clock }: Pick<App, "clock">,
  change: FollowUp & { groupIds: readonly string[] },
): Promise<void> {
  const { organization, learnerId, by, groupIds } = change;
  const organizationId = organization.id;
  const now = await lockForInviting(tx, clock, organizationId);
  const { stored, learner } = await lockBoth(tx, organizationId, learnerId);
  const decision = decide(stored.invite, { type: "changeGroups", groupIds }, now);
  if (!decision.ok) refuse(decision.refusal, ["groupIds"], { email: learner.emailTyped });
  const [event] = decision.events;
  if (event?.type !== "groupsChanged") return;
  const { invite: next } = decision;
  const groups = await lockGroupsForShare(tx, organizationId, next.groupIds);
  if (groups.length < next.groupIds.length) refuse("GROUP_NOT_FOUND", ["groupIds"]);
  const inactive = groups.find(({ id, status }) => status !== "ACTIVE" && event.added.includes(id));
  if (inactive) refuse("GROUP_INACTIVE", ["groupIds"], { name: inactive.name });
  await updateInvite(tx, stored.row, next);
  await clearInviteGroups(tx, organizationId, [next.id]);
  await clearLearnerGroups(tx, organizationId, [learnerId]);
  const rows = next.groupIds.map((groupId) => ({ organizationId, inviteId: next.id, learnerId, groupId }));
  await addInviteGroups(tx, rows);
  await addLearnerGroups(tx, rows.map(ofLearner));
  await writeAudit(tx, [
    {
      organizationId,
      at: now,
      actorAccountId: by,
      action: "GROUPS_CHANGED",
      learnerId,
      inviteId: next.id,
      facts: { text: groups.map(({ name }) => name).join(", ") },
    },
  ]);
}

/** Adds a group, which is held and Active, to the invites of the Pending ones among many learners, who are held too. */
export async function addGroupToInvites(
  tx: Tx,
  { organization, by }: Pick<FollowUpMany, "organization" | "by">,
  { learners, group, now }: { learners: readonly LearnerRow[]; group: GroupRow; now: Date },
): Promise<Skips> {
  const organizationId = organization.id;
  const invites = await latestInvitesOfLearners(
    tx,
    organizationId,
    learners.map(({ id }) => id),
  );
  const verdicts = learners.map((learner) =>
    judge("ADD_TO_GROUP", learner, invites.get(learner.id), ({ invite }) =>
      decide(invite, { type: "changeGroups", groupIds: [...invite.groupIds, group.id] }, now),
    ),
  );
  const going = goingOn(verdicts);
  await updateInvites(
    tx,
    going.map(({ stored, next }) => ({ read: stored.row, next })),
  );
  const rows = going.map(({ learner, next }) => ({
    organizationId,
    inviteId: next.id,
    learnerId: learner.id,
    groupId: group.id,
  }));
  await addInviteGroups(tx, rows);
  await addLearnerGroups(tx, rows.map(ofLearner));
  await writeAudit(
    tx,
    rows.map(({ inviteId, learnerId }) => ({
      organizationId,
      at: now,
      actorAccountId: by,
      action: "GROUP_ADDED" as const,
      learnerId,
      inviteId,
      subjectId: group.id,
      facts: { text: group.name },
    })),
  );
  return skipsOf([], verdicts);
}

const ofLearner = ({
  organizationId,
  learnerId,
  groupId,
}: {
  organizationId: string;
  learnerId: string;
  groupId: string;
}) => ({ organizationId, learnerId, groupId });
