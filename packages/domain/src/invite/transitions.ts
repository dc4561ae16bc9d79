import { RESEND_COOL_DOWN_SECONDS } from "../limits.ts";
import type { RefusalCode } from "../refusals.ts";
import type { InviteCommands, InviteEvent } from "./command.ts";
import type { Decision } from "./decision.ts";
import {
  type ActiveInvite,
  type CancelledInvite,
  type Invite,
  type InviteRole,
  isExpired,
  type PendingInvite,
  waitsToBeSent,
} from "./invite.ts";
import { dueReminder } from "./reminders.ts";

const DAY_MS = 86_400_000;

const allowed = (invite: Invite, ...events: InviteEvent[]): Decision => ({ ok: true, invite, events });
const refused = (refusal: RefusalCode): Decision => ({ ok: false, refusal });

/** The fields that an invite keeps whatever its status. */
const lasting = ({
  organizationId,
  id,
  email,
  role,
  groupIds,
  version,
  codeGeneration,
  reinvitedAfterDecline,
}: Invite) => ({ organizationId, id, email, role, groupIds, version, codeGeneration, reinvitedAfterDecline });

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
const expiry = (sentAt: Date, linkDays: number): Date => new Date(sentAt.getTime() + linkDays * DAY_MS);

/** When an e-mail goes out that was asked for: at the chosen time, and never before now. */
const sendingTime = ({ sendAt }: { readonly sendAt?: Date }, now: Date): Date =>
  sendAt && sendAt.getTime() > now.getTime() ? sendAt : now;

/** Every sending starts the reminders anew. */
const notReminded = { remindedDay: 0, remindedAt: null } as const;

/** A learner needs a group, an administrator has none. */
function groupProblem(role: InviteRole, groupIds: readonly string[]): Decision | null {
  if (role === "LEARNER") return groupIds.length === 0 ? refused("GROUP_REQUIRED") : null;
  return groupIds.length === 0 ? null : refused("GROUP_NOT_FOR_ADMINISTRATOR");
}

export function create(_: null, command: InviteCommands["invite"], now: Date): Decision {
  const { organizationId, id, email, role, linkDays } = command;
  const groupIds = unique(command.groupIds);
  const problem = groupProblem(role, groupIds);
  if (problem) return problem;
  const sentAt = sendingTime(command, now);
  const invite: PendingInvite = {
    status: "PENDING",
    organizationId,
    id,
    email,
    role,
    groupIds,
    version: 1,
    codeGeneration: 1,
    reinvitedAfterDecline: false,
    expiresAt: expiry(sentAt, linkDays),
    lastSentAt: sentAt,
    ...notReminded,
  };
  return allowed(invite, { type: "invited", sendsEmail: true, again: false, groupIds });
}

/** The same e-mail invited again while Pending: one invite, both groups; of two sending times the earlier holds. */
export function merge(invite: PendingInvite, command: InviteCommands["invite"], now: Date): Decision {
  if (command.role !== invite.role) return refused("INVITED_IN_ANOTHER_ROLE");
  const problem = groupProblem(invite.role, command.groupIds);
  if (problem) return problem;
  const groupIds = unique([...invite.groupIds, ...command.groupIds]);
  const added = groupIds.slice(invite.groupIds.length);
  const events: InviteEvent[] =
    added.length > 0 ? [{ type: "groupsMerged", sendsEmail: false, groupIds: added }] : [];
  const merged = { ...invite, groupIds };
  const sentAt = sendingTime(command, now);
  if (isExpired(invite, now)) {
    const resent = sentAgain(merged, command.linkDays, sentAt);
    return allowed(resent, ...events, { type: "resent", sendsEmail: true });
  }
  if (waitsToBeSent(invite, now) && sentAt.getTime() < invite.lastSentAt.getTime()) {
    const earlier = sentAgain(merged, command.linkDays, sentAt);
    return allowed(earlier, ...events, { type: "broughtForward", sendsEmail: true });
  }
  return events.length > 0
    ? allowed(merged, ...events)
    : allowed(invite, { type: "alreadyPending", sendsEmail: false });
}

export function resend(invite: PendingInvite, command: InviteCommands["resend"], now: Date): Decision {
  const readyAt = invite.lastSentAt.getTime() + RESEND_COOL_DOWN_SECONDS * 1000;
  const waitMs = readyAt - now.getTime();
  // One that waits for its time was not sent yet: it goes out now.
  if (waitMs > 0 && !waitsToBeSent(invite, now)) {
    return { ok: false, refusal: "RESENT_TOO_SOON", retryAfterSeconds: Math.ceil(waitMs / 1000) };
  }
  return allowed(sentAgain(invite, command.linkDays, now), { type: "resent", sendsEmail: true });
}

/** Same version, so that links of earlier e-mails keep working; a new code; expiry over. */
function sentAgain(invite: PendingInvite, linkDays: number, sentAt: Date): PendingInvite {
  return {
    ...invite,
    codeGeneration: invite.codeGeneration + 1,
    expiresAt: expiry(sentAt, linkDays),
    lastSentAt: sentAt,
    ...notReminded,
  };
}

/** Where a reminder is due it goes out, once; the code of the last invitation stays good. */
export function remind(invite: PendingInvite, { plan }: InviteCommands["remind"], now: Date): Decision {
  const day = dueReminder(invite, plan, now);
  if (day === null) return allowed(invite);
  const reminded = { ...invite, remindedDay: day, remindedAt: now };
  return allowed(reminded, { type: "reminded", sendsEmail: true, day });
}

