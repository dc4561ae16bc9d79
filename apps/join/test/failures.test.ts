import { describe, expect, it } from "vitest";
import { Browser } from "./browser.ts";

describe("A page whose question fails as a whole", () => {
  it.each([
    ["INTERNAL", 500, "This did not work just now", null],
    ["RATE_LIMITED", 429, "That was too much at once", "60"],
    ["UNAVAILABLE", 503, "Muster is not available right now", "60"],
    ["NOT_FOUND", 404, "There is no such page", null],
  ])("says %s in words, with the way on", async (code, status, heading, retryAfter) => {
    const browser = new Browser({ session: "account-1" });
    browser.fixture.fail("MyTrainings", { code, message: "Not for people." });
    const answer = await browser.get("/my");
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(heading);
    expect(answer.html).not.toContain("Not for people.");
    expect(answer.headers.get("retry-after")).toBe(retryAfter);
    expect(answer.html).toMatch(/class="[^"]*button[^"]*" href="\/(my)?"/);
  });

  it("leads somebody who is no longer signed in to the sign-in, and back", async () => {
    const browser = new Browser({ session: "account-1" });
    browser.fixture.fail("MyTrainings", { code: "UNAUTHENTICATED", message: "Not for people." });
    expect((await browser.get("/my")).location).toBe("/sign-in?next=%2Fmy");
  });
});
