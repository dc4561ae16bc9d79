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
import { expectOneMail } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, signInAs, test } from "../harness/story.ts";

test("a double click on every button is the same as one", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await page.getByRole("link", { name: "Accept the invitation" }).dblclick();
  await fillAccount(page, maria);
  await page.getByRole("button", { name: "Make my account" }).dblclick();
  await expectTitle(page, titles.confirm(organization, maria));
  await page.getByRole("button", { name: `Yes, join ${organization.shortName}` }).dblclick();
  await expectTitle(page, titles.done(organization, maria));
  await expectOneMail(maria.email, /^You are in/);
});

test("a double click to decline, to stop e-mails and to ask again is the same as one", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const { link } = await invite(organization, newPerson("María Delgado").email);
  await page.goto(`${link}/decline`);
  await page.getByRole("button", { name: "This is not for me" }).dblclick();
  await expectTitle(page, /^Thank you/);
  await page.getByRole("button", { name: /^Stop all e.mails/ }).dblclick();
  await expectTitle(page, /^You get no more e.mails/);
});

test("reloading any step shows that step again, and loses nothing", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  const reloadAt = async (title: string) => {
    await expectTitle(page, title);
    await page.reload();
    await expectTitle(page, title);
  };
  await page.goto(link);
  await reloadAt(titles.invite(organization));
  await sayYes(page);
  await reloadAt(titles.register);
  await fillAccount(page, maria);
  await press(page, "Make my account");
  await reloadAt(titles.confirm(organization, maria));
  await join(page, organization);
  await reloadAt(titles.done(organization, maria));
});

test("going back after the end ends at the end again", { tag: "@phone" }, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await expectTitle(page, titles.confirm(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  for (let times = 0; times < 3; times += 1) {
    await page.goBack();
    await expectTitle(page, titles.done(organization, maria));
  }
});

test("two tabs: what was done in one is found in the other", { tag: "@phone" }, async ({
  page,
  context,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(link);
    await sayYes(tab);
    await fillAccount(tab, maria);
  }
  await press(page, "Make my account");
  await expectTitle(page, titles.confirm(organization, maria));
  await press(other, "Make my account");
  await expectTitle(other, titles.confirm(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  await join(other, organization);
  await expectTitle(other, titles.done(organization, maria));
  await expectOneMail(maria.email, /^You are in/);
});

test("signed out in one tab, the other asks to log in and keeps the invitation", { tag: "@phone" }, async ({
  page,
  context,
  organization,
}) => {
  const luis = newPerson("Luis Ortega");
  await signInAs(page, await register(luis));
  const { link } = await invite(organization, luis.email);
  await page.goto(`${link}/confirm`);
  await expectTitle(page, titles.confirm(organization, luis));

  const other = await context.newPage();
  await other.goto("/my");
  await press(other, "Log out");
  await expectTitle(other, "Log in to Muster");

  await join(page, organization);
  await expectTitle(page, titles.logIn);
  await page.getByLabel(fields.password, { exact: true }).fill(luis.password);
  await press(page, "Log in");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("begun on a phone and left, it is finished on another device", { tag: "@phone" }, async ({
  page,
  newDevice,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await expectTitle(page, titles.confirm(organization, maria));
  await follow(page, "No, not now");

  const other = await newDevice();
  await other.goto(link);
  await sayYes(other);
  await expectTitle(other, titles.logIn);
  await other.getByLabel(fields.password, { exact: true }).fill(maria.password);
  await press(other, "Log in");
  await join(other, organization);
  await expectTitle(other, titles.done(organization, maria));
});

test("without a connection nothing is lost, and pressing again goes on", { tag: "@phone" }, async ({
  page,
  context,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await sayYes(page);
  await fillAccount(page, maria);
  await context.setOffline(true);
  await press(page, "Make my account");
  await expect(page.getByRole("alert")).toContainText("No connection right now. Nothing is lost");
  await expect(page.getByLabel(fields.lastName)).toHaveValue(maria.lastName);
  await context.setOffline(false);
  await press(page, "Make my account");
  await expectTitle(page, titles.confirm(organization, maria));
});
