import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { shots } from "../screens/areas/index.ts";
import { contextFor, launchFor } from "../screens/browsers.ts";
import { startClocked } from "../screens/program.ts";
import { firstDay, playScene, type Scene } from "../screens/scene.ts";
import { settle } from "../screens/settle.ts";
import { nameOf, type Shot, stageOf } from "../screens/shot.ts";
import { type LookingFor, problemsInPage } from "./inPage.ts";

interface Played {
  readonly browser: Browser;
  readonly scene: Scene;
  /** Another browser, with a setting of its own. */
  launch(setting: string): Promise<Browser>;
}

/** A test that looks at the screens of one scene, which is played once for all of a file. */
export const test = base.extend<Record<never, never>, { played: Played }>({
  played: [
    async ({ browserName: _ }, use) => {
      const program = await startClocked(firstDay);
      try {
        const scene = await playScene(program, "en");
        const browser = await launchFor(program.port);
        await use({ browser, scene, launch: (setting) => launchFor(program.port, [setting]) });
        await browser.close();
      } finally {
        await program.stop();
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect };

/** One look at a page, which answers what is wrong with it. */
export type Look = (page: Page, shot: Shot) => Promise<string[]>;

/** Opens every screen that is chosen, each once, and answers all that is wrong, by screen. */
export async function lookAtShots(
  { browser, scene }: Played,
  choose: (shot: Shot) => boolean,
  look: Look,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const contexts = new Map<string, BrowserContext>();
  for (const shot of shots.filter(choose)) {
    const known = shot.as && contexts.get(shot.as);
    const context = known ?? (await contextFor(browser, scene, shot.as));
    if (shot.as) contexts.set(shot.as, context);
    const page = await context.newPage();
    await page.setViewportSize({ width: shot.only ?? 1280, height: 900 });
    const problems = await open(page, shot, scene).then(
      () => look(page, shot),
      (error: Error) => [`does not open: ${error.message.split("\n")[0]}`],
    );
    if (problems.length > 0) found[nameOf(shot)] = [...new Set(problems)];
    await (shot.as ? page.close() : context.close());
  }
  for (const context of contexts.values()) await context.close();
  return found;
}

async function open(page: Page, shot: Shot, scene: Scene): Promise<void> {
  await shot.open(stageOf(page, scene));
  if (!shot.unsettled) await settle(page);
}

/** Looks at the page in a window of this size. */
export async function problemsAt(page: Page, width: number, looking: LookingFor = {}): Promise<string[]> {
  await page.setViewportSize({ width, height: width < 640 ? 844 : 900 });
  // Once drawn at this width: what asks for the width has answered.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const problems = await page.evaluate(problemsInPage, looking);
  return problems.map((problem) => `${width}: ${problem}`);
}
