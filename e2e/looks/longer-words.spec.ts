import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, problemsAt, test } from "./stage.ts";

/** What is the same in every language. */
const names = ["Muster", "muster", "English", "Español"];

const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("every page of the learner holds them", async ({ page }) => {
  const { servePseudo } = await import(built("apps/join/dist-pseudo/server/pages.mjs"));
  const pages: { url: string; close: () => void } = await servePseudo();
  const found: Record<string, string[]> = {};
  const screens: Listed[] = await (await page.request.get(`${pages.url}/screens.json`)).json();
  for (const screen of screens) {
    await openListed(page, pages.url, screen);
    const data = new Set<string>();
    collect(await (await page.request.get(`${pages.url}/data.json`)).json(), data);
    data.add(new URL(pages.url).host);
    for (const value of Object.values(screen.send?.values ?? {})) data.add(value);
    const problems = [
      ...(await bothDirections(page, 1280, longestFirst(data))),
      ...(await bothDirections(page, 320, longestFirst(data))),
    ];
    if (problems.length > 0) found[screen.start] = problems;
  }
  pages.close();
  expect(found).toEqual({});
});

interface Listed {
  readonly start: string;
  readonly page: string;
  readonly send?: { readonly form: string; readonly values?: Readonly<Record<string, string>> };
}

/** Comes to a page as its line says: opens it, and sends its form where that is how it is reached. */
async function openListed(page: Page, url: string, { start, send }: Listed): Promise<void> {
  await page.goto(`${url}${start}`, { waitUntil: "load" });
  if (!send) return;
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate(({ form, values = {} }) => {
    const owner = document.querySelector(form)?.closest("form");
    for (const [name, value] of Object.entries(values)) {
      const field = owner?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    owner?.requestSubmit();
  }, send);
  const location = (await sent).headers()["x-muster-location"];
  if (location) await page.waitForURL((now) => now.pathname + now.search === location);
  await page.waitForFunction(() => document.querySelector("[data-sending]") === null);
}

test("every mail holds them", async ({ page }) => {
  const { pseudoMails } = await import(built("packages/emails/dist-pseudo/mails.mjs"));
  const mails: { kind: string; facts: unknown; subject: string; html: string; text: string }[] =
    await pseudoMails();
  const found: Record<string, string[]> = {};
  for (const { kind, facts, subject, html, text } of mails) {
    const data = new Set<string>();
    collect(facts, data);
    await page.setContent(html);
    const problems = [
      ...(await bothDirections(page, 680, longestFirst(data))),
      ...(await bothDirections(page, 320, longestFirst(data))),
      ...(subject.startsWith("⟦") ? [] : [`not translated: subject ${subject}`]),
      ...(text.includes("⟦") ? [] : ["not translated: its text"]),
    ];
    if (problems.length > 0) found[kind] = problems;
  }
  expect(found).toEqual({});
});

async function bothDirections(page: Page, width: number, notOurs: readonly string[]): Promise<string[]> {
  const forwards = await problemsAt(page, width, { notOurs });
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const backwards = await problemsAt(page, width);
  await page.evaluate(() => document.documentElement.setAttribute("dir", "ltr"));
  return [...forwards, ...backwards.map((problem) => `right to left, ${problem}`)];
}

/** Every text of a JSON value; of HTML the words. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    const words = value.includes("<") ? value.split(/<[^>]*>/) : [value, ...value.split("\n")];
    for (const text of words) if (text.trim() !== "") into.add(text.trim().replace(/\s+/g, " "));
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collect(part, into);
}

const longestFirst = (data: ReadonlySet<string>): string[] =>
  [...names, ...data].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
