import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeliveryFact, deliveryOf, deliveryStates } from "../../src/delivery/delivery.ts";
import { type DeliveryReason, deliveryReasons } from "../../src/delivery/reason.ts";

const fact = (state: DeliveryFact["state"], more: Partial<DeliveryFact> = {}): DeliveryFact => ({
  state,
  at: new Date("2026-11-24T09:00:00Z"),
  reason: null,
  detail: null,
  permanent: false,
  ...more,
});

const states = deliveryStates.filter((state) => state !== "QUEUED");
const anyFact: fc.Arbitrary<DeliveryFact> = fc.record({
  state: fc.constantFrom(...states),
  at: fc.integer({ min: 0, max: 5 }).map((minute) => new Date(minute * 60_000)),
  reason: fc.constantFrom(null, ...(Object.keys(deliveryReasons) as DeliveryReason[])),
  detail: fc.constantFrom(null, "550 5.1.1", "later"),
  permanent: fc.boolean(),
});

describe("what is known of an e-mail", () => {
  test("is nothing where nothing was told", () => {
    expect(deliveryOf([])).toBeNull();
  });

  test("does not depend on the order in which it was told, nor on how often", () => {
    const told = fc
      .array(anyFact, { minLength: 1, maxLength: 8 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(told, ([facts, shuffled]) => {
        expect(deliveryOf(shuffled)).toEqual(deliveryOf(facts));
      }),
    );
  });

  test("never falls back: one more fact leaves it where it is, or takes it further", () => {
    const rank = (known: DeliveryFact | null) => (known ? deliveryStates.indexOf(known.state) : -1);
    fc.assert(
      fc.property(fc.array(anyFact), anyFact, (facts, next) => {
        expect(rank(deliveryOf([...facts, next]))).toBeGreaterThanOrEqual(rank(deliveryOf(facts)));
      }),
    );
  });

  test("is the same all at once and fact by fact", () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1 }), (facts) => {
        const [first, ...rest] = facts;
        const stepwise = rest.reduce(
          (known, next) => deliveryOf([known, next]) ?? known,
          first as DeliveryFact,
        );
        expect(stepwise).toEqual(deliveryOf(facts));
      }),
    );
  });

  test.each([
    [["DELIVERED", "SENT"], "DELIVERED"],
    [["DELIVERED", "DEFERRED"], "DELIVERED"],
    [["BOUNCED", "DELIVERED"], "BOUNCED"],
    [["COMPLAINED", "DELIVERED", "BOUNCED"], "COMPLAINED"],
    [["FAILED", "SENT"], "FAILED"],
  ] as const)("of %s it is %s", (told, known) => {
    expect(deliveryOf(told.map((state) => fact(state)))?.state).toBe(known);
  });

  test("of two bounces the one for good holds, of two alike the earlier", () => {
    const soft = fact("BOUNCED", { reason: "MAILBOX_FULL" });
    const hard = fact("BOUNCED", {
      reason: "NO_SUCH_MAILBOX",
      permanent: true,
      at: new Date("2026-11-25T09:00:00Z"),
    });
    expect(deliveryOf([soft, hard])).toBe(hard);
    const later = fact("DELIVERED", { at: new Date("2026-11-25T09:00:00Z") });
    expect(deliveryOf([later, fact("DELIVERED")])?.at).toEqual(new Date("2026-11-24T09:00:00Z"));
  });
});
