import {
  type Decision,
  decide,
  type EmailAddress,
  type InviteEvent,
  type RefusalCode,
  type RefusalParams,
  SEND_AHEAD_DAYS_MAX,
  sendTimeProblem,
} from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse, type UserError, userError } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { writeAudit } from "../audit/index.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import {
  addLearnerGroups,
  clearLearnerGroups,
  findLearnersByEmails,
  type LearnerRow,
  type NewLearner,
  saveLearners,
} from "../learners/index.ts";
import { dropMailsOfInvites, dropMailsToAccounts, queuedDeliveries, queueMails } from "../mail/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { closeRequestsOfAddresses } from "../requests/index.ts";
import { forgetTriesOfMany } from "./codeTries.store.ts";
import {
  addInviteGroups,
  clearInviteGroups,
  insertInvites,
  lockForInviting,
  lockInvitesByEmail,
  newStateColumns,
  type StoredInvite,
  setNote,
  updateInvites,
} from "./invites.store.ts";
import { learnerOf } from "./learnerRow.ts";
import { refusedAddresses, withinDailyLimit } from "./limits.ts";
import { invitationMail } from "./mails.ts";

/** One address to invite (normal form, as typed), and the groups that it is invited to. */
export interface Invitee {
  readonly email: EmailAddress;
  readonly typed: string;
  readonly groupIds: readonly string[];
}

export interface Invitation {
  readonly organization: OrganizationRow;
  readonly invitees: readonly Invitee[];
  readonly note: string | null;
  /** When the e-mails go out; null: at once. */
  readonly sendAt: Date | null;
  /** Who invites. */
  readonly by: string;
  /** Addresses whose decline, and those whose bounce, the administrator was told of. */
  readonly acknowledged: { readonly declined: ReadonlySet<string>; readonly bounced: ReadonlySet<string> };
  readonly priority: 1 | 2;
  /** The import that asks for the e-mails, where one does. */
  readonly importId?: string;
}

export type InviteeOutcome =
  | {
      readonly outcome:
        | "INVITED"
        | "REINVITED"
        | "BROUGHT_FORWARD"
        | "MERGED"
        | "ALREADY_PENDING"
        | "ALREADY_ACTIVE";
      readonly learnerId: string;
      /** The invite that goes on; null where none was looked at. */
      readonly inviteId: string | null;
    }
  | { readonly outcome: "REFUSED"; readonly error: UserError };

/** What one address comes to, before anything is written. */
interface Step {
  readonly invitee: Invitee;
  readonly stored: StoredInvite | null;
  readonly learner: LearnerRow | null;
  readonly decision: Decision;
  /** What the sentence of a refusal names beside the address. */
  readonly params: RefusalParams;
}

/**
 * Invites people to groups, in a fixed number of statements whatever their number: decides about every address by
 * the domain's machine, then stores invites, learners, groups, mails and audit in the caller's transaction.
 * A refusal concerns its own address only.
 * @throws Refused GROUP_NOT_FOUND, GROUP_INACTIVE, LIMIT_PER_DAY, SEND_TIME_PAST or SEND_TIME_TOO_FAR, with nothing
 * done.
 */
