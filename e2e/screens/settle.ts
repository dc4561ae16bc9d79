import type { Page } from "@playwright/test";

/** Waits until nothing on the page is still coming or moving: data, pictures, the reading font. */
export async function settle(page: Page): Promise<void> {
  await drawn(page);
  await page.waitForFunction(isStill);
  await drawn(page);
}

/** Two frames: what the last act asked for has begun to show. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

function isStill(): boolean {
  if (document.readyState !== "complete") return false;
  if (document.querySelector("[aria-busy=true], .bars")) return false;
  const images = [...document.images].filter(
    (image) => image.loading !== "lazy" || image.getBoundingClientRect().top < innerHeight,
  );
  if (images.some(({ complete }) => !complete)) return false;
  const moving = document.getAnimations().filter(({ effect, playState }) => {
    return playState === "running" && effect?.getTiming().iterations !== Infinity;
  });
  if (moving.length > 0) return false;
  const faces = [...document.fonts];
  // A mail brings no font, and the light app's comes after everything else.
  return !document.querySelector("script[src]") || faces.some(({ status }) => status === "loaded");
}
