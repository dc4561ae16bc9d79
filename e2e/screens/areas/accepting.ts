import { people } from "../scene.ts";
import { type Shot, type Stage, screen } from "../shot.ts";

const submit = ({ page }: Stage) => page.locator("main form button.button").first().click();

/** The learner's way, from the link to the first training. */
const linkOf = ({ scene }: Stage, whose: "maria" | "luis" | "open") => scene.invitations[whose].link;

/** Fills the account in; whoever has registered in an earlier look at the same scene is asked for the password alone. */
async function fillAccount({ page }: Stage, password: string): Promise<void> {
  await page.locator("input[name=password]").waitFor();
  if (await page.locator("input[name=firstName]").isHidden())
    return page.locator("input[name=password]").fill(password);
  await page.locator("input[name=firstName]").fill(people.maria.firstName);
  await page.locator("input[name=lastName]").fill(people.maria.lastName);
  await page.locator("input[name=password]").fill(password);
}

export const accepting: readonly Shot[] = [
  ...screen("invite", undefined, {
    open: (stage) => stage.go(linkOf(stage, "open")),
    "to-administer": ({ go, scene }) => go(scene.administratorLink),
  }),
  ...screen("invite", "luis", { "signed-in": (stage) => stage.go(linkOf(stage, "luis")) }),
  ...screen("invite", "individual", { "wrong-account": (stage) => stage.go(linkOf(stage, "open")) }),
  ...screen("log-in", undefined, {
    first: (stage) => stage.go(`${linkOf(stage, "luis")}/account`),
    "not-matching": async (stage) => {
      await stage.go(`${linkOf(stage, "luis")}/account`);
      await stage.page.locator("input[name=password]").fill("not my password at all");
      await submit(stage);
      await stage.page.locator(".problems, .error").first().waitFor();
    },
    "code-sent": async (stage) => {
      await stage.go(`${linkOf(stage, "luis")}/account`);
      await stage.page.locator("form.later button").click();
      await stage.page.locator("input[name=code]").waitFor();
    },
  }),
  ...screen("make-account", undefined, {
    first: (stage) => stage.go(`${linkOf(stage, "open")}/account`),
    filled: async (stage) => {
      await stage.go(`${linkOf(stage, "open")}/account`);
      await fillAccount(stage, people.maria.password);
    },
    mistakes: async (stage) => {
      await stage.go(`${linkOf(stage, "open")}/account`);
      await stage.page.locator("input[name=password]").fill("maria123");
      await submit(stage);
      await stage.page.locator(".problems").waitFor();
    },
  }),
  ...screen("confirm", "luis", { "signed-in": (stage) => stage.go(`${linkOf(stage, "luis")}/confirm`) }),
  ...screen("confirm", undefined, {
    registered: async (stage) => {
      await stage.go(`${linkOf(stage, "maria")}/account`);
      await fillAccount(stage, people.maria.password);
      await submit(stage);
      await stage.page.waitForURL(/\/confirm/);
    },
  }),
  ...screen("done", "amara", { joined: ({ go, scene }) => go(`${scene.invitations.used.link}/done`) }),
  ...screen("decline", undefined, {
    asked: (stage) => stage.go(`${linkOf(stage, "open")}/decline`),
    declined: ({ go, scene }) => go(scene.invitations.declined.link),
    stop: (stage) => stage.go(`${linkOf(stage, "open")}/stop`),
  }),
];
