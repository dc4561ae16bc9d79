import {
  type ActiveInvite,
  type DeclinedInvite,
  type EmailAddress,
  type InviteCommand,
  type PendingInvite,
  parseEmail,
  type RevokedInvite,
} from "../../src/index.ts";

export const now = new Date("2026-11-24T12:00:00Z");
export const secondsAfter = (seconds: number, from = now) => new Date(from.getTime() + seconds * 1000);
export const daysAfter = (days: number, from = now) => secondsAfter(days * 86_400, from);

export function email(text: string): EmailAddress {
  const parsed = parseEmail(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`);
  return parsed.email;
}

export const identity = {
  organizationId: "alder",
  id: "invite-1",
  email: email("b.lindgren@alder.example"),
  role: "LEARNER",
} as const;

const common = {
  ...identity,
  groupIds: ["teachers"],
  version: 3,
  codeGeneration: 5,
  reinvitedAfterDecline: false,
};

/** Sent two days ago, open for 28 more. */
export const pending: PendingInvite = {
  ...common,
  status: "PENDING",
  expiresAt: daysAfter(28),
  lastSentAt: daysAfter(-2),
  remindedDay: 0,
  remindedAt: null,
};

export const declined: DeclinedInvite = {
  ...pending,
  status: "CANCELLED",
  cancelledBy: "LEARNER",
  cancelledAt: daysAfter(-1),
  declinedAt: daysAfter(-1),
};

export const revoked: RevokedInvite = {
  ...pending,
  status: "CANCELLED",
  cancelledBy: "ORGANIZATION",
  cancelledAt: daysAfter(-1),
  declinedAt: null,
};

export const active: ActiveInvite = {
  ...common,
  status: "ACTIVE",
  acceptedAt: daysAfter(-1),
  acceptedBy: "me",
};

/** Every kind of invite that a command can meet, NONE included. */
export const invites = {
  none: null,
  pending,
  /** Its e-mail goes out tomorrow. */
  waiting: { ...pending, lastSentAt: daysAfter(1), expiresAt: daysAfter(31) },
  justSent: { ...pending, lastSentAt: secondsAfter(-20) },
  expired: { ...pending, expiresAt: now, lastSentAt: daysAfter(-30) },
  revoked,
  declined,
  declinedAndExpired: { ...declined, expiresAt: now },
  declinedThenRevoked: { ...revoked, declinedAt: daysAfter(-1) },
  declinedAgain: { ...declined, reinvitedAfterDecline: true },
  declinedOnceThenRevoked: { ...revoked, reinvitedAfterDecline: true },
  active,
};
export type InviteKind = keyof typeof invites;

const invite = { type: "invite", ...identity, linkDays: 30 } as const;

/** Every kind of command. `Again` names the groups that the invite has; `Knowing` acknowledges a decline. */
export const commands = {
  inviteToDrivers: { ...invite, groupIds: ["drivers"] },
  inviteToSame: { ...invite, groupIds: ["teachers"] },
  inviteKnowing: { ...invite, groupIds: ["drivers"], acknowledgeDecline: true },
  inviteToNone: { ...invite, groupIds: [] },
  inviteInAnHour: { ...invite, groupIds: ["teachers"], sendAt: secondsAfter(3600) },
  inviteInAWeek: { ...invite, groupIds: ["drivers"], sendAt: daysAfter(7) },
  inviteAsAdmin: { ...invite, role: "ADMIN", groupIds: [] },
  resend: { type: "resend", linkDays: 30 },
  resendKnowing: { type: "resend", linkDays: 30, acknowledgeDecline: true },
  cancel: { type: "cancel" },
  decline: { type: "decline" },
  acceptAsMe: { type: "accept", accountId: "me" },
  acceptAsOther: { type: "accept", accountId: "other" },
  regroup: { type: "changeGroups", groupIds: ["drivers", "drivers"] },
  regroupToSame: { type: "changeGroups", groupIds: ["teachers"] },
  remindToday: { type: "remind", plan: { days: [2], since: null } },
  regroupToNone: { type: "changeGroups", groupIds: [] },
} as const satisfies Record<string, InviteCommand>;
export type CommandKind = keyof typeof commands;
