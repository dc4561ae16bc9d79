import { describe, expect, it } from "vitest";
import { decide, type LearnerAct, refusalSkip, statusSkip } from "../../src/index.ts";
import { commands, invites, now } from "../invite/examples.ts";

const of = (status: "PENDING" | "CANCELLED" | "ACTIVE", declinedAt: Date | null = null) => ({
  status,
  declinedAt,
});

describe("An act on many is for learners of a status", () => {
  it.each<[LearnerAct, (string | null)[]]>([
    ["RESEND", [null, "CANCELLED", "DECLINED", "ACTIVE"]],
    ["CANCEL", [null, "CANCELLED", "DECLINED", "ACTIVE"]],
    ["ADD_TO_GROUP", [null, "CANCELLED", "DECLINED", null]],
    ["ASSIGN_TRAINING", ["PENDING", "CANCELLED", "DECLINED", null]],
    ["REMOVE", ["PENDING", "CANCELLED", "DECLINED", null]],
  ])("%s: of Pending, Cancelled, declined and Active it skips %j", (act, skipped) => {
    const learners = [of("PENDING"), of("CANCELLED"), of("CANCELLED", now), of("ACTIVE")];
    expect(learners.map((learner) => statusSkip(act, learner))).toEqual(skipped);
  });
});

describe("A refusal of one learner among many is a reason to skip", () => {
  const named = (kind: keyof typeof invites, command: keyof typeof commands) => {
    const decision = decide(invites[kind], commands[command], now);
    return decision.ok ? null : refusalSkip(decision.refusal);
  };

  it.each(Object.keys(invites) as (keyof typeof invites)[])(
    "whatever the machine answers to resend, cancel and new groups for %s",
    (kind) => {
      for (const command of ["resend", "cancel", "regroup"] as const) {
        const decision = decide(invites[kind], commands[command], now);
        if (!decision.ok) expect(named(kind, command), decision.refusal).not.toBeNull();
      }
    },
  );

  it("by the same name where the words are the same", () => {
    expect(named("justSent", "resend")).toBe("RESENT_TOO_SOON");
    expect(named("active", "cancel")).toBe("ACTIVE");
    expect(named("declined", "resend")).toBe("DECLINED");
    expect(refusalSkip("SUPPRESSED_ADDRESS")).toBe("SUPPRESSED");
  });

  it("but not where it concerns the whole act", () => {
    expect(refusalSkip("GROUP_INACTIVE")).toBeNull();
    expect(refusalSkip("LIMIT_PER_DAY")).toBeNull();
  });
});
