import { people } from "../scene.ts";
import { type Shot, type Stage, screen } from "../shot.ts";

const submit = ({ page }: Stage) => page.locator("main form button.button").first().click();

/** The second step of the pages that mail a code. */
const mailed =
  (path: string, email: string): Shot["open"] =>
  async (stage) => {
    await stage.go(path);
    await stage.page.locator("input[name=email]").fill(email);
    await submit(stage);
    await stage.page.locator("input[name=code]").waitFor();
  };

export const entering: readonly Shot[] = [
  ...screen("sign-in", undefined, {
    first: ({ go }) => go("/sign-in"),
    "not-matching": async (stage) => {
      const { page, go } = stage;
      await go("/sign-in");
      await page.locator("input[name=email]").fill(people.amara.email);
      await page.locator("input[name=password]").fill("not my password at all");
      await submit(stage);
      await page.locator(".problems, .error").first().waitFor();
    },
    "by-code": ({ go }) => go("/sign-in/code"),
    "code-sent": mailed("/sign-in/code", people.amara.email),
  }),
  ...screen("register", undefined, {
    first: ({ go }) => go("/register"),
    "code-sent": mailed("/register", "nobody.yet@mail.example"),
  }),
  ...screen("reset", undefined, {
    first: ({ go }) => go("/reset"),
    "code-sent": mailed("/reset", people.amara.email),
  }),
  ...screen("invite-code", undefined, {
    first: ({ go }) => go("/code"),
    wrong: async (stage) => {
      await stage.go("/code");
      await stage.page.locator("input[name=email]").fill(people.maria.email);
      await stage.page.locator("input[name=code]").fill("000 000");
      await submit(stage);
      await stage.page.locator(".problems, .error").first().waitFor();
    },
  }),
  ...screen("ask-by-email", undefined, {
    first: ({ go }) => go("/ask"),
    asked: async (stage) => {
      await stage.go("/ask");
      await stage.page.locator("input[name=email]").fill("somebody@mail.example");
      const before = stage.page.url();
      await submit(stage);
      await stage.page.waitForURL((url) => url.href !== before);
    },
  }),
  ...screen("guide", undefined, { page: ({ go }) => go("/guide") }),
  ...screen("words", undefined, {
    help: ({ go }) => go("/help"),
    privacy: ({ go }) => go("/privacy"),
    "not-found": ({ go }) => go("/nothing/here"),
  }),
];
