import { describe, expect, it } from "vitest";
import { createFixture } from "../dev/fixtures.ts";
import { formAgain } from "../src/server/forms.ts";
import { safeNext } from "../src/server/guards.ts";
import { startTurn } from "../src/server/turn.ts";
import { Browser, hiddenFields, publicUrl, textOf } from "./browser.ts";

const acts = (browser: Browser): string[] =>
  browser.fixture.calls
    .map(({ name }) => name)
    .filter((name) => !["Visit", "InvitationOfLink", "MyTrainings"].includes(name));

describe("A form", () => {
  const decline = "/i/open/decline";
  const tokenOf = async (browser: Browser, page = decline, action = decline) =>
    hiddenFields((await browser.get(page)).html, action).token ?? "";

  it("from our own page is taken, and answered by a redirect", async () => {
    const browser = new Browser();
    const answer = await browser.submit(decline, decline);
    expect([answer.status, answer.location]).toEqual([303, decline]);
    expect(acts(browser)).toEqual(["DeclineInvite"]);
  });

  it.each([
    ["of another site", { origin: "https://evil.example" }],
    ["of a page without an origin of its own", { origin: "null" }],
    ["that looks like ours", { origin: "https://muster.example.evil.example" }],
    ["over plain http", { origin: "http://muster.example" }],
    ["that says it crossed sites", { origin: null, "sec-fetch-site": "cross-site" }],
    ["from a sister site", { origin: null, "sec-fetch-site": "same-site" }],
    ["with another site as referer", { origin: null, referer: "https://evil.example/muster.example" }],
    ["that says nothing about itself", { origin: null }],
  ])("%s is refused and does nothing", async (_, headers) => {
    const browser = new Browser();
    const token = await tokenOf(browser);
    const answer = await browser.post(decline, { token }, { headers });
    expect(answer.status).toBe(403);
    expect(textOf(answer.html)).toContain("Nothing was sent");
    expect(acts(browser)).toEqual([]);
  });

  it.each([
    ["Sec-Fetch-Site", { origin: null, "sec-fetch-site": "same-origin" }],
    ["the Referer", { origin: null, referer: `${publicUrl}/i/open/decline` }],
  ])("without an Origin is judged by %s", async (_, headers) => {
    const browser = new Browser();
    const token = await tokenOf(browser);
    expect((await browser.post(decline, { token }, { headers })).status).toBe(303);
  });

  it.each([
    ["no token", async () => ""],
    ["a made-up token", async () => "A".repeat(22)],
    [
      "the token of another link",
      (browser: Browser) => tokenOf(browser, "/i/known/decline", "/i/known/decline"),
    ],
    ["the token of the sign-in page", (browser: Browser) => tokenOf(browser, "/sign-in", "/sign-in")],
  ])("with %s is refused and does nothing", async (_, tokenFrom) => {
    const browser = new Browser();
    const answer = await browser.post(decline, { token: await tokenFrom(browser) });
    expect(answer.status).toBe(403);
    expect(acts(browser)).toEqual([]);
  });

  it("of one account is refused for another", async () => {
    const browser = new Browser({ session: "account-2" });
    const page = await browser.get("/account");
    browser.cookies.set("muster.session", "account-1");
    const answer = await browser.submit(page, "/account", { firstName: "A", lastName: "B", language: "EN" });
    expect(answer.status).toBe(403);
    expect(acts(browser)).toEqual([]);
  });

  it("that is far too large, or no form at all, is refused", async () => {
    const browser = new Browser();
    const token = await tokenOf(browser);
    const big = await browser.post(decline, { token, more: "x".repeat(70_000) });
    const json = await browser.post(decline, { token }, { headers: { "content-type": "text/plain" } });
    expect([big.status, json.status]).toEqual([403, 403]);
    expect(acts(browser)).toEqual([]);
  });

  it("of a mail program's one-click stop needs neither origin nor token", async () => {
    const browser = new Browser();
    const answer = await browser.post(
      "/i/open/stop",
      { "List-Unsubscribe": "One-Click" },
      { headers: { origin: null } },
    );
    expect([answer.status, answer.html]).toEqual([200, ""]);
    expect(acts(browser)).toEqual(["StopEmails"]);
  });

  it("cannot pass any other act off as a one-click stop", async () => {
    const browser = new Browser();
    for (const path of ["/i/open/decline", "/i/open/confirm", "/i/open/ask", "/i/open/switch"]) {
      const answer = await browser.post(
        path,
        { "List-Unsubscribe": "One-Click" },
        { headers: { origin: null } },
      );
      expect(answer.status, path).toBe(403);
    }
    expect(acts(browser)).toEqual([]);
  });

  it("sent by our script is told the place in a header, as scripts cannot see redirects", async () => {
    const browser = new Browser();
    const token = await tokenOf(browser);
    const answer = await browser.post(decline, { token }, { headers: { "x-muster-form": "1" } });
    expect([answer.status, answer.headers.get("x-muster-location")]).toEqual([204, decline]);
  });
});

