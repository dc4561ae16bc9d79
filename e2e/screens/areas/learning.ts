import { type Shot, type Stage, screen } from "../shot.ts";

/** Goes on by the first link to a training. */
async function openTraining({ page, go }: Stage): Promise<void> {
  await go("/my");
  await page.locator('main a[href^="/my/trainings/"]').first().click();
  await page.waitForURL(/\/my\/trainings\//);
}

const lesson: Shot["open"] = async (stage) => {
  await openTraining(stage);
  const [training = ""] = /\/my\/trainings\/[^/?]+/.exec(stage.page.url()) ?? [];
  await stage.go(`${training}/1`);
};

export const learning: readonly Shot[] = [
  ...screen("my-trainings", "amara", { some: ({ go }) => go("/my") }),
  ...screen("my-trainings", "individual", { none: ({ go }) => go("/my") }),
  ...screen("training", "amara", { first: openTraining, lesson }),
  ...screen("account", "amara", {
    form: ({ go }) => go("/account"),
    organizations: ({ go }) => go("/account/organizations"),
    leave: async ({ go, page }) => {
      await go("/account/organizations");
      await page.locator('main a[href$="/leave"]').first().click();
      await page.waitForURL(/\/leave$/);
    },
    delete: ({ go }) => go("/account/delete"),
  }),
];
