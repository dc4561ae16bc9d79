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
import { codeIn, mailTo } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

test("somebody without an account accepts, and has the trainings of the group", async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email, { note: "Welcome to the team" });

  await page.goto(link);
  await expectScreen(page, titles.invite(organization));
  const main = page.getByRole("main");
  await expect(main.getByText(maria.email)).toBeVisible();
  await expect(main.getByText("Welcome to the team")).toBeVisible();
  for (const title of organization.trainings) await expect(main.getByText(title)).toBeVisible();
  await expect(main.getByText("Opening this page changed nothing.")).toBeVisible();
  await expect(page.getByRole("link", { name: "+1 555 010 0142" })).toBeVisible();

  await sayYes(page);
  await expectScreen(page, titles.register);
  await press(page, "Make my account");
  await expect(page.getByRole("alert")).toContainText("Three things need another look.");
  await expectScreen(page, titles.register);
  await expect(page.getByLabel(fields.firstName)).toHaveAccessibleDescription(/Type your first name/);
  await fillAccount(page, { ...maria, password: "maria123" });
  await press(page, "Make my account");
  await expect(page.getByText("It has 8 characters. Add 4 more")).toBeVisible();
  await expect(page.getByLabel(fields.firstName)).toHaveValue(maria.firstName);
  await fillAccount(page, maria);
  await press(page, "Make my account");

  await expectScreen(page, titles.confirm(organization, maria));
  await expect(main.getByText(maria.email)).toBeVisible();
  await expect(main.getByText(`Group: ${organization.group.name}`)).toBeVisible();
  await join(page, organization);
  await expectScreen(page, titles.done(organization, maria));
  await mailTo(maria.email, /^You are in/);

  await follow(page, "See all my trainings");
  await expectScreen(page, /./);
  for (const title of organization.trainings)
    await expect(page.getByRole("link", { name: `Open ${title}` })).toBeVisible();
});

test("a training is read lesson by lesson, and its check answers", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await join(page, organization);
  await follow(page, "See all my trainings");

  await follow(page, "Open Safe lifting at home");
  await expectScreen(page, "Safe lifting at home");
  await follow(page, "Open the first lesson");
  await expectScreen(page, "Why backs get hurt");
  await follow(page, "Next: Look before you lift");
  await expectScreen(page, "Look before you lift");
  const check = page.getByRole("group", { name: /^A short check:/ });
  await check.getByLabel("Lift her under the arms, quickly").check();
  await press(page, "Check my answer");
  await expect(page.getByRole("status")).toContainText("Not yet.");
  await expectScreen(page, "Look before you lift");
  await check.getByLabel("Bring the walker and clear the way").check();
  await press(page, "Check again");
  await expect(page.getByRole("status")).toContainText("That’s right.");
  await follow(page, "Next: From bed to chair");
  await expect(page).toHaveTitle(/^Lesson 3 of 5: From bed to chair/);
});

test("the code of the e-mail opens the invitation where its link does not", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { mail } = await invite(organization, maria.email);

  await page.goto("/code");
  await expectScreen(page, /^Type the code from your e.mail$/);
  await page.getByLabel(fields.email).fill(maria.email);
  await page.getByLabel(fields.code).fill("000 000");
  await press(page, "Show my invitation");
  await expect(page.getByText(/^That is not the code in our latest e.mail/)).toBeVisible();
  await expectScreen(page, /^Type the code from your e.mail$/);
  await expect(page.getByLabel(fields.email)).toHaveValue(maria.email);
  const code = codeIn(mail);
  await page.getByLabel(fields.code).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await press(page, "Show my invitation");
  await expectTitle(page, titles.invite(organization));
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});
