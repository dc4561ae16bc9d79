import { describe, expect, it } from "vitest";
import { strengthOf } from "../src/text/strength.ts";

describe("The dots of a password", () => {
  it.each([
    ["", null],
    ["maria123", 1],
    ["aaaaaaaaaaaaaaaaaaaaaa", 2],
    ["passwordpassword", 2],
    ["blue kettle garden", 3],
    ["blue kettle garden with seven otters", 4],
  ])("%j has %j", (password, dots) => expect(strengthOf(password)).toBe(dots));
});
