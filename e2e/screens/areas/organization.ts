import { type Shot, screen } from "../shot.ts";

/** The page of the message, with this beside it. */
const message =
  (query: string): Shot["open"] =>
  ({ go, scene }) =>
    go(`${scene.full.path}/organization/onboarding-message${query}`);

export const organization: readonly Shot[] = [
  ...screen("profile", "owner", {
    filled: ({ go, scene }) => go(`${scene.full.path}/organization/profile`),
  }),
  ...screen("profile", "newcomer", {
    empty: ({ go, scene }) => go(`${scene.empty.path}/organization/profile`),
  }),
  ...screen("administrators", "owner", {
    list: ({ go, scene }) => go(`${scene.full.path}/organization/administrators`),
    "cancel-asked": async ({ go, page, scene }) => {
      await go(`${scene.full.path}/organization/administrators`);
      await page.locator("main .button.danger").last().click();
      await page.locator("[role=dialog]").waitFor();
    },
  }),
  ...screen("onboarding-message", "owner", {
    ready: message(""),
    ...Object.fromEntries(
      ["invite", "log-in", "make-account", "confirm", "done"].map((one) => [
        `beside-${one}`,
        message(`?screen=${one}`),
      ]),
    ),
    blocked: async (stage) => {
      await message("")(stage);
      await stage.page.evaluate(() =>
        Object.defineProperty(navigator, "clipboard", { get: () => undefined }),
      );
      await stage.page.locator(".form-acts button").first().click();
      await stage.page.locator(".message-selected").waitFor();
    },
  }),
];
