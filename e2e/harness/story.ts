import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import type { Client } from "./client.ts";
import { newOrganization, type Organization } from "./organization.ts";
import { ownSource } from "./people.ts";

interface Given {
  /** A new organization that is ready to invite. */
  organization: Organization;
  /** Another device, without any session. */
  newDevice: () => Promise<Page>;
}

/** A story: on a network address of its own, so that no limit is met because of another story. */
export const test = base.extend<Given>({
  extraHTTPHeaders: async ({ browserName: _ }, use) => use({ "x-forwarded-for": ownSource() }),
  organization: async ({ browserName: _ }, use) => use(await newOrganization()),
  newDevice: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** Puts a session that was begun elsewhere into a browser. */
export const signInAs = (page: Page, client: Client): Promise<void> =>
  page.context().addCookies(client.cookies);

/**
 * Waits until the screen with this title stands, and looks at it as a whole: no rule of accessibility is broken,
 * and nothing has to be scrolled sideways.
 */
export async function expectScreen(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** The page is no wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(room ?? 0);
}
