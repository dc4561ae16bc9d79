import { type Shot, screen } from "../shot.ts";

export const dashboard: readonly Shot[] = [
  ...screen("start", "individual", {
    "no-organization": ({ go }) => go("/admin/"),
    "new-organization": ({ go }) => go("/admin/new-organization"),
  }),
  ...screen("dashboard", "newcomer", { "set-up": ({ go, scene }) => go(scene.empty.path) }),
  ...screen("dashboard", "owner", {
    full: ({ go, scene }) => go(scene.full.path),
    "person-menu": [
      async ({ go, page, scene }) => {
        await go(scene.full.path);
        await page.locator(".person-name").click();
        await page.locator("[role=menu]").waitFor();
      },
      { only: 1280 },
    ],
    menu: [
      async ({ go, page, scene }) => {
        await go(scene.full.path);
        await page.locator(".topbar-menu").click();
        await page.locator("[role=dialog]").waitFor();
      },
      { only: 390 },
    ],
  }),
  ...screen("requests", "owner", { list: ({ go, scene }) => go(`${scene.full.path}/requests`) }),
  ...screen("requests", "newcomer", { none: ({ go, scene }) => go(`${scene.empty.path}/requests`) }),
  ...screen("not-here", "owner", { "no-page": ({ go, scene }) => go(`${scene.full.path}/nothing/here`) }),
  ...screen("help", "owner", { all: ({ go, scene }) => go(`${scene.full.path}/help`) }),
];
