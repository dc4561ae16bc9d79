import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decision,
  decide,
  type Invite,
  type InviteCommand,
  isExpired,
  linkState,
} from "../../src/index.ts";
import { identity, now, secondsAfter } from "./examples.ts";

const groupIds = fc.uniqueArray(fc.constantFrom("teachers", "drivers", "kitchen"), {
  minLength: 0,
  maxLength: 3,
});
const linkDays = fc.integer({ min: 1, max: 90 });
const acknowledgeDecline = fc.boolean();
const role = fc.constantFrom("LEARNER" as const, "LEARNER" as const, "LEARNER" as const, "ADMIN" as const);
/** At once, or at a time of the first months, which may have passed by then. */
const sendAt = fc.option(
  fc.integer({ min: -86_400, max: 120 * 86_400 }).map((seconds) => secondsAfter(seconds)),
);
const plan = fc.record({
  days: fc.constantFrom([], [3, 10], [1], [2, 3, 4, 30, 60]),
  since: fc.constant(null),
});
const accountId = fc.constantFrom("me", "other");

const command: fc.Arbitrary<InviteCommand> = fc.oneof(
  fc.record({ role, groupIds, linkDays, acknowledgeDecline, sendAt }).map(({ sendAt: at, ...wish }) => ({
    ...identity,
    type: "invite" as const,
    ...wish,
    ...(at === null ? {} : { sendAt: at }),
  })),
  fc.record({ type: fc.constant("resend" as const), linkDays, acknowledgeDecline }),
  fc.constant({ type: "cancel" as const }),
  fc.constant({ type: "decline" as const }),
  fc.record({ type: fc.constant("accept" as const), accountId }),
  fc.record({ type: fc.constant("changeGroups" as const), groupIds }),
  fc.record({ type: fc.constant("remind" as const), plan }),
);

/** Seconds that pass before a command: nothing, less than the cool-down, days, longer than any link lives. */
const pause = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 90 }),
  fc.integer({ min: 3600, max: 40 * 86_400 }),
  fc.constant(91 * 86_400),
);

const history = fc.array(fc.record({ pause, command }), { minLength: 1, maxLength: 25 });

interface Step {
  readonly before: Invite | null;
  readonly command: InviteCommand;
  readonly at: Date;
  readonly decision: Decision;
  readonly after: Invite | null;
}

