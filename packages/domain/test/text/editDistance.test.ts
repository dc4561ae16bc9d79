import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/index.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 12 });
const LIMIT = 30;

/** Every text that is one slip away from this one. */
function slips(word: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of "abcd") found.add(before + letter + after).add(before + letter + after.slice(1));
  }
  return found.add(word);
}

describe("The distance of two texts", () => {
  it.each([
    ["teachers", "teachers", 0],
    ["techers", "teachers", 1],
    ["teachres", "teachers", 1],
    ["taechres", "teachers", 2],
    ["", "abc", 3],
    ["👩‍🏫a", "👩‍🏫b", 1],
  ])("%s and %s: %d", (one, other, distance) => {
    expect(editDistance(one, other, 5)).toBe(distance);
  });

  it("is 1 exactly for what one slip makes of the other", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(editDistance(one, other, LIMIT) <= 1).toBe(slips(one).has(other));
        for (const slip of slips(one)) expect(editDistance(one, slip, 1)).toBe(slip === one ? 0 : 1);
      }),
    );
  });

  it("is the same both ways, and no more than the longer text", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const distance = editDistance(one, other, LIMIT);
        expect(editDistance(other, one, LIMIT)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
    );
  });

  it("is not counted above the limit", () => {
    fc.assert(
      fc.property(text, text, fc.nat(6), (one, other, max) => {
        expect(editDistance(one, other, max)).toBe(Math.min(editDistance(one, other, LIMIT), max + 1));
      }),
    );
  });
});
