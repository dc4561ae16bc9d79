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
import { daysGoBy } from "../harness/database.ts";
import { expectOneMail } from "../harness/inbox.ts";
import { invite, resend } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("a registration that was left for days goes on where it was, and the membership lands", {
  tag: "@phone",
}, async ({ page, newDevice, organization }) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await sayYes(page);
  await fillAccount(page, maria);
  await daysGoBy(maria.email, 3);
  // The tab that was left open three days ago.
  await press(page, "Make my account");
  await expectTitle(page, titles.confirm(organization, maria));
  await daysGoBy(maria.email, 3);

  const other = await newDevice();
  await other.goto(link);
  await sayYes(other);
  await expectTitle(other, titles.logIn);
  await other.getByLabel(fields.password, { exact: true }).fill(maria.password);
  await press(other, "Log in");
  await join(other, organization);
  await expectTitle(other, titles.done(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  await expectOneMail(maria.email, /^You are in/);
});

test("a link from before the person had an account asks to log in, from the open form as well", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await sayYes(page);
  await expectTitle(page, titles.register);
  // Meanwhile the person makes an account elsewhere, with another password.
  await register({ ...maria, password: "seven herons over the river" });
  await fillAccount(page, maria);
  await press(page, "Make my account");
  await expectScreen(page, titles.logIn);
  await page.getByLabel(fields.password, { exact: true }).fill("seven herons over the river");
  await press(page, "Log in");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("after a no, a second invitation has a link of its own, and the first one stays closed", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const first = await invite(organization, maria.email);
  await page.goto(`${first.link}/decline`);
  await press(page, "This is not for me");
  await expectTitle(page, /^Thank you/);
  await daysGoBy(maria.email, 1);
  const second = await resend(organization, first, maria.email);
  expect(second.link).not.toBe(first.link);
  await page.goto(first.link);
  await expectTitle(page, "This invitation was cancelled");
  await page.goto(second.link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("a no can be changed until the link expires, and not afterwards", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(`${link}/decline`);
  await press(page, "This is not for me");
  await expectTitle(page, /^Thank you/);
  await daysGoBy(maria.email, 29);
  await page.goto(link);
  await expectTitle(page, "You said no to this invitation");
  await daysGoBy(maria.email, 2);
  await page.goto(link);
  await expectTitle(page, "This invitation has expired");
  await press(page, "Ask for a new one");
  await expectTitle(page, "We have asked for you");
});

test("Enter pressed twice in every form is the same as once", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await sayYes(page);
  await fillAccount(page, maria);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expectTitle(page, titles.confirm(organization, maria));
  await page.getByRole("button", { name: `Yes, join ${organization.shortName}` }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expectTitle(page, titles.done(organization, maria));
  await expectOneMail(maria.email, /^You are in/);
});

test("a session that ended at the last question is begun again, and the invitation is kept", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const luis = newPerson("Luis Ortega");
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, luis.email);
  await page.goto(`${link}/confirm`);
  await expectTitle(page, titles.confirm(organization, luis));
  await page.context().clearCookies();
  await join(page, organization);
  await expectTitle(page, titles.logIn);
  await page.getByLabel(fields.password, { exact: true }).fill(luis.password);
  await press(page, "Log in");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("a yes whose answer was lost on the way succeeds when it is pressed again", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, luis.email);
  await page.goto(`${link}/confirm`);
  await expectTitle(page, titles.confirm(organization, luis));
  // The server hears it and stores it; the browser never hears of that.
  await page.route(
    "**/confirm",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await join(page, organization);
  await expect(page.getByRole("alert")).toContainText("No connection right now. Nothing is lost");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
  await expectOneMail(luis.email, /^You are in/);
});

test("scripts that never arrive are not missed", { tag: "@phone" }, async ({ page, organization }) => {
  await page.route(/\.js$/, (route) => route.abort());
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("a browser that refuses to store anything for pages still accepts", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    }
  });
  const faults: Error[] = [];
  page.on("pageerror", (fault) => faults.push(fault));
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  await follow(page, "See all my trainings");
  await expect(page).toHaveTitle(/^My trainings/);
  expect(faults).toEqual([]);
});

for (const size of [
  { width: 320, height: 480 },
  { width: 360, height: 560 },
]) {
  test.describe(`In a mail program's own window of ${size.width} by ${size.height}`, {
    tag: "@phone",
  }, () => {
    test.use({ viewport: size });

    test("a newcomer accepts", async ({ page, organization }) => {
      const maria = newPerson("María Delgado");
      const { link } = await invite(organization, maria.email);
      await page.goto(link);
      await expectScreen(page, titles.invite(organization));
      await sayYes(page);
      await expectScreen(page, titles.register);
      await fillAccount(page, maria);
      await press(page, "Make my account");
      await expectScreen(page, titles.confirm(organization, maria));
      await join(page, organization);
      await expectScreen(page, titles.done(organization, maria));
    });
  });
}
