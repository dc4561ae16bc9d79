import { expect, type Locator, type Page } from "@playwright/test";

/** More presses than any screen has places to stop at. */
const FAR = 120;

/** Goes to something with the Tab key alone, from wherever the focus is, and sees there where it is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return expectRing(target);
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** Goes to a button or link and presses it with Enter. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** There is a ring around what has the focus, or around the field that it is a part of. */
async function expectRing(target: Locator): Promise<void> {
  const ringed = await target.evaluate((element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    return around.some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
  });
  expect(ringed, `a ring around ${target}`).toBe(true);
}
