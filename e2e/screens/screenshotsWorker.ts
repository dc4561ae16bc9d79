import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { shots } from "./areas/index.ts";
import { contextFor } from "./browsers.ts";
import type { Scene } from "./scene.ts";
import { settle } from "./settle.ts";
import { nameOf, type Scheme, type Shot, stageOf, type Width } from "./shot.ts";
import { work } from "./workers.ts";

/** What of everything is wanted. */
export interface Wanted {
  readonly folder: string;
  /** Parts of names; all shots where there is none. */
  readonly names: readonly string[];
  readonly widths: readonly Width[];
  readonly schemes: readonly Scheme[];
}

const heights: Readonly<Record<Width, number>> = { 390: 844, 1280: 900 };

/** Higher than this a browser draws no window. */
const TALLEST = 12_000;

/** Shots at work at a time, in each language: one draws while another one waits. */
const SIDE_BY_SIDE = 2;

work<Wanted, string[]>(async (browser, scene, wanted) => {
  const waiting = shots.filter(
    (shot) =>
      (wanted.names.length === 0 || wanted.names.some((name) => nameOf(shot).includes(name))) &&
      wanted.widths.some((width) => isAt(shot, width)),
  );
  const failed: string[] = [];
  const contexts = new Map<string, Promise<BrowserContext>>();
  const photographer = async () => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      try {
        await take(shot, await contextOf(browser, scene, shot, contexts), scene, wanted);
      } catch (error) {
        failed.push(`${nameOf(shot)}-${scene.language}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, photographer));
  return failed;
});

const isAt = ({ only }: Shot, width: Width): boolean => only === undefined || only === width;

/** A person has one browser for all shots; strangers have one each, as they come with nothing. */
function contextOf(
  browser: Browser,
  scene: Scene,
  { as }: Shot,
  known: Map<string, Promise<BrowserContext>>,
): Promise<BrowserContext> {
  if (!as) return contextFor(browser, scene, as);
  const context = known.get(as) ?? contextFor(browser, scene, as);
  known.set(as, context);
  return context;
}

async function take(shot: Shot, context: BrowserContext, scene: Scene, wanted: Wanted): Promise<void> {
  const page = await context.newPage();
  const { folder, widths, schemes } = wanted;
  const wide = widths.filter((width) => isAt(shot, width));
  await setWidth(page, shot.only ?? wide.at(-1) ?? 1280);
  await shot.open(stageOf(page, scene));
  for (const width of wide) {
    await setWidth(page, width);
    if (!shot.unsettled) await settle(page);
    await showAll(page, width);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      if (!shot.unsettled) await settle(page);
      const path = join(folder, `${nameOf(shot)}-${width}-${scheme}-${scene.language}.png`);
      await page.screenshot({ path, animations: "disabled" });
    }
  }
  await (shot.as ? page.close() : context.close());
}

/** Makes the window as high as the page, so that all of it is drawn, and what is drawn only when it is seen. */
async function showAll(page: Page, width: Width): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, heights[width]), TALLEST) });
  // The first picture after that may still be drawn as high as before, and the rest filled with its beginning.
  if (height > heights[width]) await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}

const setWidth = (page: Page, width: Width): Promise<void> =>
  page.setViewportSize({ width, height: heights[width] });
