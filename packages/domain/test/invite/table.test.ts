import { describe, expect, expectTypeOf, it } from "vitest";
import { type Decision, decide, type InviteTable, inviteTable, linkState } from "../../src/index.ts";
import { type CommandKind, commands, type InviteKind, invites, now } from "./examples.ts";

/**
 * What every command does to every invite. `→ PENDING v4 c6 [drivers]` is the next status, version, code
 * generation and groups (`same` is the very same invite); then the events, ✉ where an e-mail goes out.
 * In capitals: the refusal.
 */
const expected: Record<InviteKind, Record<CommandKind, string>> = {
  none: {
    inviteToDrivers: "→ PENDING v1 c1 [drivers] invited✉",
    inviteToSame: "→ PENDING v1 c1 [teachers] invited✉",
    inviteKnowing: "→ PENDING v1 c1 [drivers] invited✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ PENDING v1 c1 [teachers] invited✉",
    inviteInAWeek: "→ PENDING v1 c1 [drivers] invited✉",
    inviteAsAdmin: "→ PENDING v1 c1 [] invited✉",
    resend: "INVITE_NOT_FOUND",
    resendKnowing: "INVITE_NOT_FOUND",
    cancel: "INVITE_NOT_FOUND",
    decline: "INVITE_NOT_FOUND",
    acceptAsMe: "INVITE_NOT_FOUND",
    acceptAsOther: "INVITE_NOT_FOUND",
    regroup: "INVITE_NOT_FOUND",
    regroupToSame: "INVITE_NOT_FOUND",
    remindToday: "INVITE_NOT_FOUND",
    regroupToNone: "INVITE_NOT_FOUND",
  },
  pending: {
    inviteToDrivers: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteToSame: "→ same alreadyPending",
    inviteKnowing: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ same alreadyPending",
    inviteInAWeek: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteAsAdmin: "INVITED_IN_ANOTHER_ROLE",
    resend: "→ PENDING v3 c6 [teachers] resent✉",
    resendKnowing: "→ PENDING v3 c6 [teachers] resent✉",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ CANCELLED v3 c5 [teachers] declined",
    acceptAsMe: "→ ACTIVE v3 c5 [teachers] accepted✉",
    acceptAsOther: "→ ACTIVE v3 c5 [teachers] accepted✉",
    regroup: "→ PENDING v3 c5 [drivers] groupsChanged",
    regroupToSame: "→ same",
    remindToday: "→ PENDING v3 c5 [teachers] reminded✉",
    regroupToNone: "GROUP_REQUIRED",
  },
  waiting: {
    inviteToDrivers: "→ PENDING v3 c6 [teachers,drivers] groupsMerged broughtForward✉",
    inviteToSame: "→ PENDING v3 c6 [teachers] broughtForward✉",
    inviteKnowing: "→ PENDING v3 c6 [teachers,drivers] groupsMerged broughtForward✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ PENDING v3 c6 [teachers] broughtForward✉",
    inviteInAWeek: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteAsAdmin: "INVITED_IN_ANOTHER_ROLE",
    resend: "→ PENDING v3 c6 [teachers] resent✉",
    resendKnowing: "→ PENDING v3 c6 [teachers] resent✉",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ CANCELLED v3 c5 [teachers] declined",
    acceptAsMe: "→ ACTIVE v3 c5 [teachers] accepted✉",
    acceptAsOther: "→ ACTIVE v3 c5 [teachers] accepted✉",
    regroup: "→ PENDING v3 c5 [drivers] groupsChanged",
    regroupToSame: "→ same",
    remindToday: "→ same",
    regroupToNone: "GROUP_REQUIRED",
  },
  justSent: {
    inviteToDrivers: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteToSame: "→ same alreadyPending",
    inviteKnowing: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ same alreadyPending",
    inviteInAWeek: "→ PENDING v3 c5 [teachers,drivers] groupsMerged",
    inviteAsAdmin: "INVITED_IN_ANOTHER_ROLE",
    resend: "RESENT_TOO_SOON 40",
    resendKnowing: "RESENT_TOO_SOON 40",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ CANCELLED v3 c5 [teachers] declined",
    acceptAsMe: "→ ACTIVE v3 c5 [teachers] accepted✉",
    acceptAsOther: "→ ACTIVE v3 c5 [teachers] accepted✉",
    regroup: "→ PENDING v3 c5 [drivers] groupsChanged",
    regroupToSame: "→ same",
    remindToday: "→ same",
    regroupToNone: "GROUP_REQUIRED",
  },
  expired: {
    inviteToDrivers: "→ PENDING v3 c6 [teachers,drivers] groupsMerged resent✉",
    inviteToSame: "→ PENDING v3 c6 [teachers] resent✉",
    inviteKnowing: "→ PENDING v3 c6 [teachers,drivers] groupsMerged resent✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ PENDING v3 c6 [teachers] resent✉",
    inviteInAWeek: "→ PENDING v3 c6 [teachers,drivers] groupsMerged resent✉",
    inviteAsAdmin: "INVITED_IN_ANOTHER_ROLE",
    resend: "→ PENDING v3 c6 [teachers] resent✉",
    resendKnowing: "→ PENDING v3 c6 [teachers] resent✉",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "INVITE_EXPIRED",
    acceptAsMe: "INVITE_EXPIRED",
    acceptAsOther: "INVITE_EXPIRED",
    regroup: "→ PENDING v3 c5 [drivers] groupsChanged",
    regroupToSame: "→ same",
    remindToday: "→ same",
    regroupToNone: "GROUP_REQUIRED",
  },
  revoked: {
    inviteToDrivers: "→ PENDING v4 c6 [drivers] invited✉",
    inviteToSame: "→ PENDING v4 c6 [teachers] invited✉",
    inviteKnowing: "→ PENDING v4 c6 [drivers] invited✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "→ PENDING v4 c6 [teachers] invited✉",
    inviteInAWeek: "→ PENDING v4 c6 [drivers] invited✉",
    inviteAsAdmin: "→ PENDING v4 c6 [] invited✉",
    resend: "→ PENDING v4 c6 [teachers] invited✉",
    resendKnowing: "→ PENDING v4 c6 [teachers] invited✉",
    cancel: "→ same",
    decline: "INVITE_CANCELLED",
    acceptAsMe: "INVITE_CANCELLED",
    acceptAsOther: "INVITE_CANCELLED",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  declined: {
    inviteToDrivers: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteToSame: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteKnowing: "→ PENDING v4 c6 [drivers] invited✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteInAWeek: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteAsAdmin: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resend: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resendKnowing: "→ PENDING v4 c6 [teachers] invited✉",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ same",
    acceptAsMe: "→ ACTIVE v3 c5 [teachers] accepted✉",
    acceptAsOther: "→ ACTIVE v3 c5 [teachers] accepted✉",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  declinedAndExpired: {
    inviteToDrivers: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteToSame: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteKnowing: "→ PENDING v4 c6 [drivers] invited✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteInAWeek: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteAsAdmin: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resend: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resendKnowing: "→ PENDING v4 c6 [teachers] invited✉",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ same",
    acceptAsMe: "INVITE_EXPIRED",
    acceptAsOther: "INVITE_EXPIRED",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  declinedThenRevoked: {
    inviteToDrivers: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteToSame: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteKnowing: "→ PENDING v4 c6 [drivers] invited✉",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteInAWeek: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    inviteAsAdmin: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resend: "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    resendKnowing: "→ PENDING v4 c6 [teachers] invited✉",
    cancel: "→ same",
    decline: "INVITE_CANCELLED",
    acceptAsMe: "INVITE_CANCELLED",
    acceptAsOther: "INVITE_CANCELLED",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  declinedAgain: {
    inviteToDrivers: "DECLINED_TWICE",
    inviteToSame: "DECLINED_TWICE",
    inviteKnowing: "DECLINED_TWICE",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "DECLINED_TWICE",
    inviteInAWeek: "DECLINED_TWICE",
    inviteAsAdmin: "DECLINED_TWICE",
    resend: "DECLINED_TWICE",
    resendKnowing: "DECLINED_TWICE",
    cancel: "→ CANCELLED v4 c5 [teachers] cancelled",
    decline: "→ same",
    acceptAsMe: "→ ACTIVE v3 c5 [teachers] accepted✉",
    acceptAsOther: "→ ACTIVE v3 c5 [teachers] accepted✉",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  declinedOnceThenRevoked: {
    inviteToDrivers: "DECLINED_TWICE",
    inviteToSame: "DECLINED_TWICE",
    inviteKnowing: "DECLINED_TWICE",
    inviteToNone: "GROUP_REQUIRED",
    inviteInAnHour: "DECLINED_TWICE",
    inviteInAWeek: "DECLINED_TWICE",
    inviteAsAdmin: "DECLINED_TWICE",
    resend: "DECLINED_TWICE",
    resendKnowing: "DECLINED_TWICE",
    cancel: "→ same",
    decline: "INVITE_CANCELLED",
    acceptAsMe: "INVITE_CANCELLED",
    acceptAsOther: "INVITE_CANCELLED",
    regroup: "INVITE_CANCELLED",
    regroupToSame: "INVITE_CANCELLED",
    remindToday: "INVITE_CANCELLED",
    regroupToNone: "INVITE_CANCELLED",
  },
  active: {
    inviteToDrivers: "ALREADY_ACTIVE",
    inviteToSame: "ALREADY_ACTIVE",
    inviteKnowing: "ALREADY_ACTIVE",
    inviteToNone: "ALREADY_ACTIVE",
    inviteInAnHour: "ALREADY_ACTIVE",
    inviteInAWeek: "ALREADY_ACTIVE",
    inviteAsAdmin: "ALREADY_ACTIVE",
    resend: "ALREADY_ACTIVE",
    resendKnowing: "ALREADY_ACTIVE",
    cancel: "ALREADY_ACTIVE",
    decline: "ALREADY_ACTIVE",
    acceptAsMe: "→ same",
    acceptAsOther: "ALREADY_USED",
    regroup: "ALREADY_ACTIVE",
    regroupToSame: "ALREADY_ACTIVE",
    remindToday: "ALREADY_ACTIVE",
    regroupToNone: "ALREADY_ACTIVE",
  },
};

function inWords(kind: InviteKind, decision: Decision): string {
  if (!decision.ok) return [decision.refusal, decision.retryAfterSeconds].join(" ").trim();
  const { invite, events } = decision;
  const next =
    invite === invites[kind]
      ? "same"
      : `${invite.status} v${invite.version} c${invite.codeGeneration} [${invite.groupIds}]`;
  return ["→", next, ...events.map((event) => event.type + (event.sendsEmail ? "✉" : ""))].join(" ");
}

const kinds = Object.keys(expected) as InviteKind[];
const commandKinds = Object.keys(commands) as CommandKind[];
const cells = kinds.flatMap((kind) => commandKinds.map((command) => [command, kind] as const));

describe("The invite's life, cell by cell", () => {
  it.each(cells)("%s on an invite that is %s", (command, kind) => {
    expect(inWords(kind, decide(invites[kind], commands[command], now))).toBe(expected[kind][command]);
  });

  it("has every status and every command among the examples", () => {
    const statuses = new Set(Object.values(invites).map((invite) => invite?.status ?? "NONE"));
    const types = new Set(Object.values(commands).map(({ type }) => type));
    expect([...statuses].sort()).toEqual(Object.keys(inviteTable).sort());
    for (const row of Object.values(inviteTable)) expect(Object.keys(row).sort()).toEqual([...types].sort());
  });

  it("describes every cell in a sentence", () => {
    for (const row of Object.values(inviteTable)) {
      for (const cell of Object.values(row)) expect(cell.description).toMatch(/^[A-Z].{10,}\.$/);
    }
  });

  it("does not compile with a cell missing", () => {
    type WithoutACell = Omit<InviteTable, "PENDING"> & { PENDING: Omit<InviteTable["PENDING"], "decline"> };
    expectTypeOf<WithoutACell>().not.toExtend<InviteTable>();
    expectTypeOf<Omit<InviteTable, "CANCELLED">>().not.toExtend<InviteTable>();
  });
});

describe("What a link shows", () => {
  const states: Record<Exclude<InviteKind, "none">, string> = {
    pending: "OPEN",
    waiting: "OPEN",
    justSent: "OPEN",
    expired: "EXPIRED",
    revoked: "CANCELLED",
    declined: "DECLINED",
    declinedAndExpired: "EXPIRED",
    declinedThenRevoked: "CANCELLED",
    declinedAgain: "DECLINED",
    declinedOnceThenRevoked: "CANCELLED",
    active: "USED",
  };
  const linkKinds = Object.keys(states) as (keyof typeof states)[];

  it.each(linkKinds)("when the invite is %s", (kind) => {
    expect(linkState(invites[kind], invites[kind].version, now)).toBe(states[kind]);
  });

  it.each(linkKinds)("is the cancellation for a link of an earlier version of a %s invite", (kind) => {
    expect(linkState(invites[kind], invites[kind].version - 1, now)).toBe("CANCELLED");
  });
});
