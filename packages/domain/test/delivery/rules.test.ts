import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryFact } from "../../src/delivery/delivery.ts";
import { mailPauseBy } from "../../src/delivery/mailPause.ts";
import {
  strongerSuppression,
  suppressionBy,
  suppressionProblem,
  suppressionReasons,
} from "../../src/delivery/suppression.ts";

const fact = (state: DeliveryFact["state"], permanent = false): DeliveryFact => ({
  state,
  at: new Date(0),
  reason: null,
  detail: null,
  permanent,
});

describe("an address gets no more e-mail from an organization", () => {
  test("after a bounce for good or a complaint, and after nothing else", () => {
    expect(suppressionBy(fact("BOUNCED", true))).toBe("BOUNCED");
    expect(suppressionBy(fact("COMPLAINED"))).toBe("COMPLAINED");
    for (const state of ["SENT", "DEFERRED", "DELIVERED", "FAILED", "BOUNCED"] as const)
      expect(suppressionBy(fact(state))).toBeNull();
  });

  test("for the strongest reason, whichever came first", () => {
    const reason = fc.constantFrom(...suppressionReasons);
    fc.assert(
      fc.property(reason, reason, (one, other) => {
        expect(strongerSuppression(one, other)).toBe(strongerSuppression(other, one));
      }),
    );
    expect(strongerSuppression("BOUNCED", "STOPPED")).toBe("STOPPED");
  });

  test("unless it bounced and whoever asks knows that", () => {
    expect(suppressionProblem("BOUNCED", false)).toBe("BOUNCED_NEEDS_ACKNOWLEDGEMENT");
    expect(suppressionProblem("BOUNCED", true)).toBeNull();
    expect(suppressionProblem("COMPLAINED", true)).toBe("SUPPRESSED_ADDRESS");
    expect(suppressionProblem("STOPPED", true)).toBe("EMAILS_STOPPED");
  });
});

describe("an organization's mail pauses", () => {
  test.each([
    ["500 dead addresses", { sent: 500, bounced: 500, complained: 0 }, "BOUNCES"],
    ["ten of the first hundred", { sent: 100, bounced: 10, complained: 0 }, "BOUNCES"],
    ["nine mistyped ones of nine", { sent: 9, bounced: 9, complained: 0 }, null],
    ["just 4 %", { sent: 500, bounced: 20, complained: 0 }, null],
    ["a little more than 4 %", { sent: 500, bounced: 21, complained: 0 }, "BOUNCES"],
    ["two complaints", { sent: 10, bounced: 0, complained: 2 }, null],
    ["three complaints of 500", { sent: 500, bounced: 0, complained: 3 }, "COMPLAINTS"],
    ["three complaints of 4,000", { sent: 4000, bounced: 0, complained: 3 }, null],
    ["both", { sent: 100, bounced: 50, complained: 5 }, "COMPLAINTS"],
    ["nothing sent", { sent: 0, bounced: 0, complained: 0 }, null],
  ])("%s", (_, record, reason) => {
    expect(mailPauseBy(record)).toBe(reason);
  });
});
