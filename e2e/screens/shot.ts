import type { Page } from "@playwright/test";
import { publicUrl } from "./program.ts";
import type { Scene, Session } from "./scene.ts";

export const widths = [390, 1280] as const;
export type Width = (typeof widths)[number];
export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** Where a shot is set up: a new page of a browser with the person's session. */
export interface Stage {
  readonly page: Page;
  readonly scene: Scene;
  /** Goes to a path of the product, or to a link from a mail, and waits for the page's title. */
  go(to: string): Promise<void>;
}

/** One screen in one state. It is set up once for each language, and looked at in every width and scheme. */
export interface Shot {
  readonly screen: string;
  readonly state: string;
  /** Nobody, where it is left out. */
  readonly as?: Session | undefined;
  readonly open: (stage: Stage) => Promise<unknown>;
  /** Where a state exists at one width only. */
  readonly only?: Width | undefined;
  /** It shows something that is still coming, so it is not waited for. */
  readonly unsettled?: boolean | undefined;
}

type More = Pick<Shot, "only" | "unsettled">;

/** The shots of one screen, for a file in `areas/`. */
export const screen = (
  name: string,
  as: Session | undefined,
  states: Readonly<Record<string, Shot["open"] | [Shot["open"], More]>>,
): Shot[] =>
  Object.entries(states).map(([state, how]) => {
    const [open, more] = typeof how === "function" ? [how, {}] : how;
    return { screen: name, state, as, open, ...more };
  });

export const nameOf = ({ screen, state }: Shot): string => `${screen}-${state}`;

export const stageOf = (page: Page, scene: Scene): Stage => ({
  page,
  scene,
  async go(to) {
    await page.goto(new URL(to, publicUrl).href, { waitUntil: "commit" });
    await page.locator("h1").first().waitFor();
  },
});
