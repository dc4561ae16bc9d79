import type { Page } from "@playwright/test";
import { expectAccessible } from "../harness/accessible.ts";
import { type Shot, widths } from "../screens/shot.ts";
import { moving, unseenInForcedColors } from "./inPage.ts";
import { expect, type Look, lookAtShots, problemsAt, test, withEachOpened } from "./stage.ts";

/** A mail is no page of its own: its reader's program has the landmarks. */
const notOfMails = ["landmark-one-main", "region", "page-has-heading-one"];

/** Points that whatever is pressed on a phone is wide and high. */
const TARGET = 44;

test("every screen holds in 320 pixels, in forced colours, with high contrast and without motion", async ({
  played,
}) => {
  const look: Look = async (page, shot) => [
    ...(await problemsAt(page, shot.only ?? 1280)),
    ...(shot.only === 1280
      ? []
      : [
          ...(await problemsAt(page, 390, shot.screen === "mail" ? {} : { target: TARGET })),
          ...(await problemsAt(page, 320)),
        ]),
    ...(await inForcedColors(page)),
    ...(shot.unsettled ? [] : await page.evaluate(moving)).map((name) => `moves: ${name}`),
    ...(await breakingRules(page, shot)),
  ];
  expect(await lookAtShots(played, () => true, look)).toEqual({});
});

test("every menu and every list of choices breaks no rule, and is as large to press", async ({ played }) => {
  const opened = new Set<string>();
  const look: Look = async (page, shot) => {
    if (!isOfAdministration(page)) return [];
    const found: string[] = [];
    for (const width of shot.only ? [shot.only] : widths) {
      await page.setViewportSize({ width, height: 900 });
      const problems = await withEachOpened(page, shot, opened, async () => [
        ...(await problemsAt(page, width, width === 390 ? { target: TARGET } : {})),
        ...(await breakingRules(page, shot)),
      ]);
      found.push(...problems);
    }
    return found;
  };
  const opening = ({ as, unsettled, screen }: Shot) => as !== undefined && !unsettled && screen !== "mail";
  expect(await lookAtShots(played, opening, look)).toEqual({});
});

test("every screen holds with text of twice the size", async ({ played }) => {
  const look: Look = (page, { only }) => problemsAt(page, only ?? 1280);
  const browser = await played.launch("--blink-settings=defaultFontSize=32");
  expect(await lookAtShots({ ...played, browser }, () => true, look)).toEqual({});
  await browser.close();
});

async function inForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active", contrast: "more", reducedMotion: "reduce" });
  const problems = await page.evaluate(unseenInForcedColors);
  await page.emulateMedia({ forcedColors: "none", contrast: "no-preference", reducedMotion: "reduce" });
  return problems.map((problem) => `in forced colours, ${problem}`);
}

/** The learner's pages are looked at by their stories, at both widths. */
const breakingRules = async (page: Page, { screen }: Shot): Promise<string[]> => {
  if (!isOfAdministration(page) && screen !== "mail") return [];
  return expectAccessible(page, screen === "mail" ? notOfMails : []).then(
    () => [],
    (error: Error) => [error.message.slice(0, 1500)],
  );
};

const isOfAdministration = (page: Page): boolean => new URL(page.url()).pathname.startsWith("/admin/");
