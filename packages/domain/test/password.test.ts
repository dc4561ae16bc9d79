import { describe, expect, it } from "vitest";
import { passwordProblem } from "../src/index.ts";

describe("A password", () => {
  it.each([
    ["", "PASSWORD_TOO_SHORT"],
    ["elevenchars", "PASSWORD_TOO_SHORT"],
    ["twelve chars", null],
    ["            ", null],
    ["😀".repeat(11), "PASSWORD_TOO_SHORT"],
    ["😀".repeat(12), null],
  ])("%j: %s", (password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });
});
