import { decide, SEND_AHEAD_DAYS_MAX, sendTimeProblem } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { type GroupNames, type Invitation, type InviteeOutcome, type Step, sends } from "./invitee.ts";
import { lockForInviting } from "./invites.store.ts";
import { refusedAddresses, withinDailyLimit } from "./limits.ts";
import { holdPeople, type KnownPeople } from "./people.ts";
import { storeSteps } from "./storeSteps.ts";

/**
 * Invites people to groups, in a fixed number of statements whatever their number: decides about every address by
 * the domain's machine, then stores invites, learners, groups, mails and audit in the caller's transaction.
 * A refusal concerns its own address only.
 * @throws Refused GROUP_NOT_FOUND, GROUP_INACTIVE, LIMIT_PER_DAY, SEND_TIME_PAST or SEND_TIME_TOO_FAR, with nothing
 * done.
 * @param people what is known about all of them at the sending time, their invites held, where it was read already
 */
export async function invitePeople(
  tx: Tx,
  { clock }: Pick<App, "clock">,
  invitation: Invitation,
  people?: KnownPeople,
): Promise<Map<string, InviteeOutcome>> {
  const { organization, invitees } = invitation;
  const now = await lockForInviting(tx, clock, organization.id);
  const sendAt = sendingTime(invitation, now);
  const groupNames = await inviteGroups(
    tx,
    organization.id,
    invitees.flatMap(({ groupIds }) => groupIds),
  );
  const emails = invitees.map(({ email }) => email);
  const { declined, bounced } = invitation.acknowledged;
  const known = people ?? (await holdPeople(tx, organization.id, emails, sendAt));
  const writing = { acknowledged: bounced, at: sendAt };
  const refused = await refusedAddresses(tx, organization, emails, writing, known);
  const steps = invitees.map((invitee): Step => {
    const learner = known.learners.get(invitee.email) ?? null;
    const latest = known.invites.get(invitee.email) ?? null;
    // To invite somebody who has left is a new invite; the one that was accepted stays as it is.
    const stored = learner?.removedAt && latest?.invite.status === "ACTIVE" ? null : latest;
    const { email, groupIds } = invitee;
    const id = stored?.row.id ?? newId();
    const decision = decide(
      stored?.invite ?? null,
      {
        type: "invite",
        organizationId: organization.id,
        id,
        email,
        role: "LEARNER",
        groupIds,
        linkDays: organization.linkDays,
        sendAt,
        acknowledgeDecline: declined.has(email),
      },
      now,
    );
    const why = sends(decision) ? refused.get(email) : undefined;
    const step = { invitee, stored, learner, params: why?.params ?? {} };
    return { ...step, decision: why ? { ok: false, refusal: why.code } : decision };
  });
  const written = steps.filter(({ decision }) => sends(decision)).map(({ invitee }) => invitee.email);
  await withinDailyLimit(tx, organization, written, { sendAt, now });
  return storeSteps(tx, invitation, steps, groupNames, now);
}

/** The chosen time, or now. @throws Refused SEND_TIME_PAST or SEND_TIME_TOO_FAR */
function sendingTime({ sendAt }: Invitation, now: Date): Date {
  const problem = sendAt && sendTimeProblem(sendAt, now);
  if (problem) refuse(problem, ["sendAt"], { limit: SEND_AHEAD_DAYS_MAX });
  return sendAt ?? now;
}

/** Names of groups by id, in the order of names; the groups are held so that they stay Active until the invites are stored. */
async function inviteGroups(
  tx: Tx,
  organizationId: string,
  groupIds: readonly string[],
): Promise<GroupNames> {
  const ids = [...new Set(groupIds)];
  const groups = await lockGroupsForShare(tx, organizationId, ids);
  if (groups.length < ids.length) refuse("GROUP_NOT_FOUND", ["groupId"]);
  const inactive = groups.find(({ status }) => status !== "ACTIVE");
  if (inactive) refuse("GROUP_INACTIVE", ["groupId"], { name: inactive.name });
  return new Map(groups.map(({ id, name }) => [id, name]));
}
