import { press } from "../harness/accepting.ts";
import { register } from "../harness/client.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const pathOf = ({ id }: { readonly id: string }) =>
  `/admin/o/${encodeURIComponent(id)}/organization/onboarding-message`;

test("the message is copied as text, and with its formatting", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await signInAs(page, organization.client);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(pathOf(organization));
  await expectScreen(page, "Onboarding message");
  await expect(page.getByText(/^Not copied yet/)).toBeVisible();

  await press(page, "Copy with formatting");
  await expect(page.getByText(/^Copied on /)).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
  expect(copied.html).toContain("<ol>");
  expect(copied.html).toContain("mailto:hr@riverbendcare.example");
  expect(copied.text).toContain("1. An invitation comes from");

  await page.getByLabel("Message", { exact: true }).fill("Look for <our> e-mail.");
  await press(page, "Copy as text");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("Look for <our> e-mail.");
});

test("where the browser does not let us copy, the message stands there selected", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { get: () => undefined }));
  await signInAs(page, organization.client);
  await page.goto(pathOf(organization));
  await press(page, "Copy with formatting");
  await expect(page.getByText(/^This browser does not let us copy/)).toBeVisible();
  await expectScreen(page, "Onboarding message");
  expect(await page.evaluate(() => String(getSelection()))).toContain("An invitation comes from");
  await press(page, "Copy as text");
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain("1. An invitation comes");
});

test("beside it stand the very e-mail and screens, in either language, and nothing on them acts", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  await signInAs(page, organization.client);
  await page.goto(pathOf(organization));
  const mail = page.frameLocator('iframe[title^="Preview: E"]');
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText(
    "Riverbend Community Care invites you to its training",
  );
  for (const title of organization.trainings) await expect(mail.getByText(title)).toBeVisible();
  await expect(mail.getByRole("link")).toHaveCount(0);

  await page
    .locator("label")
    .filter({ hasText: /^Español$/ })
    .click();
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText(
    "Riverbend Community Care le invita a su formación",
  );
  await page.getByText("Last question", { exact: true }).click();
  const confirm = page.frameLocator('iframe[title="Preview: Last question"]');
  await expect(confirm.getByRole("heading", { level: 1 })).toContainText("Riverbend Community Care");
  await confirm.getByRole("button").first().click();
  await confirm.getByRole("link").last().click();
  await expect(confirm.getByRole("heading", { level: 1 })).toContainText("Riverbend Community Care");
  await page.reload();
  await expect(confirm.getByRole("heading", { level: 1 })).toContainText("Riverbend Community Care");
});

test("nobody else sees an organization's screens", { tag: "@phone" }, async ({ page, organization }) => {
  const preview = `/preview/${encodeURIComponent(organization.id)}/en/invite`;
  expect((await page.goto(preview))?.status()).toBe(404);
  await signInAs(page, await register(newPerson("Ana Beltrán")));
  expect((await page.goto(preview))?.status()).toBe(404);
  await expect(page.getByText("Riverbend")).toHaveCount(0);
});
