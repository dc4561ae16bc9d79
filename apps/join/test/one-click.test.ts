import { describe, expect, it } from "vitest";
import { handler } from "../src/server/handler.ts";
import { Browser, publicUrl, textOf } from "./browser.ts";

const stops = (browser: Browser): number =>
  browser.fixture.calls.filter(({ name }) => name === "StopEmails").length;

/** What a mail provider sends: no cookie, no origin, no token. */
async function provider({ fixture }: Browser, body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request(`${publicUrl}/i/open/stop`, { method: "POST", body, headers });
  const response = await handler(request, fixture.contextFor(request));
  return { status: response?.status, html: await response?.text() };
}

describe("A mail provider's one-click stop (RFC 8058)", () => {
  it("is taken as a multipart form, as the standard prefers", async () => {
    const browser = new Browser();
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    const answer = await provider(browser, form);
    expect([answer.status, answer.html]).toEqual([200, ""]);
    expect(stops(browser)).toBe(1);
  });

  it("is taken as a plain form", async () => {
    const browser = new Browser();
    const answer = await provider(browser, new URLSearchParams({ "List-Unsubscribe": "One-Click" }));
    expect([answer.status, answer.html]).toEqual([200, ""]);
    expect(stops(browser)).toBe(1);
  });

  it.each([
    ["nothing", ""],
    ["another word", new URLSearchParams({ "List-Unsubscribe": "Two-Clicks" })],
    ["another kind", JSON.stringify({ "List-Unsubscribe": "One-Click" })],
  ])("with %s in it does nothing, and shows the page with the button", async (_, body) => {
    const browser = new Browser();
    const answer = await provider(browser, body, { origin: "https://mail.example" });
    expect(answer.status).toBe(400);
    expect(textOf(answer.html ?? "")).toContain("Stop all");
    expect(answer.html).toContain('action="/i/open/stop"');
    expect(stops(browser)).toBe(0);
  });

  it("by GET and HEAD changes nothing", async () => {
    const browser = new Browser();
    for (const method of ["GET", "HEAD"])
      await browser.get("/i/open/stop?List-Unsubscribe=One-Click", { method });
    expect(stops(browser)).toBe(0);
  });
});
