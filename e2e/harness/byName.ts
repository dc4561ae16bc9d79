import { expect, type Locator, type Page, type TestDetails } from "@playwright/test";
import { expectScreen, test } from "./story.ts";

type Name = string | RegExp;

/** What a screen reader calls one thing among many that are alike. */
type Item = "row" | "listitem";

/**
 * A screen as somebody finds their way on it who sees nothing: by what things are and what they are called. It hands
 * out no page and no locator, so a story told with it can use neither a test id nor a selector nor a place.
 */
export class Screen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async goTo(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  /** The screen of this name stands, and its heading is where one begins to read. */
  async stands(title: Name): Promise<void> {
    await expectScreen(this.#page, title);
    await expect(this.#page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  }

  /** Goes to a place by the navigation, which a narrow window has behind a button. */
  async navigate(place: string): Promise<void> {
    if (this.#narrow) await this.press("Menu");
    const main = this.#page.getByRole("navigation", { name: "Main" });
    await main.getByRole("link", { name: place, exact: true }).first().click();
  }

  press = (name: Name): Promise<void> =>
    this.#page.getByRole("button", { name, exact: true }).filter({ visible: true }).click();

  /** In the question that was asked. */
  answer = (question: string, name: string): Promise<void> =>
    this.#page.getByRole("dialog", { name: question }).getByRole("button", { name }).click();

  follow = (name: Name): Promise<void> => this.#page.getByRole("link", { name }).click();

  /** One entry of the menu that was opened; in a narrow window it is a dialog of buttons. */
  pick = (name: Name): Promise<void> =>
    this.#page
      .getByRole("menuitem", { name })
      .or(this.#page.getByRole("dialog").getByRole("button", { name }))
      .click();

  fill = (field: Name, text: string): Promise<void> => this.#field(field).fill(text);

  /** Types into a field that takes one thing after the other. */
  async enter(field: Name, text: string): Promise<void> {
    await this.#field(field).fill(text);
    await this.#field(field).press("Enter");
  }

  tick = (name: Name): Promise<void> => this.#page.getByRole("checkbox", { name }).check();

  /** There is a button of this name, as the sign that something was taken. */
  hasButton = (name: Name): Promise<void> =>
    expect(this.#page.getByRole("button", { name }).first()).toBeVisible();

  hasNoButton = (name: Name): Promise<void> =>
    expect(this.#page.getByRole("button", { name })).toHaveCount(0);

  /** It is told without being asked for. */
  tells = (text: Name): Promise<void> =>
    expect(
      this.#page.getByRole("alert").or(this.#page.getByRole("status")).filter({ hasText: text }).first(),
    ).toBeVisible();

  /** Whoever is linked by this name is said to be so. */
  saysOf = (who: string, what: Name): Promise<void> => expect(this.#itemOf(who)).toContainText(what);

  get #narrow(): boolean {
    return (this.#page.viewportSize()?.width ?? 0) < 640;
  }

  // By its label and never by its role: a password has none. Whether it is needed stands behind its name.
  #field = (name: Name): Locator => this.#page.getByLabel(name);

  #itemOf(who: string): Locator {
    const role: Item = this.#narrow ? "listitem" : "row";
    return this.#page
      .getByRole("main")
      .getByRole(role)
      .filter({ has: this.#page.getByRole("link", { name: who }) });
  }
}

type Given = Parameters<Parameters<typeof test>[2]>[0];

interface Told extends Pick<Given, "organization"> {
  readonly screen: Screen;
  /** That of another device, without any session. */
  readonly newScreen: () => Promise<Screen>;
  /** Puts a session that was begun elsewhere into the first screen's browser. */
  readonly signIn: (cookies: Given["organization"]["client"]["cookies"]) => Promise<void>;
}

/** A story that has screens in place of pages. */
export const storyByName = (title: string, details: TestDetails, tell: (told: Told) => Promise<void>): void =>
  test(title, details, async ({ page, organization, newDevice }) => {
    test.slow();
    await tell({
      screen: new Screen(page),
      organization,
      newScreen: async () => new Screen(await newDevice()),
      signIn: (cookies) => page.context().addCookies(cookies),
    });
  });