/** The version rises with the cancel, so that an accept which read the earlier one finds nothing to update. */
export function cancel(invite: PendingInvite, _: InviteCommands["cancel"], now: Date): Decision {
  const cancelled: CancelledInvite = {
    ...invite,
    status: "CANCELLED",
    version: invite.version + 1,
    cancelledBy: "ORGANIZATION",
    cancelledAt: now,
    declinedAt: null,
  };
  return allowed(cancelled, { type: "cancelled", sendsEmail: false });
}

export function decline(invite: PendingInvite, _: InviteCommands["decline"], now: Date): Decision {
  if (isExpired(invite, now)) return refused("INVITE_EXPIRED");
  const declined: CancelledInvite = {
    ...invite,
    status: "CANCELLED",
    cancelledBy: "LEARNER",
    cancelledAt: now,
    declinedAt: now,
  };
  return allowed(declined, { type: "declined", sendsEmail: false });
}

export function accept(invite: PendingInvite, { accountId }: InviteCommands["accept"], now: Date): Decision {
  if (isExpired(invite, now)) return refused("INVITE_EXPIRED");
  return allowed(activated(invite, accountId, now), accepted(accountId, false));
}

export function acceptCancelled(
  invite: CancelledInvite,
  { accountId }: InviteCommands["accept"],
  now: Date,
): Decision {
  if (invite.cancelledBy !== "LEARNER") return refused("INVITE_CANCELLED");
  if (isExpired(invite, now)) return refused("INVITE_EXPIRED");
  return allowed(activated(invite, accountId, now), accepted(accountId, true));
}

const accepted = (accountId: string, afterDecline: boolean): InviteEvent => ({
  type: "accepted",
  sendsEmail: true,
  accountId,
  afterDecline,
});

/** Exactly an Active invite's fields: what belonged to waiting is not carried on. */
function activated(invite: PendingInvite | CancelledInvite, accountId: string, now: Date): ActiveInvite {
  const { organizationId, id, email, role, groupIds, version, codeGeneration, reinvitedAfterDecline } =
    invite;
  return {
    status: "ACTIVE",
    ...{ organizationId, id, email, role, groupIds, version, codeGeneration, reinvitedAfterDecline },
    acceptedAt: now,
    acceptedBy: accountId,
  };
}

/** Cancel after a decline closes the learner's way back and keeps the fact of the decline. */
export function cancelCancelled(invite: CancelledInvite, _: InviteCommands["cancel"], now: Date): Decision {
  if (invite.cancelledBy === "ORGANIZATION") return allowed(invite);
  const closed: CancelledInvite = {
    ...invite,
    version: invite.version + 1,
    cancelledBy: "ORGANIZATION",
    cancelledAt: now,
  };
  return allowed(closed, { type: "cancelled", sendsEmail: false });
}

export function changeGroups(invite: PendingInvite, command: InviteCommands["changeGroups"]): Decision {
  const groupIds = unique(command.groupIds);
  const problem = groupProblem(invite.role, groupIds);
  if (problem) return problem;
  const added = groupIds.filter((id) => !invite.groupIds.includes(id));
  const removed = invite.groupIds.filter((id) => !groupIds.includes(id));
  if (added.length === 0 && removed.length === 0) return allowed(invite);
  return allowed({ ...invite, groupIds }, { type: "groupsChanged", sendsEmail: false, added, removed });
}

/** A cancelled invite starts afresh with what is asked for now: its former groups are not merged in. */
export function inviteAgain(invite: CancelledInvite, command: InviteCommands["invite"], now: Date): Decision {
  return reopened(invite, { ...command, groupIds: unique(command.groupIds) }, now);
}

export function resendCancelled(
  invite: CancelledInvite,
  command: InviteCommands["resend"],
  now: Date,
): Decision {
  return reopened(invite, { ...command, role: invite.role, groupIds: invite.groupIds }, now);
}

interface Reopening {
  readonly role: InviteRole;
  readonly groupIds: readonly string[];
  readonly linkDays: number;
  readonly sendAt?: Date;
  readonly acknowledgeDecline?: boolean;
}

function reopened(invite: CancelledInvite, wish: Reopening, now: Date): Decision {
  const { role, groupIds } = wish;
  const problem = groupProblem(role, groupIds);
  if (problem) return problem;
  const declined = invite.declinedAt !== null;
  // Also where that one invite was cancelled before it was answered: once is once.
  if (invite.reinvitedAfterDecline) return refused("DECLINED_TWICE");
  if (declined && wish.acknowledgeDecline !== true) return refused("DECLINED_NEEDS_ACKNOWLEDGEMENT");
  const sentAt = sendingTime(wish, now);
  const pending: PendingInvite = {
    ...lasting(invite),
    status: "PENDING",
    role,
    groupIds,
    version: invite.version + 1,
    codeGeneration: invite.codeGeneration + 1,
    reinvitedAfterDecline: declined,
    expiresAt: expiry(sentAt, wish.linkDays),
    lastSentAt: sentAt,
    ...notReminded,
  };
  return allowed(pending, { type: "invited", sendsEmail: true, again: true, groupIds });
}
