import { describe, expect, it } from "vitest";
import { decide, dueReminder, type PendingInvite } from "../../src/index.ts";
import { commands, daysAfter, now, pending, secondsAfter } from "./examples.ts";

const days = [3, 10];
const always = { days, since: null };
/** Sent now, open for 30 days. */
const sent: PendingInvite = { ...pending, lastSentAt: now, expiresAt: daysAfter(30) };
const due = (invite: PendingInvite, at: Date, plan = always) => dueReminder(invite, plan, at);
const reminded = (day: number, at: Date) => ({ ...sent, remindedDay: day, remindedAt: at });

describe("A reminder", () => {
  it("falls due so many whole days after sending", () => {
    expect(due(sent, secondsAfter(-1, daysAfter(3)))).toBeNull();
    expect(due(sent, daysAfter(3))).toBe(3);
    expect(due(reminded(3, daysAfter(3)), secondsAfter(-1, daysAfter(10)))).toBeNull();
    expect(due(reminded(3, daysAfter(3)), daysAfter(10))).toBe(10);
    expect(due(reminded(10, daysAfter(10)), daysAfter(29))).toBeNull();
  });

  it("is one for all that were missed in a standstill", () => {
    expect(due(sent, daysAfter(12))).toBe(10);
    expect(due(reminded(10, daysAfter(12)), daysAfter(29))).toBeNull();
  });

  it("is never less than a day after the one before", () => {
    const late = reminded(3, secondsAfter(-60, daysAfter(10)));
    expect(due(late, daysAfter(10))).toBeNull();
    expect(due(late, secondsAfter(-60, daysAfter(11)))).toBe(10);
  });

  it("goes to nobody whose link has expired, and to nobody without a plan", () => {
    expect(due({ ...sent, expiresAt: daysAfter(3) }, daysAfter(3))).toBeNull();
    expect(due(sent, daysAfter(20), { days: [], since: null })).toBeNull();
  });

  it("counts from a chosen sending time, not from the press", () => {
    const waiting = { ...sent, lastSentAt: daysAfter(5), expiresAt: daysAfter(35) };
    expect(due(waiting, daysAfter(7))).toBeNull();
    expect(due(waiting, daysAfter(8))).toBe(3);
  });

  it("of a day that had passed when the plan was made is not made up for", () => {
    const since = (at: Date) => ({ days, since: at });
    expect(dueReminder(sent, since(daysAfter(5)), daysAfter(6))).toBeNull();
    expect(dueReminder(sent, since(daysAfter(5)), daysAfter(10))).toBe(10);
    expect(dueReminder(sent, since(daysAfter(2)), daysAfter(6))).toBe(3);
  });

  it("leaves link and code as they are, and a resend starts anew", () => {
    const decision = decide(sent, { type: "remind", plan: always }, daysAfter(3));
    const after = { ...sent, remindedDay: 3, remindedAt: daysAfter(3) };
    expect(decision).toEqual({
      ok: true,
      invite: after,
      events: [{ type: "reminded", sendsEmail: true, day: 3 }],
    });
    const resent = decide(after, commands.resend, daysAfter(4));
    expect(resent).toMatchObject({ ok: true, invite: { remindedDay: 0, remindedAt: null } });
  });
});
