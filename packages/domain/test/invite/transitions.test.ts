import { describe, expect, it } from "vitest";
import { type Decision, decide, type Invite, isExpired, linkState } from "../../src/index.ts";
import {
  active,
  commands,
  daysAfter,
  declined,
  invites,
  now,
  pending,
  revoked,
  secondsAfter,
} from "./examples.ts";

function taken(decision: Decision): Invite {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.invite;
}

describe("An invite has exactly the fields of its status", () => {
  it("when it is new", () => {
    expect(taken(decide(null, commands.inviteToSame, now))).toEqual({
      ...pending,
      version: 1,
      codeGeneration: 1,
      lastSentAt: now,
      expiresAt: daysAfter(30),
    });
  });

  it("when it was resent: a new code and time, the same version", () => {
    const resent = taken(decide(pending, { type: "resend", linkDays: 7 }, now));
    expect(resent).toEqual({ ...pending, codeGeneration: 6, lastSentAt: now, expiresAt: daysAfter(7) });
  });

  it("when it was cancelled by the organization", () => {
    const cancelled = taken(decide(pending, commands.cancel, now));
    expect(cancelled).toEqual({ ...revoked, version: 4, cancelledAt: now });
  });

  it("when it was declined by the learner", () => {
    expect(taken(decide(pending, commands.decline, now))).toEqual({
      ...declined,
      cancelledAt: now,
      declinedAt: now,
    });
  });

  it("when it was accepted, from Pending and from declined alike", () => {
    const accepted = { ...active, acceptedAt: now };
    expect(taken(decide(pending, commands.acceptAsMe, now))).toEqual(accepted);
    expect(taken(decide(declined, commands.acceptAsMe, now))).toEqual(accepted);
  });

  it("when it was invited again after a decline", () => {
    expect(taken(decide(declined, commands.inviteKnowing, now))).toEqual({
      ...pending,
      groupIds: ["drivers"],
      version: 4,
      codeGeneration: 6,
      reinvitedAfterDecline: true,
      lastSentAt: now,
      expiresAt: daysAfter(30),
    });
  });
});

describe("A decline", () => {
  it("keeps its date when the organization cancels afterwards, and the way back closes", () => {
    const closed = taken(decide(declined, commands.cancel, now));
    expect(closed).toMatchObject({
      cancelledBy: "ORGANIZATION",
      declinedAt: declined.declinedAt,
      cancelledAt: now,
    });
    expect(linkState(closed, declined.version, now)).toBe("CANCELLED");
    expect(decide(closed, commands.acceptAsMe, now)).toEqual({ ok: false, refusal: "INVITE_CANCELLED" });
  });

  it("is forgiven once: a second one ends the inviting", () => {
    const again = taken(decide(declined, commands.inviteKnowing, now));
    const declinedAgain = taken(decide(again, commands.decline, now));
    expect(decide(declinedAgain, commands.inviteKnowing, now)).toEqual({
      ok: false,
      refusal: "DECLINED_TWICE",
    });
  });

  it("is forgiven once, also where that invite was cancelled before it was answered", () => {
    const again = taken(decide(declined, commands.inviteKnowing, now));
    const cancelled = taken(decide(again, commands.cancel, now));
    for (const command of [commands.inviteKnowing, commands.resendKnowing])
      expect(decide(cancelled, command, now)).toEqual({ ok: false, refusal: "DECLINED_TWICE" });
  });

  it("is told apart when it is taken back", () => {
    const decision = decide(declined, commands.acceptAsMe, now);
    expect(decision).toMatchObject({ events: [{ type: "accepted", accountId: "me", afterDecline: true }] });
  });
});

describe("Time", () => {
  it("is over at the very moment of expiry", () => {
    const { expiresAt } = pending;
    expect(isExpired(pending, secondsAfter(-1, expiresAt))).toBe(false);
    expect(isExpired(pending, expiresAt)).toBe(true);
    expect(isExpired(active, daysAfter(9999))).toBe(false);
  });

  it("between two sendings is a minute, and the refusal says how much of it is left", () => {
    const resendAfter = (seconds: number) =>
      decide(pending, commands.resend, secondsAfter(seconds, pending.lastSentAt));
    expect(resendAfter(0)).toEqual({ ok: false, refusal: "RESENT_TOO_SOON", retryAfterSeconds: 60 });
    expect(resendAfter(59.5)).toEqual({ ok: false, refusal: "RESENT_TOO_SOON", retryAfterSeconds: 1 });
    expect(resendAfter(60).ok).toBe(true);
  });

  it("starts over when an expired invite is resent, and its first link opens again", () => {
    const resent = taken(decide(invites.expired, commands.resend, now));
    expect(linkState(invites.expired, invites.expired.version, now)).toBe("EXPIRED");
    expect(linkState(resent, invites.expired.version, now)).toBe("OPEN");
  });
});

describe("Groups", () => {
  it("that are new are named when they are merged", () => {
    const both = { ...commands.inviteToDrivers, groupIds: ["teachers", "drivers", "drivers"] };
    expect(decide(pending, both, now)).toMatchObject({
      invite: { groupIds: ["teachers", "drivers"] },
      events: [{ type: "groupsMerged", groupIds: ["drivers"] }],
    });
  });

  it("say what was added and removed when they are changed", () => {
    expect(decide(pending, commands.regroup, now)).toMatchObject({
      events: [{ type: "groupsChanged", added: ["drivers"], removed: ["teachers"] }],
    });
  });

  it("are refused on an invite for an administrator", () => {
    const admin = { ...pending, role: "ADMIN" as const, groupIds: [] };
    const refusal = { ok: false, refusal: "GROUP_NOT_FOR_ADMINISTRATOR" };
    expect(decide(admin, commands.regroup, now)).toEqual(refusal);
    expect(decide(null, { ...commands.inviteToDrivers, role: "ADMIN" }, now)).toEqual(refusal);
    expect(decide(admin, commands.inviteAsAdmin, now)).toMatchObject({
      events: [{ type: "alreadyPending" }],
    });
  });
});
