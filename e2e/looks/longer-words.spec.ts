import type { Page } from "@playwright/test";
import { rulesBroken } from "../harness/accessible.ts";
import { words } from "../screens/words.ts";
import { built, learnerPages, openListed } from "./learnerPages.ts";
import { collectTexts } from "./pseudoWords.ts";
import {
  asksSomething,
  expect,
  type Look,
  lookAt,
  problemsAt,
  screens,
  test,
  withEachOpened,
} from "./stage.ts";

/** What is the same in every language, or stands in a table of its own: states of the U.S. have no word in `Intl`. */
const names = [
  ...["Muster", "muster", "English", "Español", "Central Time", "PDF"],
  ...["California", "Florida", "Illinois", "New York", "Oregon", "Texas", "Washington"],
];

/** What the scenes type into fields. */
const typed = [
  ...["sam.weber", "mail.example", words.en.note],
  // Of the lists that they choose: names of files, and what stands at the head of each column and below it.
  ...["roster.xlsx", "names.csv", "Teachers", "A (name)", "B (phone)", "A · Name (Ana Whitcomb)"],
  ...["B · E-mail Address (a.whitcomb@alder.example)", "C · Phone (5035550101)"],
  ...["D · Department (Teachers)", "E · Since (2025-12-09)"],
];

/** Screens of the administration; those of the light app are all of the next test. */
const administered =
  /^(start|dashboard|help|requests|not-here|learners?|add-|import|trainings|groups|profile|administrators|onboarding|audit|premium|organization|support|developers)/;

for (const [screen, shots] of screens) {
  if (!administered.test(screen)) continue;
  test(`${screen} holds words of two fifths more, in either direction`, async ({
    played: { scene, inPseudo },
  }) => {
    const opened = new Set<string>();
    const notOurs = () => longestFirst(inPseudo.data);
    const look: Look = async (page, shot) => [
      ...(await bothDirections(page, 1280, notOurs())),
      ...(await bothDirections(page, 320, notOurs())),
      ...(await withEachOpened(page, shot, opened, () => bothDirections(page, 320, notOurs()))),
      ...(await afterAFailure(page, notOurs())),
    ];
    expect(await lookAt(inPseudo.windows, scene, shots, look)).toEqual({});
  });
}

test("every page of the learner holds them", async ({ page }) => {
  const { url, listed, close } = await learnerPages();
  const found: Record<string, string[]> = {};
  for (const screen of listed) {
    await openListed(page, url, screen);
    const data = new Set<string>();
    collectTexts(await (await page.request.get(`${url}/data.json`)).json(), data);
    data.add(new URL(url).host);
    for (const value of Object.values(screen.send?.values ?? {})) data.add(value);
    const problems = [
      ...(await bothDirections(page, 1280, longestFirst(data))),
      ...(await rulesBroken(page)),
      ...(await bothDirections(page, 320, longestFirst(data))),
    ];
    if (problems.length > 0) found[screen.start] = problems;
  }
  close();
  expect(found).toEqual({});
});

test("every mail holds them", async ({ page }) => {
  const { pseudoMails } = await import(built("packages/emails/dist-pseudo/mails.mjs"));
  const mails: { kind: string; facts: unknown; subject: string; html: string; text: string }[] =
    await pseudoMails();
  const found: Record<string, string[]> = {};
  for (const { kind, facts, subject, html, text } of mails) {
    const data = new Set<string>();
    collectTexts(facts, data);
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

/** Sends the page's form to a server that fails. */
async function afterAFailure(page: Page, notOurs: readonly string[]): Promise<string[]> {
  const send = page.locator("main form button[type=submit]:visible").first();
  if ((await send.count()) === 0 || (await asksSomething(page))) return [];
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

const longestFirst = (data: ReadonlySet<string>): string[] =>
  [...names, ...typed, ...data].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
