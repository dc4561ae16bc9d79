import type { Browser, BrowserContext, Page } from "@playwright/test";
import { asStranger, contextFor } from "../screens/browsers.ts";
import { publicUrl } from "../screens/program.ts";
import type { Scene, Session } from "../screens/scene.ts";

/** Of the same origin, and nothing runs there. */
const NOWHERE = `${publicUrl}/favicon.svg`;

/**
 * One window for each person of the scene, which goes from screen to screen. A new window is a new process, and costs
 * more than opening a screen and looking at it in every way.
 */
export class Windows {
  readonly #browser: Browser;
  readonly #scene: Scene;
  readonly #prepare: (context: BrowserContext) => Promise<unknown>;
  readonly #open = new Map<Session | undefined, Page>();

  constructor(
    browser: Browser,
    scene: Scene,
    prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined,
  ) {
    this.#browser = browser;
    this.#scene = scene;
    this.#prepare = prepare;
  }

  /** Works in the person's window, which nothing of an earlier screen is left in. */
  async in<Result>(session: Session | undefined, work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = this.#open.get(session) ?? (await this.#new(session));
    this.#open.delete(session);
    // Behind another window it may be drawn no more, and whoever waits for a frame waits for ever.
    await page.bringToFront();
    try {
      const result = await work(page);
      await this.#forget(page, session);
      this.#open.set(session, page);
      return result;
    } catch (error) {
      await page.context().close();
      throw error;
    }
  }

  /** Leaves the window as it was when it was new, and with nothing that is at work in it. */
  async #forget(page: Page, session: Session | undefined): Promise<void> {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.goto(NOWHERE);
    await page.evaluate(() => sessionStorage.clear());
    await page.mouse.move(-1, -1);
    await page.setViewportSize({ width: 1280, height: 900 });
    // Whoever has no session is somebody else each time.
    if (session) return;
    await page.evaluate(() => localStorage.clear());
    await asStranger(page.context());
  }

  async #new(session: Session | undefined): Promise<Page> {
    const context = await contextFor(this.#browser, this.#scene, session);
    await this.#prepare(context);
    return context.newPage();
  }
}
