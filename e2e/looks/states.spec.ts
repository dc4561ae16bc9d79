import type { Page, Route } from "@playwright/test";
import { publicUrl } from "../screens/program.ts";
import type { Scene } from "../screens/scene.ts";
import { furtherPlaces, places, routerPaths } from "./routes.ts";
import { expect, test } from "./stage.ts";

test("every page of the administration has a line in the table of states", () => {
  expect(Object.keys(places).sort()).toEqual(routerPaths().sort());
});

for (const [path, { at, as = "owner", asks }] of Object.entries({ ...places, ...furtherPlaces }))
  test(`${path} says what is loading, what went wrong and what to do, and comes back`, async ({
    played: { windows, scene },
  }) => {
    const to = await at(scene);
    await windows.in(as, (page) => (asks ? seeStates(page, to, asks) : seeOpened(page, to)));
  });

/** What asks for nothing stands when it is opened. */
async function seeOpened(page: Page, path: string): Promise<void> {
  await page.goto(`${publicUrl}${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
}

async function seeStates(page: Page, path: string, asks: string): Promise<void> {
  const context = page.context();
  const question = await answering(page, asks);
  const frame = page.getByRole("navigation", { name: "Main" });
  const again = page.getByRole("main").getByRole("button", { name: "Try again" });
  const problem = page.getByRole("main").getByRole("alert");

  // Slow: the frame at once, and after 3 s what takes time.
  await page.goto(`${publicUrl}${path}`, { waitUntil: "commit" });
  await question.asked();
  await expect(frame).toBeVisible();
  await expect(page.getByRole("main").getByRole("status").first()).toContainText(/^Loading /);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(page.getByText(/^This is taking longer than usual: /).first()).toHaveCSS("opacity", "1");

  await question.answer(failed("INTERNAL"));
  await expect(problem).toContainText("Something on our side did not work.");
  await expect(problem).toContainText("Support number: 01HF-4K2M");
  await expect(frame).toBeVisible();

  for (const [code, status, words] of [
    ["FORBIDDEN", 200, "You may not do this in this organization."],
    ["UNAVAILABLE", 503, "Muster is not available right now."],
  ] as const) {
    await again.click();
    await question.asked();
    await question.answer(failed(code, status));
    await expect(problem).toContainText(words);
  }

  await context.setOffline(true);
  await again.click();
  await question.asked();
  await question.answer((route) => route.abort("internetdisconnected"));
  await expect(page.getByText("No connection. What you typed is kept.")).toBeVisible();
  await expect(problem).toContainText("There is no connection.");
  await context.setOffline(false);

  // Signed out on the way, and in again in another tab: it comes by itself when this one is looked at.
  await again.click();
  await question.asked();
  await question.answer(failed("UNAUTHENTICATED"));
  await expect(page.getByText("You were signed out. What you typed is kept.")).toBeVisible();
  await question.letThrough();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(problem).toHaveCount(0);
  await expect(page.getByText("You were signed out. What you typed is kept.")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

type Answer = (route: Route) => Promise<void>;

const failed =
  (code: string, status = 200): Answer =>
  (route) =>
    route.fulfill({
      status,
      json: {
        data: null,
        errors: [{ message: "Not for people.", extensions: { code, requestId: "01HF-4K2M" } }],
      },
    });

/** Holds one operation of the page until it is said how it is answered. */
async function answering(page: Page, operation: string) {
  const waiting: Route[] = [];
  let through = false;
  await page.route("**/graphql", async (route) => {
    const asked = route.request().postDataJSON()?.operationName === operation;
    if (!asked || through) await route.fallback();
    else waiting.push(route);
  });
  return {
    asked: () => expect.poll(() => waiting.length, { message: `${operation} is asked` }).toBeGreaterThan(0),
    async answer(how: Answer) {
      await Promise.all(waiting.splice(0).map(how));
    },
    async letThrough() {
      through = true;
      await Promise.all(waiting.splice(0).map((route) => route.fallback()));
    },
  };
}

interface Form {
  readonly at: (scene: Scene) => string;
  /** Name of the mutation that it sends. */
  readonly sends: RegExp;
  readonly field: string;
  readonly typed: string;
  /** What else has to be given before it can be sent. */
  readonly also?: (page: Page) => Promise<void>;
  readonly button: RegExp;
}

const under = (path: string) => (scene: Scene) => `${scene.full.path}${path}`;

/** Every form of the administration. */
const forms: Readonly<Record<string, Form>> = {
  "a new organization": {
    at: () => "/admin/new-organization",
    sends: /createOrganization/,
    field: "Name of the organization",
    typed: "Harbour House",
    button: /^Create the organization$/,
  },
  "the profile": {
    at: under("/organization/profile"),
    sends: /updateOrganization/,
    field: "Short name",
    typed: "Riverbend Care",
    button: /^Save profile$/,
  },
  "a new group": {
    at: under("/groups/new"),
    sends: /createGroup/,
    field: "Name",
    typed: "Night shift",
    button: /^Create group$/,
  },
  "a group": {
    at: ({ full }) => `${full.path}/groups/${encodeURIComponent(full.groups[0] ?? "")}`,
    sends: /updateGroup/,
    field: "Name",
    typed: "Home aides and drivers",
    button: /^Save/,
  },
  "adding by hand": {
    at: under("/learners/add/manually"),
    sends: /inviteLearners/,
    field: "Personal note",
    typed: "See you on Monday.",
    also: async (page) => {
      await page.getByLabel("E-mail addresses").fill("p.lind@mail.example");
      await page.getByLabel("E-mail addresses").press("Enter");
      await page.getByLabel("Group").selectOption({ index: 1 });
    },
    button: /^Add Learners$/,
  },
  "an administrator": {
    at: under("/organization/administrators"),
    sends: /inviteAdministrator/,
    field: "E-mail address",
    typed: "t.ito@mail.example",
    button: /^Invite/,
  },
  "the onboarding message": {
    at: under("/organization/onboarding-message"),
    sends: /saveOnboardingMessage/,
    field: "Message",
    typed: "Dear team, an invitation is on its way to you.",
    button: /^Keep the changes$/,
  },
};

for (const [name, form] of Object.entries(forms))
  test(`${name}: nothing typed is lost: by a failure, without a connection, signed out, or by loading again`, async ({
    played: { windows, scene },
  }) => {
    await windows.in("owner", (page) => keepsTyped(page, scene, form));
  });

async function keepsTyped(page: Page, scene: Scene, form: Form): Promise<void> {
  const context = page.context();
  let answer: Answer = failed("INTERNAL");
  await page.route("**/graphql", (route) =>
    form.sends.test(route.request().postDataJSON()?.query ?? "") ? answer(route) : route.fallback(),
  );
  const field = page.getByRole("main").getByLabel(form.field).first();
  const send = page.getByRole("main").getByRole("button", { name: form.button }).first();
  const problem = page.getByRole("main").getByRole("alert").first();
  const kept = () => expect(field).toHaveValue(form.typed);

  await page.goto(`${publicUrl}${form.at(scene)}`);
  await form.also?.(page);
  await field.fill(form.typed);
  await send.click();
  await expect(problem).toContainText("Something on our side did not work. What you typed is kept");
  await kept();

  answer = (route) => route.abort("internetdisconnected");
  await context.setOffline(true);
  await send.click();
  await expect(problem).toContainText("There is no connection. What you typed is kept");
  await kept();
  await context.setOffline(false);

  answer = failed("UNAUTHENTICATED");
  await send.click();
  await expect(page.getByText("You were signed out. What you typed is kept.")).toBeVisible();
  await kept();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page.getByText("You were signed out. What you typed is kept.")).toHaveCount(0);
  await kept();

  await page.reload();
  await kept();
}