function walk(commands: readonly { pause: number; command: InviteCommand }[]): Step[] {
  let at = now;
  let before: Invite | null = null;
  return commands.map(({ pause: seconds, command: asked }) => {
    at = secondsAfter(seconds, at);
    const decision = decide(deepFreeze(before), deepFreeze(asked), at);
    const after: Invite | null = decision.ok ? decision.invite : before;
    const step: Step = { before, command: asked, at, decision, after };
    before = after;
    return step;
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

const always = (claim: (steps: Step[]) => void) =>
  fc.assert(
    fc.property(history, (commands) => {
      claim(walk(commands));
    }),
    { numRuns: 1500 },
  );

/** Events with which an invitation e-mail goes out. */
const sendings = new Set<string>(["invited", "resent", "broughtForward"]);
const eventsOf = ({ decision }: Step) => (decision.ok ? decision.events : []);
/** The last invite of a history, and when. */
const last = (steps: Step[]) => ({ invite: steps.at(-1)?.after ?? null, at: steps.at(-1)?.at ?? now });

describe("Whatever people do, in whatever order", () => {
  it("an invite becomes Active at most once, and stays with that account", () => {
    always((steps) => {
      const accepted = steps.flatMap(eventsOf).filter((event) => event.type === "accepted");
      expect(accepted.length).toBeLessThanOrEqual(1);
      const first = steps.findIndex(({ after }) => after?.status === "ACTIVE");
      if (first === -1) return;
      for (const { after } of steps.slice(first)) expect(after).toBe(steps[first]?.after);
    });
  });

  it("a link that was cancelled never shows anything else again", () => {
    always((steps) => {
      const dead = new Set<number>();
      for (const { after, at } of steps) {
        for (let version = 0; after && version <= after.version; version += 1) {
          const state = linkState(after, version, at);
          if (dead.has(version)) expect(state).toBe("CANCELLED");
          if (state === "CANCELLED") dead.add(version);
        }
      }
    });
  });

  it("every link that was sent dies with the organization's cancel", () => {
    always((steps) => {
      for (const { before, command: asked, after, at } of steps) {
        if (asked.type !== "cancel" || !before || !after || before.status === "ACTIVE") continue;
        for (let version = 0; version <= after.version; version += 1) {
          expect(linkState(after, version, at)).toBe("CANCELLED");
        }
      }
    });
  });

  it("a link is accepted exactly when it is open, or declined and not expired", () => {
    always((steps) => {
      for (const { before, command: asked, decision, at } of steps) {
        if (asked.type !== "accept" || !before || before.status === "ACTIVE") continue;
        expect(decision.ok).toBe(["OPEN", "DECLINED"].includes(linkState(before, before.version, at)));
      }
    });
  });

  it("expiry never blocks inviting again", () => {
    always((steps) => {
      const { invite, at } = last(steps);
      if (!invite || invite.status === "ACTIVE") return;
      // After every link, also of one that goes out as late as can be chosen.
      const later = secondsAfter(400 * 86_400, at);
      expect(isExpired(invite, later)).toBe(true);
      const again = { ...identity, role: invite.role, groupIds: invite.groupIds, linkDays: 30 };
      const decision = decide(invite, { type: "invite", ...again, acknowledgeDecline: true }, later);
      const spent = invite.status === "CANCELLED" && invite.reinvitedAfterDecline;
      if (spent) {
        expect(decision).toEqual({ ok: false, refusal: "DECLINED_TWICE" });
        return;
      }
      expect(decision.ok && linkState(decision.invite, decision.invite.version, later)).toBe("OPEN");
      expect(decision.ok && decision.events.some(({ sendsEmail }) => sendsEmail)).toBe(true);
    });
  });

  it("a decline can be taken back until the invite expires, and not after", () => {
    always((steps) => {
      const { invite, at } = last(steps);
      if (invite?.status !== "PENDING" || isExpired(invite, at)) return;
      const declined = decide(invite, { type: "decline" }, at);
      if (!declined.ok) throw new Error(declined.refusal);
      const accept = { type: "accept", accountId: "me" } as const;
      const lastMoment = new Date(invite.expiresAt.getTime() - 1);
      expect(decide(declined.invite, accept, lastMoment)).toMatchObject({
        ok: true,
        invite: { status: "ACTIVE" },
      });
      expect(decide(declined.invite, accept, invite.expiresAt)).toEqual({
        ok: false,
        refusal: "INVITE_EXPIRED",
      });
    });
  });

  it("version and code generation never decrease, and a code is new in every invitation e-mail", () => {
    always((steps) => {
      for (const step of steps) {
        const { before, after } = step;
        if (!after) continue;
        const sent = eventsOf(step).some(({ type }) => sendings.has(type));
        expect(after.version).toBeGreaterThanOrEqual(before?.version ?? 1);
        expect(after.codeGeneration).toBe((before?.codeGeneration ?? 0) + (sent ? 1 : 0));
        if (!sent) continue;
        const { command: asked, at } = step;
        const chosen = asked.type === "invite" && asked.sendAt && asked.sendAt > at ? asked.sendAt : at;
        expect(after).toMatchObject({ status: "PENDING", lastSentAt: chosen, remindedDay: 0 });
      }
    });
  });

  it("a refusal changes nothing, and doing nothing changes nothing", () => {
    always((steps) => {
      for (const { before, decision, after } of steps) {
        if (!decision.ok) expect(Object.keys(decision)).not.toContain("invite");
        if (!decision.ok || decision.events.length === 0) expect(after).toBe(before);
      }
    });
  });

  it("asking for the same again at once sends nothing more, except after cancelling", () => {
    always((steps) => {
      for (const { command: asked, decision, after, at } of steps) {
        if (!decision.ok || !after) continue;
        const again = decide(after, asked, at);
        expect(again.ok && again.events.some(({ sendsEmail }) => sendsEmail)).toBe(false);
      }
    });
  });

  it("resends of a Pending invite are a minute apart, and one that waits for its time goes out at once", () => {
    always((steps) => {
      for (const { before, command: asked, decision, at } of steps) {
        if (asked.type !== "resend" || before?.status !== "PENDING") continue;
        const since = at.getTime() - before.lastSentAt.getTime();
        expect(decision.ok).toBe(since < 0 || since >= 60_000);
      }
    });
  });

  it("inviting while Pending and not expired never makes a sending time later", () => {
    always((steps) => {
      for (const { before, command: asked, after, at } of steps) {
        if (asked.type !== "invite" || before?.status !== "PENDING" || isExpired(before, at)) continue;
        if (after?.status !== "PENDING") throw new Error("still Pending");
        expect(after.lastSentAt.getTime()).toBeLessThanOrEqual(before.lastSentAt.getTime());
      }
    });
  });

  it("a reminder goes out only to a Pending invite that was sent and has not expired", () => {
    always((steps) => {
      for (const step of steps) {
        if (!eventsOf(step).some(({ type }) => type === "reminded")) continue;
        const { before, at } = step;
        if (before?.status !== "PENDING") throw new Error("only Pending");
        expect(before.lastSentAt.getTime()).toBeLessThan(at.getTime());
        expect(isExpired(before, at)).toBe(false);
      }
    });
  });

  it("of one sending each day's reminder goes out at most once, later days after earlier, a day apart", () => {
    always((steps) => {
      let last: { day: number; at: Date } | null = null;
      for (const step of steps) {
        for (const event of eventsOf(step)) {
          if (sendings.has(event.type)) last = null;
          if (event.type !== "reminded") continue;
          if (last) {
            expect(event.day).toBeGreaterThan(last.day);
            expect(step.at.getTime() - last.at.getTime()).toBeGreaterThanOrEqual(86_400_000);
          }
          last = { day: event.day, at: step.at };
        }
      }
    });
  });

  it("an invite for a learner has a group, one for an administrator none, and none twice", () => {
    always((steps) => {
      for (const { after } of steps) {
        if (!after) continue;
        expect(after.groupIds.length > 0).toBe(after.role === "LEARNER");
        expect(new Set(after.groupIds).size).toBe(after.groupIds.length);
      }
    });
  });

  it("a person who declined is invited once more only, and never without the warning", () => {
    always((steps) => {
      const declines = steps.flatMap(eventsOf).filter(({ type }) => type === "declined").length;
      const reopened = steps.filter(
        (step) =>
          step.before?.status === "CANCELLED" &&
          step.before.declinedAt !== null &&
          eventsOf(step).some(({ type }) => type === "invited"),
      );
      expect(declines).toBeLessThanOrEqual(2);
      expect(reopened.length).toBeLessThanOrEqual(1);
      for (const { command: asked } of reopened) expect(asked).toHaveProperty("acknowledgeDecline", true);
    });
  });
});
