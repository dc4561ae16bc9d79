import type { Route } from "@playwright/test";
import { type Shot, type Stage, screen } from "../shot.ts";
import { words } from "../words.ts";

const at = ({ scene }: Stage, path = "") => `${scene.full.path}/learners${path}`;

/** The page while its question has this fate. */
const asking =
  (fate: (route: Route) => unknown): Shot["open"] =>
  async (stage) => {
    await stage.page.route("**/graphql", (route) =>
      route.request().postData()?.includes('"Learners') ? fate(route) : route.fallback(),
    );
    await stage.go(at(stage));
  };

const failure = { data: null, errors: [{ message: "Failed", extensions: { code: "INTERNAL" } }] };

/** Selects three people, and opens an act where one is named. */
async function select(stage: Stage, act?: "resend" | "group" | "remove"): Promise<void> {
  const { page } = stage;
  await stage.go(at(stage));
  const boxes = page.locator("main .select-box input");
  await boxes.first().waitFor();
  for (const box of (await boxes.all()).slice(-3)) await box.check();
  if (act) await stage.go(at(stage, `/selected/${act}`));
}

/** Types addresses into Add Manually, as a person pastes them. */
async function type({ page }: Stage, text: string): Promise<void> {
  const field = page.locator("main form .chips textarea");
  await field.fill(text);
  await field.press("Enter");
}

export const learners: readonly Shot[] = [
  ...screen("learners", "newcomer", {
    empty: ({ go, scene }) => go(`${scene.empty.path}/learners`),
  }),
  ...screen("learners", "owner", {
    full: (stage) => stage.go(at(stage)),
    selected: (stage) => select(stage),
    "resend-many": (stage) => select(stage, "resend"),
    "assign-group": (stage) => select(stage, "group"),
    "remove-many": (stage) => select(stage, "remove"),
    filtered: (stage) => stage.go(at(stage, "?status=PENDING")),
    "add-menu": [
      async (stage) => {
        await stage.go(at(stage));
        await stage.page.locator("main button[aria-haspopup]").first().click();
        await stage.page.locator('[role="menuitem"]').first().waitFor();
      },
      { only: 1280 },
    ],
    "nothing-found": (stage) => stage.go(at(stage, "?q=nobody.of.this.name")),
    loading: [asking(() => undefined), { unsettled: true }],
    error: asking((route) => route.fulfill({ json: failure })),
    offline: async (stage) => {
      await stage.go(at(stage));
      await stage.page.evaluate(() => dispatchEvent(new Event("offline")));
    },
  }),
  ...screen("learner", "owner", {
    pending: (stage) => stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.open.learnerId)}`)),
    active: (stage) => stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.used.learnerId)}`)),
    cancelled: (stage) =>
      stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.cancelled.learnerId)}`)),
    expired: (stage) =>
      stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.expired.learnerId)}`)),
    correct: (stage) =>
      stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.open.learnerId)}/correct`)),
    "change-groups": (stage) =>
      stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations.open.learnerId)}/groups`)),
  }),
  ...screen("add-manually", "newcomer", {
    "missing-set-up": ({ go, scene }) => go(`${scene.empty.path}/learners/add/manually`),
  }),
  ...screen("add-manually", "inviter", {
    result: async (stage) => {
      const { page, scene } = stage;
      await stage.go(
        `${scene.inviting.path}/learners/add/manually?group=${encodeURIComponent(scene.inviting.groups[0] ?? "")}`,
      );
      await type(
        stage,
        "p.lind@mail.example, sam.weber@mail.example, t.ito@mail.example, b.lindgren@mail.example",
      );
      await page.locator("main form button[type=submit]").click();
      await page.waitForURL(/\/result/);
      await page.locator("main form").waitFor({ state: "detached" });
    },
  }),
  ...screen("add-manually", "owner", {
    first: (stage) => stage.go(at(stage, "/add/manually")),
    filled: async (stage) => {
      const [group = ""] = stage.scene.full.groups;
      await stage.go(at(stage, `/add/manually?group=${encodeURIComponent(group)}`));
      await type(stage, "p.lind@mail.example, sam.weber@mail.example, t.ito@mail.example");
      await stage.page
        .locator("main form textarea:not([inputmode=email])")
        .fill(words[stage.scene.language].note);
    },
    mistake: async (stage) => {
      await stage.go(at(stage, "/add/manually"));
      await type(stage, "p.lind@mail.example, sam.weber@@mail.example");
    },
  }),
];