export async function invitePeople(
  tx: Tx,
  { clock }: Pick<App, "clock">,
  invitation: Invitation,
): Promise<Map<string, InviteeOutcome>> {
  const { organization, invitees } = invitation;
  await lockForInviting(tx, organization.id);
  // Only now: whoever was waited for invited earlier, and is not brought forward by this.
  const now = clock.now();
  const sendAt = sendingTime(invitation, now);
  const groupNames = await inviteGroups(
    tx,
    organization.id,
    invitees.flatMap(({ groupIds }) => groupIds),
  );
  const emails = invitees.map(({ email }) => email);
  const { declined, bounced } = invitation.acknowledged;
  const refused = await refusedAddresses(tx, organization, emails, { acknowledged: bounced, at: sendAt });
  const storedByEmail = await lockInvitesByEmail(tx, organization.id, emails, "LEARNER");
  const learners = new Map(
    (await findLearnersByEmails(tx, organization.id, emails)).map((row) => [row.email, row]),
  );
  const steps = invitees.map((invitee): Step => {
    const learner = learners.get(invitee.email) ?? null;
    const latest = storedByEmail.get(invitee.email) ?? null;
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
    const known = { invitee, stored, learner, params: why?.params ?? {} };
    return { ...known, decision: why ? { ok: false, refusal: why.code } : decision };
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

/** Whether an e-mail goes out with what was decided. */
const sends = (decision: Decision): boolean =>
  decision.ok && decision.events.some(({ sendsEmail }) => sendsEmail);

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

type GroupNames = ReadonlyMap<string, string>;

/** What somebody is invited to, as the audit log tells it. */
const namesOf = (names: GroupNames, { groupIds }: Invitee): string =>
  [...names].flatMap(([id, name]) => (groupIds.includes(id) ? name : [])).join(", ");

async function storeSteps(
  tx: Tx,
  invitation: Invitation,
  steps: readonly Step[],
  groupNames: GroupNames,
  now: Date,
): Promise<Map<string, InviteeOutcome>> {
  const { organization, note, by } = invitation;
  const organizationId = organization.id;
  const outcomes = new Map<string, InviteeOutcome>();
  const changed = steps.flatMap((step) => {
    const { invitee, decision, stored, learner } = step;
    if (!decision.ok) {
      outcomes.set(invitee.email, refusedOutcome(decision.refusal, step));
      return [];
    }
    const learnerId = learner?.id ?? newId();
    const sending = sends(decision);
    const added = decision.events.flatMap((event) =>
      event.type === "groupsMerged" || event.type === "invited" ? event.groupIds : [],
    );
    const outcome = outcomeOf(decision.events, stored !== null);
    outcomes.set(invitee.email, { outcome, learnerId, inviteId: decision.invite.id });
    return outcome === "ALREADY_PENDING"
      ? []
      : [{ ...step, next: decision.invite, learnerId, sends: sending, added, outcome }];
  });
  const fresh = changed.filter(({ stored, next }) => stored && next.version > stored.invite.version);
  await clearInviteGroups(
    tx,
    organizationId,
    fresh.map(({ next }) => next.id),
  );
  await clearLearnerGroups(
    tx,
    organizationId,
    [...fresh, ...changed.filter(({ learner }) => learner?.removedAt)].map(({ learnerId }) => learnerId),
  );
  // Nobody is told of a removal that an invitation has overtaken.
  await dropMailsToAccounts(
    tx,
    changed.flatMap(({ learner }) => (learner?.removedAt ? (learner.accountId ?? []) : [])),
    { organizationId, kind: "LEARNER_REMOVED" },
  );
  const base = { organizationId, invitedBy: by, language: organization.language };
  const sending = changed.flatMap((one) => {
    const { next, stored, invitee, sends } = one;
    if (!sends) return [];
    const mail = invitationMail(stored?.row ?? base, next, invitee.typed, {
      now,
      priority: invitation.priority,
    });
    return [{ ...one, mail: { ...mail, importId: invitation.importId ?? null } }];
  });
  // Newcomers show their e-mail from the start; of the others, what the provider tells meanwhile must not be lost.
  const newMails = sending.filter(({ learner }) => !learner);
  const shown = await queuedDeliveries(
    tx,
    organizationId,
    newMails.map(({ mail }) => mail),
  );
  const mailOf = new Map(newMails.map(({ learnerId, mail }) => [learnerId, mail.id]));
  await saveLearners(
    tx,
    changed.map((one) => ({
      ...learnerOf(one.next, learnerBefore(one.learner, one.learnerId, one, organizationId, now)),
      ...shown.get(mailOf.get(one.learnerId) ?? ""),
    })),
  );
  await insertInvites(
    tx,
    changed
      .filter(({ stored }) => !stored)
      .map(({ next, learnerId }) => ({
        ...base,
        ...newStateColumns(next, now),
        id: next.id,
        email: next.email,
        learnerId,
        note,
        createdAt: now,
      })),
  );
  const going = changed.flatMap(({ stored, next }) =>
    stored && next.status !== "ACTIVE" ? [{ read: stored.row, next }] : [],
  );
  await updateInvites(tx, going);
  if (note !== null) {
    const ids = going.map(({ next }) => next.id);
    await setNote(tx, organizationId, ids, note);
  }
  const groupRows = changed.flatMap(({ next, learnerId, added }) =>
    added.map((groupId) => ({ organizationId, inviteId: next.id, learnerId, groupId })),
  );
  await addInviteGroups(tx, groupRows);
  await addLearnerGroups(
    tx,
    groupRows.map(({ learnerId, groupId }) => ({ organizationId, learnerId, groupId })),
  );
  const again = sending.flatMap(({ next, stored }) => (stored ? next : []));
  await dropMailsOfInvites(
    tx,
    organizationId,
    again.map(({ id }) => id),
  );
  await forgetTriesOfMany(
    tx,
    again.map(({ email }) => email),
  );
  const emails = sending.map(({ next }) => next.email);
  await closeRequestsOfAddresses(tx, organizationId, { emails, role: "LEARNER" }, now);
  await queueMails(
    tx,
    sending.map(({ mail }) => mail),
    shown,
  );
  await writeAudit(
    tx,
    changed.map(({ next, learnerId, sends, invitee }) => ({
      organizationId,
      at: now,
      actorAccountId: by,
      action: sends ? ("INVITED" as const) : ("GROUPS_MERGED" as const),
      learnerId,
      inviteId: next.id,
      facts: { text: namesOf(groupNames, invitee) },
    })),
  );
  return outcomes;
}

function outcomeOf(events: readonly InviteEvent[], known: boolean) {
  const has = (type: InviteEvent["type"]) => events.some((event) => event.type === type);
  if (has("broughtForward")) return "BROUGHT_FORWARD";
  if (has("invited") || has("resent")) return known ? "REINVITED" : "INVITED";
  return has("groupsMerged") ? "MERGED" : "ALREADY_PENDING";
}

/** Who has left begins anew: until the next yes the organization knows the e-mail only. */
function learnerBefore(
  row: LearnerRow | null,
  id: string,
  step: Pick<Step, "invitee">,
  organizationId: string,
  now: Date,
): LearnerRow | NewLearner {
  if (!row) return newLearner(id, step, organizationId, now);
  return row.removedAt ? { ...row, removedAt: null, accountId: null, name: null, invitedAt: now } : row;
}

const newLearner = (
  id: string,
  { invitee }: Pick<Step, "invitee">,
  organizationId: string,
  now: Date,
): NewLearner => ({
  organizationId,
  id,
  email: invitee.email,
  emailTyped: invitee.typed,
  status: "PENDING",
  accountId: null,
  name: null,
  invitedAt: now,
});

function refusedOutcome(
  refusal: RefusalCode,
  { invitee, learner, params }: Pick<Step, "invitee" | "learner" | "params">,
): InviteeOutcome {
  if (refusal === "ALREADY_ACTIVE" && learner)
    return { outcome: "ALREADY_ACTIVE", learnerId: learner.id, inviteId: null };
  return { outcome: "REFUSED", error: userError(refusal, ["emails"], { email: invitee.typed, ...params }) };
}
