import { expectTitle, join, registerOn, sayYes, titles } from "../harness/accepting.ts";
import { codeIn, linkIn, mailTo } from "../harness/inbox.ts";
import { invite, newOrganization } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, test } from "../harness/story.ts";

test("two organizations invite the same person on one day: each link is its own, both end in My trainings", {
  tag: "@phone",
}, async ({ page, organization: first }) => {
  const second = await newOrganization("Alder County Schools", "Alder");
  const maria = newPerson("María Delgado");
  const one = await invite(first, maria.email);
  await invite(second, maria.email);
  const mail = await mailTo(maria.email, /^Alder County Schools invites you/);
  const link = linkIn(mail, /^\/i\//);
  expect(link).not.toBe(one.link);
  expect(codeIn(mail)).not.toBe(codeIn(one.mail));

  await page.goto(link);
  await expectTitle(page, titles.invite(second));
  await registerOn(page, maria);
  await join(page, second);
  await expectTitle(page, titles.done(second, maria));
  await page.goto(one.link);
  await expectTitle(page, titles.invite(first));
  await sayYes(page);
  await join(page, first);
  await expectTitle(page, titles.done(first, maria));

  await page.goto("/my");
  await expect(page).toHaveTitle(/^My trainings/);
  for (const { name } of [first, second]) {
    await expect(page.getByRole("heading", { name })).toBeVisible();
  }
  await expect(page.getByRole("link", { name: /Hand hygiene$/ })).toHaveCount(2);
});

test("saying no to one organization says nothing to the other", { tag: "@phone" }, async ({
  page,
  organization: first,
}) => {
  const second = await newOrganization("Alder County Schools", "Alder");
  const { email } = newPerson("María Delgado");
  const one = await invite(first, email);
  await invite(second, email);
  const link = linkIn(await mailTo(email, /^Alder County Schools invites you/), /^\/i\//);
  await page.goto(`${link}/decline`);
  await page.getByRole("button", { name: "This is not for me" }).click();
  await expectTitle(page, /^Thank you/);
  await page.goto(one.link);
  await expectTitle(page, titles.invite(first));
});
