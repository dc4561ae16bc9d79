import { afterEach, beforeEach, expect, test } from "vitest";
import { createFixture, type Fixture } from "../dev/fixtures.ts";
import { carmen, maria } from "../dev/people.ts";
import { handler } from "../src/server/handler.ts";

const publicUrl = "https://muster.example";
let fixture: Fixture;

beforeEach(() => {
  fixture = createFixture(publicUrl);
});
afterEach(() => expect(fixture.faults).toEqual([]));

async function open(path: string, account: string, more = "") {
  const headers = { accept: "text/html", cookie: `muster.session=${account}${more}` };
  const request = new Request(`${publicUrl}/preview/org-1${path}`, { headers });
  const response = await handler(request, fixture.contextFor(request));
  if (!response) throw new Error("no page");
  return { response, html: await response.text() };
}

const screens = ["invite", "log-in", "make-account", "confirm", "done"];

test.each(screens)("the screen %s runs nothing and leads nowhere", async (screen) => {
  const { response, html } = await open(`/en/${screen}`, carmen.id);
  expect(response.status).toBe(200);
  expect(html).toContain("Riverbend");
  expect(html).not.toContain("<script");
  const targets = [...html.matchAll(/<(?:a|form)\b[^>]*?(?:href|action)="([^"]*)"/g)].map(([, to]) => to);
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets)).toEqual(new Set(["#"]));
  const policy = response.headers.get("content-security-policy") ?? "";
  for (const part of ["script-src 'none'", "form-action 'none'", "frame-ancestors 'self'", "sandbox"])
    expect(policy).toContain(part);
  expect(response.headers.get("set-cookie")).toBeNull();
});

test("other pages stay as they are: with their scripts and links, and in no frame", async () => {
  await open("/en/invite", carmen.id);
  const request = new Request(`${publicUrl}/i/open`);
  const response = await handler(request, fixture.contextFor(request));
  expect(response?.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  const html = await response?.text();
  expect(html).toContain("<script");
  expect(html).toContain('href="/i/open/account"');
});

test("a screen is in the language of its address, whatever was chosen on this device", async () => {
  const { html } = await open("/es/invite", carmen.id, "; muster.language=en");
  expect(html).toContain('<html lang="es"');
});

test.each([
  ["/en/invite", maria.id],
  ["/en/invite", "nobody"],
  ["/en/admin", carmen.id],
  ["/de/invite", carmen.id],
])("%s for %s is no page", async (path, account) => {
  const { response, html } = await open(path, account);
  expect(response.status).toBe(404);
  expect(html).not.toContain("Riverbend");
});
