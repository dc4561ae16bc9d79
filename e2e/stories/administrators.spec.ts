import type { Locator, Page } from "@playwright/test";
import { expectTitle, fillAccount, follow, press, sayYes } from "../harness/accepting.ts";
import { expectSaid, goTo } from "../harness/administering.ts";
import { linkIn, mailTo } from "../harness/inbox.ts";
import { enterOn, typeInto } from "../harness/keyboard.ts";
import type { Organization } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const subject = /invites you to help run its training$/;

/** Goes there by the navigation, signed in as the owner. */
async function openAdministrators(page: Page, { client }: Organization): Promise<void> {
  await signInAs(page, client);
  await page.goto("/admin/");
  await goTo(page, "Organization");
  await expectTitle(page, "Organization profile");
  await goTo(page, "Administrators");
  await expectTitle(page, "Administrators");
}

const row = (page: Page, who: string): Locator =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: who });

/** The question before an act. */
const dialog = (page: Page): Locator => page.getByRole("dialog");

const inviteOn = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel("E-mail address").fill(email);
  await press(page, "Invite administrator");
  await expectSaid(page, `An invitation is on its way to ${email}.`);
};

/** From the mail to the administration, as somebody without an account. */
async function acceptOn(page: Page, { name, shortName }: Organization, person: Person): Promise<void> {
  await page.goto(linkIn(await mailTo(person.email, subject), /^\/i\//));
  await expectScreen(page, `${name} invites you to help run its training`);
  await expect(page.getByText(/progress/)).toHaveCount(0);
  await sayYes(page);
  await fillAccount(page, person);
  await press(page, "Make my account");
  await expectScreen(page, `${person.firstName}, join ${name}?`);
  await press(page, `Yes, join ${shortName}`);
  await expectScreen(page, `You are in, ${person.firstName}.`);
  await follow(page, "Go to the administration");
}

test("an owner invites an administrator, who accepts, becomes owner, and takes over", {
  tag: "@desktop",
}, async ({ page, newDevice, organization }) => {
  const dana = newPerson("Dana Whitfield");
  const carmen = organization.owner;
  await openAdministrators(page, organization);
  await expectScreen(page, "Administrators");
  await inviteOn(page, dana.email);
  await expect(row(page, dana.email)).toContainText("Pending");
  await expectScreen(page, "Administrators");

  const hers = await newDevice();
  await acceptOn(hers, organization, dana);
  await hers.goto(`/admin/o/${organization.id}/organization/administrators`);
  await expectScreen(hers, "Administrators");
  await expect(row(hers, carmen.email)).toContainText("Owner");
  await expect(hers.getByRole("button", { name: /^(Make|Remove|Invite)/ })).toHaveCount(0);

  await page.reload();
  await expect(row(page, dana.email)).toContainText("Administrator");
  await press(page, "Make owner: Dana Whitfield");
  await expect(dialog(page)).toContainText("Make Dana Whitfield an owner?");
  await expectScreen(page, "Administrators");
  await dialog(page).getByRole("button", { name: "Make owner" }).click();
  await expectSaid(page, "Dana Whitfield is an owner now.");

  await hers.reload();
  await press(hers, "Remove Carmen Ruiz");
  await dialog(hers).getByRole("button", { name: "Remove", exact: true }).click();
  await expectSaid(hers, "Carmen Ruiz is no administrator any more.");
  await expect(row(hers, carmen.email)).toHaveCount(0);
  expect((await mailTo(carmen.email, /^You no longer administer/)).text).toContain(organization.name);
  await page.reload();
  await expectTitle(page, "There is nothing at this address");
});

test("the last owner cannot leave; an administrator can, and is led home", { tag: "@desktop" }, async ({
  page,
  newDevice,
  organization,
}) => {
  await openAdministrators(page, organization);
  for (const act of [/^Make administrator: Carmen Ruiz$/, /^Leave$/]) {
    await press(page, act);
    await dialog(page)
      .getByRole("button", { name: /^(Make administrator|Leave)$/ })
      .click();
    await expectSaid(page, "An organization needs an owner. Make another person owner first.");
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await expect(row(page, organization.owner.email)).toContainText("Owner");

  const dana = newPerson("Dana Whitfield");
  await inviteOn(page, dana.email);
  const hers = await newDevice();
  await acceptOn(hers, organization, dana);
  await hers.goto(`/admin/o/${organization.id}/organization/administrators`);
  await press(hers, "Leave");
  await dialog(hers).getByRole("button", { name: "Leave", exact: true }).click();
  await expect(hers).toHaveURL(/\/my$/);
});

test("inviting and cancelling works with the keyboard alone, and mistakes are explained at the field", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const email = newPerson("Dana Whitfield").email;
  await openAdministrators(page, organization);
  const field = page.getByLabel("E-mail address");
  await typeInto(page, field, "dana@@alder.example");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(page.getByText("dana@@alder.example has two @ signs. Remove one.")).toBeVisible();
  await expectScreen(page, "Administrators");
  await field.press("ControlOrMeta+A");
  await page.keyboard.type(organization.owner.email);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${organization.owner.email} is an administrator already`)).toBeVisible();
  await field.press("ControlOrMeta+A");
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await expectSaid(page, `An invitation is on its way to ${email}.`);

  await enterOn(page, page.getByRole("button", { name: `Cancel invite to ${email}` }));
  await enterOn(page, dialog(page).getByRole("button", { name: "Cancel the invite" }));
  await expectSaid(page, `The invite to ${email} is cancelled. Its links no longer work.`);
  await expect(row(page, email)).toContainText("Cancelled");
});

test("after a no, sending again is asked about first", { tag: "@desktop" }, async ({
  page,
  newDevice,
  organization,
}) => {
  const email = newPerson("Dana Whitfield").email;
  await openAdministrators(page, organization);
  await inviteOn(page, email);
  const theirs = await newDevice();
  await theirs.goto(linkIn(await mailTo(email, subject), /\/decline$/));
  await press(theirs, "This is not for me");
  await page.reload();
  await expect(row(page, email)).toContainText("Declined");
  await press(page, `Resend invite to ${email}`);
  await expect(dialog(page)).toContainText(`Invite ${email} once more?`);
  await dialog(page).getByRole("button", { name: "Invite once more" }).click();
  await mailTo(email, subject, 2);
  await expect(row(page, email)).toContainText("Pending");
});

test("the daily e-mail is switched by the keyboard, which stays on the switch", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await openAdministrators(page, organization);
  const daily = page.getByRole("checkbox", { name: /^Write to me about requests/ });
  await expect(daily).toBeChecked();
  await daily.focus();
  await page.keyboard.press("Space");
  await expectSaid(page, "You do not get it any more.");
  await expect(daily).not.toBeChecked();
  await expect(daily).toBeFocused();
  await page.keyboard.press("Space");
  await expectSaid(page, "You get it from now on.");
  await expect(daily).toBeChecked();
});
