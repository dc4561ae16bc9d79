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
  // Those of people: the one of the whole page stands there before its rows.
  const boxes = page.locator("main [data-learner] .select-box input");
  await boxes.first().waitFor();
  for (const box of (await boxes.all()).slice(-3)) await box.check();
  if (act) await stage.go(at(stage, `/selected/${act}`));
}

/** Presses the first of what these find, and waits for the question that it asks. */
async function press({ page }: Stage, ...selectors: string[]): Promise<void> {
  await page
    .locator(selectors.map((one) => `main ${one}:visible`).join(", "))
    .first()
    .click();
  await page.locator("[role=dialog]").waitFor();
}

const person = (stage: Stage, who: "open" | "used" | "cancelled" | "declined" | "expired", page = "") =>
  stage.go(at(stage, `/${encodeURIComponent(stage.scene.invitations[who].learnerId)}${page}`));

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
    filters: [
      async (stage) => {
        await stage.go(at(stage));
        await stage.page.locator(".learners-filters > button").click();
        await stage.page.locator("[role=dialog]").waitFor();
      },
      { only: 390 },
    ],
    "cancel-asked": async (stage) => {
      await stage.go(at(stage));
      await press(stage, ".row-acts button:last-child", ".learner-card .button.danger");
    },
    "nothing-found": (stage) => stage.go(at(stage, "?q=nobody.of.this.name")),
    loading: [asking(() => undefined), { unsettled: true }],
    error: asking((route) => route.fulfill({ json: failure })),
    offline: async (stage) => {
      await stage.go(at(stage));
      await stage.page.evaluate(() => dispatchEvent(new Event("offline")));
    },
  }),
  ...screen("learner", "owner", {
    pending: (stage) => person(stage, "open"),
    active: (stage) => person(stage, "used"),
    cancelled: (stage) => person(stage, "cancelled"),
    declined: (stage) => person(stage, "declined"),
    expired: (stage) => person(stage, "expired"),
    correct: (stage) => person(stage, "open", "/correct"),
    "change-groups": (stage) => person(stage, "open", "/groups"),
    "cancel-asked": async (stage) => {
      await person(stage, "open");
      await press(stage, ".page-acts .button.danger");
    },
    "resend-asked": async (stage) => {
      await person(stage, "declined");
      await press(stage, ".page-acts .button");
    },
    "remove-asked": async (stage) => {
      await person(stage, "used");
      await press(stage, ".learner-aside .linklike.clay");
    },
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
