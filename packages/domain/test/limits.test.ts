import { describe, expect, it } from "vitest";
import { inviteesPerDay } from "../src/index.ts";

describe("Invitees a day", () => {
  const createdAt = new Date("2026-11-01T00:00:00Z");
  const dayAfter = (days: number) => new Date(createdAt.getTime() + days * 86_400_000);

  it.each([
    [false, 0, 50],
    [false, 6.99, 50],
    [false, 7, 200],
    [true, 0, 2500],
    [true, 400, 2500],
  ])("Premium %s, %d days old: %d", (premium, days, limit) => {
    expect(inviteesPerDay({ premium, createdAt }, dayAfter(days))).toBe(limit);
  });
});
