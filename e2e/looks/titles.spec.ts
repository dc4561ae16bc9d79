import type { Page } from "@playwright/test";
import { contextFor } from "../screens/browsers.ts";
import { publicUrl } from "../screens/program.ts";
import { settle } from "../screens/settle.ts";
import { learnerPages, openListed } from "./learnerPages.ts";
import { places, placesOfDesk } from "./routes.ts";
import { expect, test } from "./stage.ts";

/** Which pages have each title. */
type Titles = Map<string, Set<string>>;

function note(titles: Titles, title: string, page: string): void {
  titles.set(title, (titles.get(title) ?? new Set()).add(page));
}

const shared = (titles: Titles): [string, string[]][] =>
  [...titles].filter(([, pages]) => pages.size > 1).map(([title, pages]) => [title, [...pages]]);

test("every page of the administration has a title of its own, and is read from its heading", async ({
  played: { browser, scene },
}) => {
  const titles: Titles = new Map();
  const problems: Record<string, string> = {};
  const pages = Object.entries({ ...places, ...placesOfDesk });
  for (const session of ["owner", "inviter", "desk"] as const) {
    const context = await contextFor(browser, scene, session);
    const page = await context.newPage();
    // The first page of a visit takes no focus: it begins where the browser begins.
    await page.goto(`${publicUrl}/admin/${session === "desk" ? "new-organization" : ""}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await settle(page);
    for (const [path, { at, as = "owner" }] of pages) {
      if (as !== session) continue;
      const before = await page.title();
      await goWithin(page, await at(scene));
      await expect(page, path).not.toHaveTitle(before, { timeout: 10_000 });
      await settle(page);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading, path)
        .toBeFocused({ timeout: 5_000 })
        .catch(async () => {
          problems[path] = await page.evaluate(
            () => `the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`,
          );
        });
      if (!/^.+ · Muster$/.test(await page.title())) problems[path] = `title: ${await page.title()}`;
      note(titles, await page.title(), path);
    }
    await context.close();
  }
  expect(problems).toEqual({});
  expect(shared(titles)).toEqual([]);
});

/** Goes to another address of the app without loading it anew, as its own links do. */
const goWithin = (page: Page, to: string): Promise<void> =>
  page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, to);

/** The same step of the way in, for whoever has an account by another address. */
const sameStep: Readonly<Record<string, string>> = { inviteFormer: "inviteLogIn" };

test("every page of the learner has a title of its own, and is read from its heading or its problem", async ({
  page,
}) => {
  const { url, listed, close } = await learnerPages();
  const titles: Titles = new Map();
  const problems: Record<string, string> = {};
  for (const screen of listed) {
    await openListed(page, url, screen);
    const start = page
      .locator("h1, .problems, [aria-invalid], .verdict, [autofocus]")
      .and(page.locator(":focus"));
    await expect(start, screen.start)
      .toHaveCount(1, { timeout: 5_000 })
      .catch(async () => {
        problems[screen.start] = await page.evaluate(
          () => `the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`,
        );
      });
    note(titles, await page.title(), sameStep[screen.page] ?? screen.page);
  }
  close();
  expect(problems).toEqual({});
  expect(shared(titles)).toEqual([]);
});
