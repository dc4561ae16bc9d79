import { type Browser, chromium, type Page } from "@playwright/test";
import { utils, write } from "xlsx";
import { findBrowser } from "../browser.ts";
import { importingTo } from "../harness/importing.ts";
import { newOrganization, type Organization } from "../harness/organization.ts";
import { givePremium } from "../harness/premium.ts";
import startProgram from "../harness/program.ts";

/** Each file is chosen so often, on a fresh page. The first time the reader itself is loaded. */
const TIMES = 5;

/** Nobody finds the file, or looks at the columns, in less. */
const LOOKING = 1000;

/** An .xlsx with so many people, in two columns. */
function file(people: number) {
  const rows = Array.from({ length: people }, (_, index) => [
    `person${index}@riverbendcare.example`,
    "Home aides",
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([["email", "groups"], ...rows]), "Learners");
  const buffer: Buffer = write(book, { type: "buffer", bookType: "xlsx", compression: true });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: `${people}.xlsx`, mimeType, buffer };
}

interface Clock {
  /** When the file was chosen, and the longest time that the page drew nothing since. */
  chosen: number;
  longest: number;
}
declare global {
  interface Window {
    clock: Clock;
  }
}

/** Notes in the page when a file is chosen, and how long it stands still afterwards. */
const watch = (): void => {
  window.clock = { chosen: 0, longest: 0 };
  addEventListener(
    "change",
    () => {
      window.clock = { chosen: performance.now(), longest: 0 };
      let before = performance.now();
      const draw = (now: number) => {
        window.clock.longest = Math.max(window.clock.longest, now - before);
        before = now;
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    },
    { capture: true, once: true },
  );
};

/** Milliseconds from the choice until something with this text is on screen. */
const untilShown = async (page: Page, selector: string): Promise<number> => {
  const at = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) ? performance.now() - window.clock.chosen : 0),
    selector,
    { polling: "raf", timeout: 60_000 },
  );
  return at.jsonValue();
};

/** The longest time without a new picture while something is done. */
const longestDuring = async (page: Page, work: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    window.clock.longest = 0;
  });
  await work();
  return page.evaluate(() => window.clock.longest);
};

/** From the first row to the last, by the wheel. */
async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(640, 600);
  for (let turns = 0; turns < 50; turns += 1) await page.mouse.wheel(0, 450);
}

/** Another address in the middle of the list, until it is judged. */
async function typeAddress(page: Page): Promise<void> {
  await page.locator('[data-cell="250 email"]').click();
  await page.keyboard.type("somebody.else@riverbendcare.example", { delay: 10 });
  const judged = page.waitForResponse(/graphql/);
  await page.keyboard.press("Enter");
  await (await judged).finished();
  await page.locator("#row-250 .verdict.INVITE").waitFor();
}

const middle = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

async function onPage(
  browser: Browser,
  organization: Organization,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(organization.client.cookies);
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(new URL(importingTo(organization), process.env.MUSTER_E2E_URL).href);
  await page.getByRole("button", { name: "Browse" }).waitFor();
  await page.waitForTimeout(LOOKING);
  await work(page);
  await context.close();
}

async function measure(): Promise<void> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const organization = await newOrganization();
  await givePremium(organization);
  const [fits, far] = [file(500), file(50_000)];
  const read: number[] = [];
  const preview: number[] = [];
  const refused: number[] = [];
  const still: number[] = [];
  const scrolled: number[] = [];
  const typed: number[] = [];
  for (let times = 0; times < TIMES; times += 1) {
    await onPage(browser, organization, async (page) => {
      await page.locator("input[type=file]").setInputFiles(fits);
      read.push(await untilShown(page, ".taken-facts"));
      await page.waitForTimeout(LOOKING);
      await page.evaluate(() => {
        window.clock.chosen = performance.now();
        [...document.querySelectorAll("button")]
          .find(({ textContent }) => textContent === "Preview Upload")
          ?.click();
      });
      preview.push(await untilShown(page, ".plan-grid"));
      await page.locator("#row-501").waitFor();
      scrolled.push(await longestDuring(page, () => scrollThrough(page)));
      typed.push(await longestDuring(page, () => typeAddress(page)));
    });
    await onPage(browser, organization, async (page) => {
      await page.locator("input[type=file]").setInputFiles(far);
      refused.push(await untilShown(page, ".chosen-file [role=alert]"));
      still.push(await page.evaluate(() => window.clock.longest));
    });
  }
  await browser.close();
  const list = (values: readonly number[]) => values.map(Math.round).join(", ");
  const total = read.map((ms, place) => ms + (preview[place] ?? 0));
  process.stdout.write(
    [
      `500 rows (${Math.round(fits.buffer.length / 1024)} KiB .xlsx), the middle of ${TIMES}; in their order:`,
      `  chosen until its columns are shown                              ${middle(read)} ms   ${list(read)}`,
      `  Preview Upload until the preview is shown                       ${middle(preview)} ms   ${list(preview)}`,
      `  both                                                            ${middle(total)} ms   ${list(total)}`,
      `  longest time without a new picture while it is scrolled through ${middle(scrolled)} ms   ${list(scrolled)}`,
      `  the same while an address is typed and judged                   ${middle(typed)} ms   ${list(typed)}`,
      `50,000 rows (${Math.round(far.buffer.length / 1024)} KiB .xlsx):`,
      `  chosen until it is refused                                      ${middle(refused)} ms   ${list(refused)}`,
      `  longest time without a new picture                              ${middle(still)} ms   ${list(still)}`,
      "",
    ].join("\n"),
  );
}

const stop = await startProgram();
try {
  await measure();
} finally {
  await stop?.();
}
