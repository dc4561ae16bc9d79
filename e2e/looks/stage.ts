import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { shots } from "../screens/areas/index.ts";
import { launchFor } from "../screens/browsers.ts";
import { startClocked } from "../screens/program.ts";
import { firstDay, playScene, type Scene } from "../screens/scene.ts";
import { settle } from "../screens/settle.ts";
import { nameOf, type Shot, stageOf } from "../screens/shot.ts";
import { type LookingFor, problemsInPage } from "./inPage.ts";
import { inPseudoWords } from "./pseudoWords.ts";
import { Windows } from "./windows.ts";

interface Played {
  readonly browser: Browser;
  readonly scene: Scene;
  /** Everybody's window. */
  readonly windows: Windows;
  /** Everybody's window with the admin app in pseudo words, and the texts that its data brought so far. */
  readonly inPseudo: { readonly windows: Windows; readonly data: ReadonlySet<string> };
}

/** A test that looks at the screens of one scene, which is played once for all that a worker looks at. */
export const test = base.extend<Record<never, never>, { played: Played }>({
  played: [
    async ({ browserName: _ }, use) => {
      const program = await startClocked(firstDay);
      try {
        const scene = await playScene(program, "en");
        const browser = await launchFor(program.port);
        const data = new Set<string>();
        const pseudoWindows = new Windows(browser, scene, (context) => inPseudoWords(context, data));
        const inPseudo = { windows: pseudoWindows, data };
        await use({ browser, scene, windows: new Windows(browser, scene), inPseudo });
        await browser.close();
      } finally {
        await program.stop();
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect, type Shot };

/** Parts of names, with commas: only these screens are looked at. For work on one of them. */
const only = process.env.MUSTER_E2E_SCREENS?.split(",");

/** Every screen by its name, with all its states. */
export const screens: ReadonlyMap<string, readonly Shot[]> = Map.groupBy(
  shots.filter((shot) => only?.some((part) => nameOf(shot).includes(part)) ?? true),
  ({ screen }) => screen,
);

/** One look at a page, which answers what is wrong with it. */
export type Look = (page: Page, shot: Shot) => Promise<string[]>;

/** Opens each of the shots once, and answers all that is wrong, by screen and state. */
export async function lookAt(
  windows: Windows,
  scene: Scene,
  of: readonly Shot[],
  look: Look,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const shot of of) {
    const problems = await windows.in(shot.as, async (page) => {
      await page.setViewportSize({ width: shot.only ?? 1280, height: 900 });
      return open(page, shot, scene).then(
        () => look(page, shot),
        (error: Error) => [`does not open: ${error.message.split("\n")[0]}`],
      );
    });
    if (problems.length > 0) found[nameOf(shot)] = [...new Set(problems)];
  }
  return found;
}

async function open(page: Page, shot: Shot, scene: Scene): Promise<void> {
  await shot.open(stageOf(page, scene));
  if (!shot.unsettled) await settle(page);
}

/** Frames in a row that show the same: the page is at rest, also where its data never comes. */
const FRAMES_AT_REST = 10;

/** Looks at the page in a window of this size, once it is at rest there. */
export async function problemsAt(page: Page, width: number, looking: LookingFor = {}): Promise<string[]> {
  await page.setViewportSize({ width, height: width < 640 ? 844 : 900 });
  await page.evaluate(atRest, FRAMES_AT_REST);
  const problems = await page.evaluate(problemsInPage, looking);
  return problems.map((problem) => `${width}: ${problem}`);
}

/** Runs in the page: what asks for the width has answered, and what that brings has come. */
async function atRest(frames: number): Promise<void> {
  const shown = () => `${document.documentElement.scrollWidth} ${document.querySelectorAll("*").length}`;
  let before = "";
  for (let same = 0; same < frames; ) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const now = shown();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** A question lies above the page: nothing else can be pressed. */
export const asksSomething = (page: Page): Promise<boolean> =>
  page.locator("[role=dialog], [role=menu]").first().isVisible();

/** More openers than any screen has, and so many that the rows of a list do not make a morning of it. */
const OPENERS_MAX = 8;

/**
 * Opens what opens on a page, one after the other, and looks at each; what is around every page, on the dashboard.
 * @param before what was opened already, by its screen, width and words: the same once more shows nothing new
 */
export async function withEachOpened(
  page: Page,
  { screen }: Shot,
  before: Set<string>,
  look: () => Promise<string[]>,
): Promise<string[]> {
  const openers = page
    .locator(screen === "dashboard" ? "body" : "main")
    .locator("button[aria-expanded=false]:visible, button[aria-haspopup=menu]:visible");
  const found: string[] = [];
  if (await asksSomething(page)) return found;
  for (let index = 0; index < Math.min(await openers.count(), OPENERS_MAX); index += 1) {
    const opener = openers.nth(index);
    const words = (await opener.getAttribute("aria-label")) ?? (await opener.textContent());
    const name = `${screen} ${page.viewportSize()?.width} ${words}`;
    if (before.has(name)) continue;
    before.add(name);
    await opener.click();
    const above = page.locator("[role=menu], [role=dialog]").first();
    // What unfolds in its place lies above nothing, and is folded by the same button.
    const opened = await above.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    const problems = await look();
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