describe("Looking at a link", () => {
  it.each(["GET", "HEAD", "OPTIONS"])("by %s, a hundred times, runs no mutation", async (method) => {
    const browser = new Browser();
    const paths = ["", "/account", "/confirm", "/done", "/decline", "/stop", "/switch", "/ask", "/asked"];
    for (let times = 0; times < 100; times += 1)
      await browser.get(`/i/open${paths[times % paths.length]}`, { method });
    expect(acts(browser)).toEqual([]);
  });

  it.each(["/i/open.", "/i/open%3E", "/i/open/?utm_source=mail", "/i/%6Fpen", "/i/%256Fpen"])(
    "as mail programs change it still opens: %s",
    async (path) => {
      const answer = await new Browser().get(path);
      expect(answer.status).toBe(200);
      expect(textOf(answer.html)).toContain("Riverbend Community Care invites you");
    },
  );

  it("says where new forms may load from, and keeps search engines and caches out", async () => {
    const { headers } = await new Browser().get("/i/open");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
  });
});

describe("A password", () => {
  const password = "my very own secret";
  it.each([
    ["/sign-in", "/sign-in", undefined],
    ["/i/known/account", "/i/known/account", "password"],
    ["/i/open/account", "/i/open/account", "register"],
    ["/register?step=code", "/register", "code"],
    ["/reset?step=code", "/reset", "code"],
    ["/account/delete", "/account/delete", "password", "account-1"],
  ])("is never written into a page again: %s", async (page, action, intent, session?: string) => {
    const browser = new Browser(session ? { session } : {});
    const typed = { password, email: "x@y.example", firstName: "", lastName: "Kept", code: "000000" };
    const answer = await browser.submit(page, action, typed, intent);
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain(password);
  });

  it("and what a page signs are not among the values that a form keeps", async () => {
    const request = new Request(publicUrl);
    const form = new URLSearchParams({
      password,
      token: "t",
      consent: "c",
      continuation: "n",
      lastName: "Kept",
    });
    const context = createFixture(publicUrl).contextFor(request);
    const turn = startTurn({
      request,
      url: new URL(publicUrl),
      params: {},
      form,
      cookies: new Map(),
      context,
    });
    expect(formAgain(turn, []).values).toEqual({ lastName: "Kept" });
  });

  it("that is refused leaves the other values where they were", async () => {
    const typed = { firstName: "María <b>", lastName: "", password: "maria123" };
    const answer = await new Browser().submit("/i/open/account", "/i/open/account", typed, "register");
    expect(answer.html).toContain('value="María &lt;b>"');
    const text = textOf(answer.html);
    expect(text).toContain("Two things need another look. The rest is kept.");
    expect(text).toContain("Type your last name. It goes on your certificates.");
    expect(text).toContain("It has 8 characters. Add 4 more, for example another word.");
  });
});

describe("The place to go on to", () => {
  it.each([
    "/admin/",
    "/admin/learners?status=PENDING",
    "/my",
    "/my/trainings/a/1",
    "/account/delete",
    "/i/abc/confirm",
  ])("may be a page of ours: %s", (next) => expect(safeNext(next, publicUrl)).toBe(next));

  it.each([
    "https://evil.example/my",
    "//evil.example/my",
    "/\\evil.example/my",
    "/my/..//evil.example",
    "/my/../..//evil.example/",
    "/%09/evil.example",
    "\t//evil.example",
    "/my\n//evil.example",
    "javascript:alert(1)//my",
    "/myevil",
    "/administrator",
    "/graphql",
    "/sign-out",
    "/my/../graphql",
    "/i/../sign-out",
    "my",
    "",
  ])("cannot be anything else: %j", (next) => expect(safeNext(next, publicUrl)).toBeNull());

  it("is kept through signing in, and dropped when it is not ours", async () => {
    const typed = { email: "m.delgado@mail.example", password: "blue kettle garden" };
    const kept = await new Browser().submit("/sign-in?next=/my/trainings/a", "/sign-in", typed);
    expect(kept.location).toBe("/sign-in?signed-in&next=%2Fmy%2Ftrainings%2Fa");
    const dropped = await new Browser().submit("/sign-in", "/sign-in", { ...typed, next: "//evil.example" });
    expect(dropped.location).toBe("/sign-in?signed-in");
  });

  it("of the link to the other language is the same page, also where a path looks like another site", async () => {
    expect((await new Browser().get("/i/open?lang=es&x=1")).location).toBe("/i/open?x=1");
    const tricked = await new Browser().get(`${publicUrl}//evil.example/help?lang=es`);
    expect(tricked.location).toBe("/evil.example/help");
  });
});
