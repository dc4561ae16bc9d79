import {
  expectTitle,
  fields,
  fillAccount,
  follow,
  join,
  press,
  registerOn,
  sayYes,
  titles,
} from "../harness/accepting.ts";
import { register } from "../harness/client.ts";
import { type Cookieless, startCookieless } from "../harness/cookieless.ts";
import { expectOneMail } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

test.describe("Without scripts", { tag: "@phone" }, () => {
  test.use({ javaScriptEnabled: false });

  test("a newcomer accepts, reads a lesson and answers its check", async ({ page, organization }) => {
    const maria = newPerson("María Delgado");
    const { link } = await invite(organization, maria.email);
    await page.goto(link);
    await expectTitle(page, titles.invite(organization));
    await sayYes(page);
    await press(page, "Make my account");
    await expect(page.getByRole("alert")).toContainText("Three things need another look.");
    await page.goto(link);
    await registerOn(page, maria);
    await expectTitle(page, titles.confirm(organization, maria));
    await join(page, organization);
    await expectTitle(page, titles.done(organization, maria));
    await follow(page, "See all my trainings");
    await follow(page, "Open Safe lifting at home");
    await follow(page, "Look before you lift");
    await page.getByLabel("Bring the walker and clear the way").check();
    await press(page, "Check my answer");
    await expect(page.getByRole("status")).toContainText("That’s right.");
  });

  test("a double click on every button is the same as one", async ({ page, organization }) => {
    const maria = newPerson("María Delgado");
    const { link } = await invite(organization, maria.email);
    await page.goto(link);
    await sayYes(page);
    await fillAccount(page, maria);
    await page.getByRole("button", { name: "Make my account" }).dblclick();
    await expectTitle(page, titles.confirm(organization, maria));
    await page.getByRole("button", { name: `Yes, join ${organization.shortName}` }).dblclick();
    await expectTitle(page, titles.done(organization, maria));
    await expectOneMail(maria.email, /^You are in/);
  });
});

for (const scripts of [true, false]) {
  test.describe(`Where cookies are blocked, ${scripts ? "with" : "without"} scripts`, {
    tag: "@phone",
  }, () => {
    let proxy: Cookieless;
    test.use({
      javaScriptEnabled: scripts,
      proxy: async ({ browserName: _ }, use) => {
        proxy = await startCookieless();
        await use({ server: proxy.server });
        await proxy.close();
      },
    });

    test("a newcomer accepts, and My trainings says what it needs", async ({ page, organization }) => {
      const maria = newPerson("María Delgado");
      const { link } = await invite(organization, maria.email);
      await page.goto(link);
      await registerOn(page, maria);
      // What looks at a whole screen runs as a script in it.
      const expectWhole = scripts ? expectScreen : expectTitle;
      await expectWhole(page, titles.confirm(organization, maria));
      await join(page, organization);
      await expectWhole(page, titles.done(organization, maria));
      expect(await page.context().cookies()).toEqual([]);
      await expect(page.getByText(/this browser must allow cookies for localhost/)).toBeVisible();
      await follow(page, "Log in to my trainings");
      await page.getByLabel(fields.email).fill(maria.email);
      await page.getByLabel(fields.password, { exact: true }).fill(maria.password);
      await press(page, "Log in");
      await expect(page.getByRole("alert")).toContainText("this browser keeps no cookies");
    });

    test("somebody with an account accepts", async ({ page, organization }) => {
      const luis = newPerson("Luis Ortega");
      await register(luis);
      const { link } = await invite(organization, luis.email);
      await page.goto(link);
      await sayYes(page);
      await page.getByLabel(fields.password, { exact: true }).fill(luis.password);
      await press(page, "Log in");
      await expectTitle(page, titles.confirm(organization, luis));
      await join(page, organization);
      await expectTitle(page, titles.done(organization, luis));
    });
  });
}
