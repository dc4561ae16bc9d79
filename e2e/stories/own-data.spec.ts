import { readFile } from "node:fs/promises";
import {
  expectTitle,
  fields,
  follow,
  join,
  press,
  registerOn,
  sayYes,
  titles,
} from "../harness/accepting.ts";
import { codeIn, linkIn, mailTo } from "../harness/inbox.ts";
import { invitationSubject, invite, type Organization } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

const learnersOf = async ({ client, id }: Organization) =>
  (
    await client.run<{ organization: { learners: { edges: { node: { email: string; name: string } }[] } } }>(
      "query ($id: ID!) { organization(id: $id) { learners(first: 10) { edges { node { email name } } } } }",
      { id },
    )
  ).organization.learners.edges.map(({ node }) => node);

/** The link of the second invitation to the same address. */
async function inviteAgain(organization: Organization, email: string): Promise<string> {
  await invite(organization, email);
  return linkIn(await mailTo(email, invitationSubject, 2), /^\/i\//);
}

const fullName = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`;

test("a learner sees what an organization sees, leaves it, and comes back by a new invitation", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { name, shortName } = organization;
  await page.goto((await invite(organization, maria.email)).link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  expect(await learnersOf(organization)).toEqual([{ email: maria.email, name: fullName(maria) }]);

  await page.goto("/account");
  await follow(page, "My organizations");
  await expectScreen(page, "My organizations");
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByText(maria.email)).toBeVisible();
  await follow(page, `Leave ${shortName}`);
  await expectScreen(page, `Leave ${name}?`);
  await follow(page, "No, stay");
  await follow(page, `Leave ${shortName}`);
  await press(page, `Leave ${shortName}`);
  await expectScreen(page, "My organizations");
  await expect(page.getByRole("status")).toContainText("You have left.");
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
  expect(await learnersOf(organization)).toEqual([]);
  await page.goBack();
  await page.goto("/my");
  await expectTitle(page, "No trainings yet");

  await page.goto(await inviteAgain(organization, maria.email));
  await sayYes(page);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("a person downloads what is stored and deletes the account; the address begins anew", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const luis = newPerson("Luis Delgado");
  await page.goto((await invite(organization, luis.email)).link);
  await registerOn(page, luis);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));

  await page.goto("/account");
  const saved = page.waitForEvent("download");
  await follow(page, "Download my data");
  const file = await saved;
  expect(file.suggestedFilename()).toBe("muster-my-data.json");
  const data = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(data).toMatchObject({
    profile: { email: luis.email },
    memberships: [{ organization: organization.name }],
  });

  await follow(page, "Delete my account");
  await expectScreen(page, "Delete your account?");
  await page.getByLabel(fields.password, { exact: true }).fill("not the password");
  await press(page, "Delete my account for good");
  await expect(page.getByText("Address and password do not match.")).toBeVisible();
  await press(page, /^E.mail me a code instead$/);
  await expect(page.getByLabel(fields.code)).toBeVisible();
  await expectScreen(page, "Delete your account?");
  await page.getByLabel(fields.code).fill(codeIn(await mailTo(luis.email, /to delete your account$/)));
  await press(page, "Delete my account for good");
  await expectScreen(page, "Your account is deleted");
  await page.goto("/my");
  await expectTitle(page, /^Log in/);
  expect(await learnersOf(organization)).toEqual([]);

  await page.goto(await inviteAgain(organization, luis.email));
  await registerOn(page, luis);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, luis));
});

test("the only owner of an organization is told which one needs another owner", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  await page.context().addCookies(organization.client.cookies);
  await page.goto("/account/delete");
  await expect(page.getByText(`You are an owner of ${organization.name}.`)).toBeVisible();
  await page.getByLabel(fields.password, { exact: true }).fill(organization.owner.password);
  await press(page, "Delete my account for good");
  await expect(page.getByRole("alert")).toContainText(`You are the only owner of ${organization.name}.`);
  await page.goto("/account");
  await expectTitle(page, "My account");
});
