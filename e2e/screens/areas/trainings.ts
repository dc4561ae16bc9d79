import { type Shot, screen } from "../shot.ts";

export const trainings: readonly Shot[] = [
  ...screen("trainings", "owner", {
    catalogue: ({ go, scene }) => go(`${scene.full.path}/trainings`),
    "nothing-found": ({ go, scene }) => go(`${scene.full.path}/trainings?q=nothing+of+this+name`),
    one: async ({ go, page, scene }) => {
      await go(`${scene.full.path}/trainings`);
      await page.locator('main a[href*="/trainings/"]').first().click();
      await page.waitForURL(/\/trainings\/.+/);
    },
  }),
  ...screen("groups", "newcomer", { empty: ({ go, scene }) => go(`${scene.empty.path}/groups`) }),
  ...screen("groups", "owner", {
    list: ({ go, scene }) => go(`${scene.full.path}/groups`),
    new: ({ go, scene }) => go(`${scene.full.path}/groups/new`),
    one: ({ go, scene }) => go(`${scene.full.path}/groups/${encodeURIComponent(scene.full.groups[0] ?? "")}`),
    changed: async ({ go, page, scene }) => {
      await go(`${scene.full.path}/groups/${encodeURIComponent(scene.full.groups[0] ?? "")}`);
      await page.locator("main form input[type=checkbox]").first().click();
    },
  }),
];
