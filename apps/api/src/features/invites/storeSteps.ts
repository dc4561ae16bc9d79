import type { InviteEvent, RefusalCode } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { userError } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { writeAudit } from "../audit/index.ts";
import {
  addLearnerGroups,
  clearLearnerGroups,
  type LearnerRow,
  type NewLearner,
  saveLearners,
} from "../learners/index.ts";
import { dropMailsOfInvites, dropMailsToAccounts, queuedDeliveries, queueMails } from "../mail/index.ts";
import { closeRequestsOfAddresses } from "../requests/index.ts";
import { forgetTriesOfMany } from "./codeTries.store.ts";
import {
  type GroupNames,
  type Invitation,
  type Invitee,
  type InviteeOutcome,
  type Step,
  sends,
} from "./invitee.ts";
import { learnerOf } from "./learnerRow.ts";
import { invitationMail } from "./mails.ts";
import {
  addInviteGroups,
  clearInviteGroups,
  insertInvites,
  newStateColumns,
  signInvites,
  updateInvites,
} from "./writeInvites.store.ts";

/** What somebody is invited to, as the audit log tells it. */
const namesOf = (names: GroupNames, { groupIds }: Invitee): string =>
  [...names].flatMap(([id, name]) => (groupIds.includes(id) ? name : [])).join(", ");

/** Stores what was decided: invites, learners, groups, mails and audit, in a fixed number of statements. */
export async function storeSteps(
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
  const inviter = invitation.inviter ?? by;
  const base = { organizationId, invitedBy: inviter, language: organization.language };
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
  // Who invites afresh signs the letter; a note never stands under another name than its writer's.
  const written = going.filter(({ read, next }) => note !== null || next.version > read.version);
  await signInvites(
    tx,
    organizationId,
    written.map(({ next }) => next.id),
    { note, invitedBy: inviter },
  );
  const groupRows = changed.flatMap(({ next, learnerId, added }) =>
    added.map((groupId) => ({ organizationId, inviteId: next.id, learnerId, groupId })),
  );
  await addInviteGroups(tx, groupRows);
  await addLearnerGroups(
    tx,
    groupRows.map(({ learnerId, groupId }) => ({ organizationId, learnerId, groupId })),
  );
  const emails = sending.map(({ next }) => next.email);
  const again = sending.flatMap(({ next, stored }) => (stored ? next : []));
  await dropMailsOfInvites(
    tx,
    organizationId,
    again.map(({ id }) => id),
  );
  await forgetTriesOfMany(tx, emails);
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
