import type { Browser, Page } from "@playwright/test";
import { shots } from "./areas/index.ts";
import { contextFor } from "./browsers.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { guidePictures, guideShot, type PictureOrder, pictureList } from "./pictureList.ts";
import type { Scene } from "./scene.ts";
import { settle } from "./settle.ts";
import { nameOf, stageOf } from "./shot.ts";
import { work } from "./workers.ts";

/** One picture, or the guide's PDF. */
export interface Made {
  /** As the file is named, without its end: "learners-en". */
  readonly name: string;
  readonly fingerprint: Fingerprint;
  /** In base64; null where only the fingerprint is asked for. */
  readonly bytes: string | null;
}

const QUALITY = 72;
const PRINT_QUALITY = 70;

/** Pixels for each CSS pixel: a phone's are shown as large as they are, the others smaller. */
const scaleOf = ({ width }: Pick<PictureOrder, "width">): number => (width === 390 ? 2 : 1.25);

work<{ readonly look: boolean }, Made[]>(async (browser, scene, { look }) => {
  const made: Made[] = [];
  const printed = new Map<string, string>();
  for (const order of pictureList) {
    const page = await open(browser, scene, order);
    const fingerprint = await fingerprintOf(page);
    const bytes = look ? await photograph(page, order, "webp", QUALITY) : null;
    // A PDF keeps JPEG as it is and would unpack everything else.
    if (look && guidePictures.includes(order))
      printed.set(order.name, await photograph(page, order, "jpeg", PRINT_QUALITY));
    made.push({ name: `${order.name}-${scene.language}`, fingerprint, bytes });
    await page.context().close();
  }
  made.push(await printGuide(browser, scene, look ? printed : null));
  return made;
});

async function open(
  browser: Browser,
  scene: Scene,
  order: Pick<PictureOrder, "shot" | "width" | "height">,
): Promise<Page> {
  const shot = shots.find((one) => nameOf(one) === order.shot);
  if (!shot) throw new Error(`There is no shot ${order.shot}`);
  const context = await contextFor(browser, scene, shot.as, scaleOf(order));
  const page = await context.newPage();
  await page.setViewportSize({ width: order.width, height: order.height });
  await shot.open(stageOf(page, scene));
  // Scripts that come last bring buttons, and the focus.
  await page.waitForLoadState("networkidle");
  await settle(page);
  // Neither caret nor pointer: they say where somebody was last, and that is nobody's.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await settle(page);
  return page;
}

/** In a format that only the browser's own protocol has. */
async function photograph(
  page: Page,
  { width, height }: PictureOrder,
  format: "webp" | "jpeg",
  quality: number,
): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const { data } = await devTools.send("Page.captureScreenshot", { format, quality, clip });
  return data;
}

/** The guide as it is printed, with the pictures that were just taken. */
async function printGuide(
  browser: Browser,
  scene: Scene,
  pictures: ReadonlyMap<string, string> | null,
): Promise<Made> {
  const page = await open(browser, scene, { shot: guideShot, width: 1280, height: 900 });
  const name = `guide-${scene.language}`;
  const fingerprint = await fingerprintOf(page);
  if (!pictures) return { name, fingerprint, bytes: null };
  await page.evaluate(async (sources) => {
    for (const frame of document.querySelectorAll<HTMLElement>("[data-picture]")) {
      const picture = new Image();
      picture.src = `data:image/jpeg;base64,${sources[frame.dataset.picture ?? ""] ?? ""}`;
      picture.alt = frame.querySelector("img")?.alt ?? frame.dataset.alt ?? "";
      frame.replaceChildren(picture);
      await picture.decode();
    }
  }, Object.fromEntries(pictures));
  const pdf = await page.pdf({ format: "A4", printBackground: true, tagged: true, outline: true });
  await page.context().close();
  return { name, fingerprint, bytes: pdf.toString("base64") };
}
