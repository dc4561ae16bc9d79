import { expect, type Locator, type Page } from "@playwright/test";
import { follow, press } from "./accepting.ts";

/** Below this width tables are cards, and the navigation stands behind the word Menu. */
const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 640;

/** Goes to a place by the navigation, as a person does at this width. */
export async function goTo(page: Page, place: string): Promise<void> {
  if (isPhone(page)) await press(page, "Menu");
  const navigation = page.getByRole("navigation", { name: "Main" });
  await navigation.getByRole("link", { name: place, exact: true }).first().click();
}

/** Address of the Learners page. */
export const learnersOf = ({ id }: { readonly id: string }): string =>
  `/admin/o/${encodeURIComponent(id)}/learners`;

/** The row or card of a learner, by the address or the name. */
export const learnerRow = (page: Page, who: string): Locator =>
  page
    .getByRole("main")
    .getByRole(isPhone(page) ? "listitem" : "row")
    .filter({ hasText: who });

/** Ticks or unticks a value of a filter of the Learners page. */
export async function filterBy(page: Page, filter: string, value: string): Promise<void> {
  if (isPhone(page)) {
    await press(page, /^Filter/);
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("group", { name: filter }).getByLabel(value, { exact: true }).click();
    await sheet.getByRole("button", { name: "Close" }).click();
    await expect(sheet).toBeHidden();
    return;
  }
  await page.getByRole("button", { name: new RegExp(`^${filter}`), expanded: false }).click();
  const menu = page.getByRole("menu", { name: filter });
  await menu.getByText(value, { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
}

/** The box that selects somebody on the Learners page, by the address or the name. */
export const selectBox = (page: Page, who: string): Locator =>
  page.getByRole("checkbox", { name: `Select ${who}`, exact: true });

/** Follows an act of the selection: on the phone the rarer ones stand behind More. */
export async function actOnSelected(page: Page, act: string): Promise<void> {
  if (!isPhone(page) || !["Assign training", "Remove"].includes(act))
    return page.getByRole("link", { name: act, exact: true }).click();
  await press(page, "More");
  await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: act }).click();
}

/** Opens Add Manually from the Learners page. */
export async function openAddManually(page: Page): Promise<void> {
  await press(page, "Add Learners");
  await page.getByText("Add Manually").click();
}

/** The field for addresses. */
export const addresses = (page: Page): Locator => page.getByLabel("E-mail addresses");

/** Puts text on the clipboard and pastes it where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("ControlOrMeta+V");
}

/** What the page says in its corner about the last act. */
export const expectSaid = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();

/** Makes an organization by the screens, from the page of somebody who has none. */
export async function createOrganization(page: Page, name: string): Promise<void> {
  await follow(page, "Set up an organization");
  await page.getByLabel("Name of the organization").fill(name);
  await press(page, "Create the organization");
}
