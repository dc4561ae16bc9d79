import type { Page } from "@playwright/test";
import { rulesBroken } from "../harness/accessible.ts";
import { type Shot, widths } from "../screens/shot.ts";
import { moving, unseenInForcedColors } from "./inPage.ts";
import { expect, type Look, lookAt, problemsAt, screens, test, withEachOpened } from "./stage.ts";

/** A mail is no page of its own: its reader's program has the landmarks. */
const notOfMails = ["landmark-one-main", "region", "page-has-heading-one"];

/** Points that whatever is pressed on a phone is wide and high. */
const TARGET = 44;

for (const [screen, shots] of screens)
  test(`${screen} holds in 320 pixels, with large text, in forced colours, with high contrast and without motion`, async ({
    played: { windows, scene },
  }) => {
    const opened = new Set<string>();
    const look: Look = async (page, shot) => [
      ...(await atEveryWidth(page, shot)),
      ...(await inForcedColors(page)),
      ...(shot.unsettled ? [] : await page.evaluate(moving)).map((name) => `moves: ${name}`),
      ...(await breakingRules(page, shot)),
      ...(await withLargeText(page, shot)),
      ...(await withMenus(page, shot, opened)),
    ];
    expect(await lookAt(windows, scene, shots, look)).toEqual({});
  });

async function atEveryWidth(page: Page, { only, screen }: Shot): Promise<string[]> {
  const wide = await problemsAt(page, only ?? 1280);
  if (only === 1280) return wide;
  const onPhone = await problemsAt(page, 390, screen === "mail" ? {} : { target: TARGET });
  return [...wide, ...onPhone, ...(await problemsAt(page, 320))];
}

/** As in the browser of somebody who has set text of twice the size. */
async function withLargeText(page: Page, { only = 1280 }: Shot): Promise<string[]> {
  const settings = await page.context().newCDPSession(page);
  const setText = (standard: number) => settings.send("Page.setFontSizes", { fontSizes: { standard } });
  await setText(32);
  // What depends on the window's width in letters is asked anew when the window changes.
  await page.setViewportSize({ width: only - 1, height: 900 });
  const problems = await problemsAt(page, only);
  await setText(16);
  await page.setViewportSize({ width: only - 1, height: 900 });
  await settings.detach();
  return problems.map((problem) => `with large text, ${problem}`);
}

/** Every menu and every list of choices that the page opens. */
async function withMenus(page: Page, shot: Shot, opened: Set<string>): Promise<string[]> {
  if (!isOfAdministration(page) || shot.unsettled) return [];
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
}

async function inForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active", contrast: "more", reducedMotion: "reduce" });
  const problems = await page.evaluate(unseenInForcedColors);
  await page.emulateMedia({ forcedColors: "none", contrast: "no-preference", reducedMotion: "reduce" });
  return problems.map((problem) => `in forced colours, ${problem}`);
}

/** The pages of the light app have their rules in their stories, on the phone, and in longer words, wide. */
const breakingRules = async (page: Page, { screen }: Shot): Promise<string[]> => {
  if (screen === "mail") return rulesBroken(page, notOfMails);
  return isOfAdministration(page) ? rulesBroken(page) : [];
};

const isOfAdministration = (page: Page): boolean => new URL(page.url()).pathname.startsWith("/admin/");
