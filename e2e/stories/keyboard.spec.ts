import { expectTitle, fields, titles } from "../harness/accepting.ts";
import { enterOn, tabTo, typeInto } from "../harness/keyboard.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, test } from "../harness/story.ts";

test("a newcomer accepts and reads with Tab and Enter alone", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toBeFocused();
  await enterOn(page, page.getByRole("link", { name: "Accept the invitation" }));

  await expectTitle(page, titles.register);
  await expect(title).toBeFocused();
  await typeInto(page, page.getByLabel(fields.firstName), maria.firstName);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await enterOn(page, page.getByRole("alert").getByRole("link", { name: "Last name" }));
  await expect(page.getByLabel(fields.lastName)).toBeFocused();
  await page.keyboard.type(maria.lastName);
  await typeInto(page, page.getByLabel(fields.newPassword, { exact: true }), maria.password);
  await enterOn(page, page.getByRole("button", { name: "Show" }));
  await expect(page.getByLabel(fields.newPassword, { exact: true })).toHaveValue(maria.password);
  await enterOn(page, page.getByRole("button", { name: "Make my account" }));

  await expectTitle(page, titles.confirm(organization, maria));
  await expect(title).toBeFocused();
  await enterOn(page, page.getByRole("button", { name: `Yes, join ${organization.shortName}` }));
  await expectTitle(page, titles.done(organization, maria));
  await enterOn(page, page.getByRole("link", { name: "Start the first training" }));
  await expect(page).toHaveTitle(/^Lesson 1 of /);
});

test("the first stop of every screen skips to its page", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const { link } = await invite(organization, newPerson("María Delgado").email);
  for (const path of [link, "/", "/code"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await tabTo(page, page.getByRole("link", { name: "Skip to the page" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#main$/);
  }
});
