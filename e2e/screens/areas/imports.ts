import { type Shot, type Stage, screen } from "../shot.ts";

/** Waits for the last that comes to the page of a run. */
async function run({ go, page, scene }: Stage): Promise<void> {
  await go(scene.uploads.waiting);
  await page.locator("main .run-rows").waitFor();
}

export const imports: readonly Shot[] = [
  ...screen("import", "inviter", {
    sure: async ({ go, page, scene }) => {
      await go(`${scene.uploads.open}?step=confirm`);
      await page.locator("main .run-difference").waitFor();
    },
    "sure-later": async ({ go, page, scene }) => {
      await go(`${scene.uploads.open}?step=confirm`);
      await page.locator("main .when-choices input").last().check();
      await page.locator("main .run-difference").waitFor();
    },
    waiting: run,
    "stop-question": async (stage) => {
      await run(stage);
      await stage.page.locator("main .run-acts .danger").click();
      await stage.page.locator("[role=dialog]").waitFor();
    },
  }),
  ...screen("learners", "inviter", {
    "of-an-import": async ({ go, page, scene }) => {
      const id = scene.uploads.waiting.split("/").at(-1) ?? "";
      await go(`${scene.inviting.path}/learners?import=${id}`);
      await page.locator("main .import-banner").waitFor();
    },
  }),
  ...screen("select-by-list", "owner", {
    first: ({ go, scene }) => go(`${scene.full.path}/learners/select-by-list`),
    found: async ({ go, page, scene }) => {
      await go(`${scene.full.path}/learners/select-by-list`);
      const list = "nils.aaberg@mail.example\nolga.r@mail.example\nnobody.of.this.name@mail.example";
      await page.locator("main textarea").first().fill(list);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main .by-list-missing").waitFor();
    },
  }),
  ...screen("export", "owner", {
    first: async ({ go, page, scene }) => {
      await go(`${scene.full.path}/learners/export?status=PENDING`);
      await page.locator("main form").waitFor();
    },
  }),
];
