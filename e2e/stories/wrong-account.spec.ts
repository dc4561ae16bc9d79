import { expectTitle, fields, fillAccount, follow, join, press, titles } from "../harness/accepting.ts";
import { register } from "../harness/client.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("signed in as somebody else, a newcomer sees both addresses and goes on in place", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const [maria, luis] = [newPerson("María Delgado"), newPerson("Luis Ortega")];
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, maria.email);

  await page.goto(link);
  await expectScreen(page, titles.wrongAccount);
  const main = page.getByRole("main");
  await expect(main.getByText(maria.email)).toBeVisible();
  await expect(main.getByText(luis.email)).toBeVisible();
  await press(page, `Continue as ${localPart(maria.email)}`);
  await expectTitle(page, titles.register);
  await fillAccount(page, maria);
  await press(page, "Make my account");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  await follow(page, "See all my trainings");
  await expect(page.getByRole("link", { name: new RegExp(maria.firstName) })).toBeVisible();
});

test("signed in as somebody else, a known person logs in as the invited one in place", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const [maria, luis] = [newPerson("María Delgado"), newPerson("Luis Ortega")];
  await register(maria);
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, maria.email);

  await page.goto(`${link}/confirm`);
  await expectTitle(page, titles.wrongAccount);
  await press(page, `Continue as ${localPart(maria.email)}`);
  await expectTitle(page, titles.logIn);
  await page.getByLabel(fields.password, { exact: true }).fill(maria.password);
  await press(page, "Log in");
  await expectTitle(page, titles.confirm(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("who stays signed in as somebody else joins nobody", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const [maria, luis] = [newPerson("María Delgado"), newPerson("Luis Ortega")];
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, maria.email);

  await page.goto(link);
  await follow(page, `Stay signed in as ${localPart(luis.email)}`);
  await expectTitle(page, "No trainings yet");
  await page.goto(link);
  await expectTitle(page, titles.wrongAccount);
});

const localPart = (email: string): string => email.slice(0, email.lastIndexOf("@"));
