import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { words } from "../screens/words.ts";
import { expect, inPseudoWords, lookAtShots, problemsAt, type Shot, test } from "./stage.ts";

/** What is the same in every language, or stands in a table of its own: states of the U.S. have no word in `Intl`. */
const names = [
  ...["Muster", "muster", "English", "Español", "Central Time"],
  ...["California", "Florida", "Illinois", "New York", "Oregon", "Texas", "Washington"],
];

/** What the scenes type into fields. */
const typed = ["sam.weber", "mail.example", words.en.note];

const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("every screen of the administration holds words of two fifths more, in either direction", async ({
  played,
}) => {
  const data = new Set<string>();
  const notOurs = () => longestFirst(data);
  const look = async (page: Page) => [
    ...(await bothDirections(page, 1280, notOurs())),
    ...(await bothDirections(page, 320, notOurs())),
    ...(await withMenusOpen(page, 320, notOurs())),
    ...(await afterAFailure(page, notOurs())),
  ];
  const prepare = async (context: BrowserContext) => {
    await inPseudoWords(context);
    context.on("response", async (response) => {
      if (new URL(response.url()).pathname === "/graphql")
        collect(await response.json().catch(() => null), data);
    });
  };
  const ofAdministration = ({ screen }: Shot) => administered.test(screen);
  expect(await lookAtShots(played, ofAdministration, look, prepare)).toEqual({});
});

/** Screens of the administration; those of the light app are all of the next test. */
const administered =
  /^(start|dashboard|help|learners?|add-|import|trainings|groups|profile|administrators|onboarding|audit|premium|organization|support|developers)/;

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

/** Opens what opens, one after the other. */
async function withMenusOpen(page: Page, width: number, notOurs: readonly string[]): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const openers = page.locator("button[aria-expanded=false]:visible, button[aria-haspopup=menu]:visible");
  const found: string[] = [];
  for (let index = 0; index < Math.min(await openers.count(), 8); index += 1) {
    const opener = openers.nth(index);
    await opener.click();
    const above = page.locator("[role=menu], [role=dialog]").first();
    // What unfolds in its place lies above nothing, and is folded by the same button.
    const opened = await above.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    const problems = await bothDirections(page, width, notOurs);
    found.push(...problems.map((problem) => `opened ${index + 1}, ${problem}`));
    if (!opened) {
      await opener.click();
      continue;
    }
    await page.keyboard.press("Escape");
    await above.waitFor({ state: "hidden" });
  }
  return found;
}

/** Sends the page's form to a server that fails. */
async function afterAFailure(page: Page, notOurs: readonly string[]): Promise<string[]> {
  const send = page.locator("main form button[type=submit]:visible").first();
  if ((await send.count()) === 0) return [];
  await page.route("**/graphql", (route) =>
    /^\s*mutation/.test(route.request().postDataJSON()?.query ?? "")
      ? route.fulfill({
          json: {
            data: null,
            errors: [{ message: "It broke.", extensions: { code: "INTERNAL", requestId: "01HF-4K2M" } }],
          },
        })
      : route.fallback(),
  );
  await send.click();
  const problems = await bothDirections(page, 320, [...notOurs, "01HF-4K2M"]);
  return problems.map((problem) => `after a failure, ${problem}`);
}

/** Every text of a JSON value; of HTML the words. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    const parts = [value, ...value.split("\n"), ...value.split(/<[^>]*>/)];
    for (const text of parts) if (text.trim() !== "") into.add(text.trim().replace(/\s+/g, " "));
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collect(part, into);
}

const longestFirst = (data: ReadonlySet<string>): string[] =>
  [...names, ...typed, ...data].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
