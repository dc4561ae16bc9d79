import { describe, expect, it } from "vitest";
import { dayIn, isPremium, lastDayProblem, type Subscription } from "../../src/index.ts";

const chicago: Subscription = {
  plan: "PREMIUM",
  premiumUntil: "2026-11-30",
  timeZone: "America/Chicago",
};

describe("A subscription", () => {
  it("is active to the end of its last day in the organization's time zone", () => {
    expect(isPremium(chicago, new Date("2026-12-01T05:59:59.999Z"))).toBe(true);
    expect(isPremium(chicago, new Date("2026-12-01T06:00:00.000Z"))).toBe(false);
  });

  it("ends earlier in the east and later in the west", () => {
    const moment = new Date("2026-11-30T12:00:00Z");
    expect(isPremium({ ...chicago, timeZone: "Pacific/Kiritimati" }, moment)).toBe(false);
    expect(isPremium({ ...chicago, timeZone: "Pacific/Pago_Pago" }, moment)).toBe(true);
  });

  it("keeps its hours on the day on which clocks change", () => {
    const until = { ...chicago, premiumUntil: "2026-11-01" };
    expect(isPremium(until, new Date("2026-11-02T05:59:59Z"))).toBe(true);
    expect(isPremium(until, new Date("2026-11-02T06:00:00Z"))).toBe(false);
  });

  it("is not there on Free", () => {
    expect(isPremium({ ...chicago, plan: "FREE", premiumUntil: null }, new Date(0))).toBe(false);
  });
});

describe("The last day of a subscription", () => {
  const now = new Date("2026-11-27T02:00:00Z");
  const problem = (day: string) => lastDayProblem(day, "America/Chicago", now);

  it("may be today as it is there, and up to ten years away", () => {
    expect(dayIn("America/Chicago", now)).toBe("2026-11-26");
    expect(problem("2026-11-26")).toBeNull();
    expect(problem("2036-11-26")).toBeNull();
    expect(problem("2028-02-29")).toBeNull();
  });

  it.each([
    ["2026-11-25", "SUBSCRIPTION_DATE_PASSED"],
    ["2036-11-27", "SUBSCRIPTION_DATE_FAR"],
    ["9999-12-31", "SUBSCRIPTION_DATE_FAR"],
    ["2027-02-29", "SUBSCRIPTION_DATE_UNKNOWN"],
    ["2027-13-01", "SUBSCRIPTION_DATE_UNKNOWN"],
    ["2027-1-1", "SUBSCRIPTION_DATE_UNKNOWN"],
    ["next summer", "SUBSCRIPTION_DATE_UNKNOWN"],
    ["", "SUBSCRIPTION_DATE_UNKNOWN"],
  ])("%s is refused: %s", (day, code) => {
    expect(problem(day)).toBe(code);
  });
});
