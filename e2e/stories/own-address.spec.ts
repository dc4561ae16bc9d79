import type { Page } from "@playwright/test";
import { expectTitle, fields, follow, join, press, sayYes, titles } from "../harness/accepting.ts";
import { register } from "../harness/client.ts";
import { codeIn, freshAddress, mailTo } from "../harness/inbox.ts";
import { invite, type Organization } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const password = "Password";

/** From the account to another address, by the code that comes there. */
async function moveTo(page: Page, person: Person, email: string): Promise<void> {
  await page.goto("/account");
  await follow(page, /^Change my e.mail address$/);
  await expectScreen(page, /^Change my e.mail address$/);
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByLabel(/^New e.mail address$/).fill(email);
  await page.getByLabel(password, { exact: true }).fill(person.password);
  await press(page, /^E.mail me a code$/);
  await expectScreen(page, titles.code);
  await page.getByLabel(fields.code).fill(codeIn(await mailTo(email)));
  await press(page, "Use this address");
  await expectTitle(page, "My account");
  await expect(page.getByRole("status")).toContainText("Your address is changed.");
  await expect(page.getByText(email)).toBeVisible();
}

/** What the organization has of the learner it invited. */
async function seenBy({ client, id }: Organization): Promise<string> {
  const learners = "organization(id: $id) { learners(first: 10) { edges { node { email name status } } } }";
  return JSON.stringify(await client.run(`query ($id: ID!) { ${learners} }`, { id }));
}

test("with another address the sessions stay, the former one is told, and its invitation is accepted", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  await signInAs(page, await register(maria));
  const email = freshAddress("maria.new");
  await moveTo(page, maria, email);
  const told = await mailTo(maria.email, /has a new address$/);
  expect(`${told.text} ${told.html}`).not.toContain(email);

  await page.goto((await invite(organization, maria.email)).link);
  await sayYes(page);
  await expectTitle(page, titles.confirm(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  const seen = await seenBy(organization);
  expect(seen).toContain(maria.email);
  expect(seen).not.toContain(email);
});

test("an invitation to a former address asks for the present one, and tells nobody which it is", {
  tag: "@phone",
}, async ({ page, newDevice, organization }) => {
  const maria = newPerson("María Delgado");
  const device = await newDevice();
  await signInAs(device, await register(maria));
  const { link } = await invite(organization, maria.email);
  const email = freshAddress("maria.new");
  await moveTo(device, maria, email);

  await page.goto(link);
  await sayYes(page);
  await expectScreen(page, titles.logIn);
  await expect(page.getByText(maria.email)).toBeVisible();
  expect(await page.content()).not.toContain(email);
  await page.getByLabel(/^Your e.mail address now$/).fill(email);
  await page.getByLabel(fields.password, { exact: true }).fill(maria.password);
  await press(page, "Log in");
  await expectTitle(page, titles.confirm(organization, maria));
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("whose mailbox it is now makes an account of their own for the former address", {
  tag: "@phone",
}, async ({ page, newDevice, organization }) => {
  const maria = newPerson("María Delgado");
  const device = await newDevice();
  await signInAs(device, await register(maria));
  const { link } = await invite(organization, maria.email);
  await moveTo(device, maria, freshAddress("maria.new"));

  const noor = { ...newPerson("Noor Haddad"), email: maria.email };
  await page.goto(link);
  await sayYes(page);
  await follow(page, "I am somebody else: make a new account");
  await expectTitle(page, titles.register);
  await page.getByLabel(fields.firstName).fill(noor.firstName);
  await page.getByLabel(fields.lastName).fill(noor.lastName);
  await page.getByLabel(fields.newPassword, { exact: true }).fill(noor.password);
  await press(page, "Make my account");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, noor));
  await device.goto(link);
  await expectTitle(device, "This invitation was already accepted");
});
