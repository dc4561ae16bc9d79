import type { Page } from "@playwright/test";

/** Waits until nothing on the page is still coming: data, pictures, the reading font. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(isStill);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

function isStill(): boolean {
  if (document.readyState !== "complete") return false;
  if (document.querySelector("[aria-busy=true], .bars")) return false;
  const images = [...document.images].filter(({ loading }) => loading !== "lazy");
  if (images.some(({ complete }) => !complete)) return false;
  const faces = [...document.fonts];
  // A mail brings no font, and the light app's comes after everything else.
  return !document.querySelector("script[src]") || faces.some(({ status }) => status === "loaded");
}
