import { expectTitle, fields, follow, join, press, sayYes, titles } from "../harness/accepting.ts";
import { register } from "../harness/client.ts";
import { codeIn, mailTo } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("somebody with an account accepts with the password", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await register(luis);
  const { link } = await invite(organization, luis.email);

  await page.goto(link);
  await expectTitle(page, titles.invite(organization));
  await sayYes(page);
  await expectScreen(page, titles.logIn);
  await expect(page.getByRole("main").getByText(luis.email)).toBeVisible();
  await page.getByLabel(fields.password, { exact: true }).fill("not my password at all");
  await press(page, "Log in");
  await expect(page.getByLabel(fields.password, { exact: true })).toHaveAccessibleDescription(/do not match/);
  await expectScreen(page, titles.logIn);
  await page.getByLabel(fields.password, { exact: true }).fill(luis.password);
  await press(page, "Log in");
  await expectScreen(page, titles.confirm(organization, luis));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("a forgotten password does not end the way in: a code by mail opens it", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await register(luis);
  const { link } = await invite(organization, luis.email);

  await page.goto(link);
  await sayYes(page);
  await expectTitle(page, titles.logIn);
  await press(page, /^Forgot it/);
  await expectScreen(page, titles.code);
  await expect(page.getByRole("main").getByText(luis.email)).toBeVisible();
  await expect(page.getByRole("button", { name: "Send it again" })).toBeDisabled();
  await page.getByLabel(fields.code).fill(codeIn(await mailTo(luis.email, /code to log in$/)));
  await press(page, "Continue");
  await expectTitle(page, titles.confirm(organization, luis));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("a new password chosen in mid-way leads back to the invitation", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await register(luis);
  const { link } = await invite(organization, luis.email);
  await page.goto(link);
  await sayYes(page);
  await expectTitle(page, titles.logIn);

  await page.goto("/reset");
  await expectScreen(page, "Choose a new password");
  await page.getByLabel(fields.email).fill(luis.email);
  await press(page, /^E.mail me a code$/);
  await expectScreen(page, titles.code);
  await page.getByLabel(fields.code).fill(codeIn(await mailTo(luis.email, /code for a new password$/)));
  await page.getByLabel(fields.newPassword, { exact: true }).fill("seven herons over the river");
  await press(page, "Save and log in");
  await expectScreen(page, "No trainings yet");

  await page.goto(link);
  await expect(page.getByText("Step 1 of 2")).toBeVisible();
  await sayYes(page);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("somebody who is signed in already is asked one question less", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, luis.email);

  await page.goto(link);
  await expect(page.getByText("Step 1 of 2")).toBeVisible();
  await sayYes(page);
  await expectTitle(page, titles.confirm(organization, luis));
  await follow(page, "No, not now");
  await expectScreen(page, "No trainings yet");
  await page.goto(link);
  await sayYes(page);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
  await follow(page, "Start the first training");
  await expect(page).toHaveTitle(/^Lesson 1 of /);
});
