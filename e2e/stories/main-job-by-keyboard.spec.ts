import type { Locator, Page } from "@playwright/test";
import { expectTitle, fields, titles } from "../harness/accepting.ts";
import { codeIn, linkIn, mailTo } from "../harness/inbox.ts";
import { enterOn, tabTo, typeInto } from "../harness/keyboard.ts";
import { invitationSubject } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";
import { expect, test } from "../harness/story.ts";

test("from sign-up to the first Active learner with the keyboard alone", { tag: "@desktop" }, async ({
  page,
  newDevice,
}) => {
  test.slow();
  const renee = newPerson("Renée Castellano");
  const maria = newPerson("María Delgado");
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const link = (name: string | RegExp) => page.getByRole("link", { name });

  await test.step("an account", async () => {
    await page.goto("/");
    await enterOn(page, link("I have no account yet"));
    await expectTitle(page, titles.register);
    await typeInto(page, page.getByLabel(fields.email), renee.email);
    await page.keyboard.press("Enter");
    await expectTitle(page, titles.code);
    const code = codeIn(await mailTo(renee.email, /code to make an account$/));
    await typeInto(page, page.getByLabel(fields.code), code);
    await fillAccount(page, renee);
    await expectTitle(page, "No trainings yet");
  });

  await test.step("an organization with its profile", async () => {
    await enterOn(page, link("Set up an organization"));
    await typeInto(page, page.getByLabel("Name of the organization"), "Alder County Schools");
    await page.keyboard.press("Enter");
    await expectTitle(page, "Five steps to your first invite.");
    await enterOn(page, link("Fill in the profile"));
    await expectTitle(page, "Organization profile");
    await expect(heading(page)).toBeFocused();
    await typeInto(page, page.getByLabel("Short name"), "Alder Schools");
    await typeInto(page, page.getByLabel("Contact's name"), "Renée Castellano");
    await typeInto(page, page.getByLabel("Contact's e-mail"), "hr@alder.example");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "The profile is saved." })).toBeVisible();
  });

  await test.step("its trainings and a group", async () => {
    await goByKeyboard(page, "Trainings");
    await enterOn(page, button(/^Choose.*Safe lifting at home$/));
    await expect(button(/^Chosen.*Safe lifting at home$/)).toBeVisible();
    // What was pressed keeps the focus, under its new name.
    await expect(button(/^Chosen.*Safe lifting at home$/)).toBeFocused();
    await goByKeyboard(page, "Groups");
    await enterOn(page, link("Create your first group").or(link("New group")).first());
    await typeInto(page, page.getByLabel("Name"), "Home aides");
    await tabTo(page, page.getByRole("checkbox", { name: "Safe lifting at home" }));
    await page.keyboard.press("Space");
    await enterOn(page, button("Create group"));
    await expect(page.getByRole("alert").filter({ hasText: "Home aides is created." })).toBeVisible();
  });

  await test.step("the message to the team", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await goByKeyboard(page, "Dashboard");
    await enterOn(page, link("Open the message"));
    await enterOn(page, button("Copy as text"));
    await expect(page.getByText(/^Copied on /)).toBeVisible();
  });

  await test.step("an invitation by hand", async () => {
    await goByKeyboard(page, "Learners");
    await enterOn(page, page.getByRole("main").getByRole("button", { name: "Add Learners" }));
    const manually = page.getByRole("menuitem", { name: /Add Manually/ });
    await expect(manually).toBeVisible();
    while (!(await isFocused(manually))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectTitle(page, "Add learners by hand");
    await typeInto(page, page.getByLabel("E-mail addresses"), maria.email);
    await page.keyboard.press("Enter");
    await expect(button(`Remove ${maria.email}`)).toBeVisible();
    await enterOn(page, page.getByRole("main").getByRole("button", { name: "Add Learners" }));
    await expectTitle(page, /on (its|their) way/);
  });

  const learner = await newDevice();
  await test.step("the learner's yes", async () => {
    const mail = await mailTo(maria.email, invitationSubject);
    await learner.goto(linkIn(mail, /^\/i\//));
    await enterOn(learner, learner.getByRole("link", { name: "Accept the invitation" }));
    await expectTitle(learner, titles.register);
    await fillAccount(learner, maria);
    await expectTitle(learner, `${maria.firstName}, join Alder County Schools?`);
    await enterOn(learner, learner.getByRole("button", { name: "Yes, join Alder Schools" }));
    await expectTitle(learner, /^You are in, /);
  });

  await test.step("Active", async () => {
    await enterOn(page, link("See them on Learners"));
    await expectTitle(page, "Learners");
    const row = page.getByRole("row").filter({ hasText: "María Delgado" });
    await expect(row).toContainText("Active");
    await enterOn(page, row.getByRole("link", { name: "María Delgado" }));
    await expectTitle(page, "María Delgado");
    await expect(heading(page)).toBeFocused();
  });
});

const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

async function goByKeyboard(page: Page, place: string): Promise<void> {
  const navigation = page.getByRole("navigation", { name: "Main" });
  await enterOn(page, navigation.getByRole("link", { name: place, exact: true }).first());
  await expect(heading(page)).toBeFocused();
}

/** Types the account form and sends it, in the order in which the fields are met. */
async function fillAccount(page: Page, { firstName, lastName, password }: Person): Promise<void> {
  await typeInto(page, page.getByLabel(fields.firstName), firstName);
  await typeInto(page, page.getByLabel(fields.lastName), lastName);
  await typeInto(page, page.getByLabel(fields.newPassword, { exact: true }), password);
  await page.keyboard.press("Enter");
}
