import { press } from "../harness/accepting.ts";
import {
  actOnSelected,
  expectSaid,
  filterBy,
  goTo,
  learnerRow,
  learnersOf,
  selectBox,
} from "../harness/administering.ts";
import { daysGoBy, organizationAges } from "../harness/database.ts";
import { freshAddress, mailTo } from "../harness/inbox.ts";
import { acceptByMail } from "../harness/joining.ts";
import { addGroup, cancel, invitationSubject, invite, inviteMany } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("resend to many says beforehand whom it skips, and afterwards what was done", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [maria, luis] = [newPerson("María Delgado"), newPerson("Luis Ortega")];
  const [ana, wei] = [newPerson("Ana Beltrán"), newPerson("Wei Lin")];
  await inviteMany(
    organization,
    [maria, luis, wei].map(({ email }) => email),
  );
  await cancel(organization, await invite(organization, ana.email));
  await acceptByMail(wei);
  await daysGoBy(maria.email, 2);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  for (const { email } of [maria, luis, ana]) await selectBox(page, email).check();
  await selectBox(page, "Wei Lin").check();
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("4 selected");
  await expectScreen(page, "Learners");
  await actOnSelected(page, "Resend");

  await expectScreen(page, "Resend 1 invitation?");
  const forecast = page.getByText(/^Resend to 1\. 3 are skipped:/);
  for (const skipped of ["1 is Active", "1 is Cancelled", "1 was sent less than a minute ago"])
    await expect(forecast).toContainText(skipped);
  await page.getByText("was sent less than a minute ago", { exact: true }).click();
  await expect(page.getByRole("link", { name: luis.email })).toBeVisible();
  await press(page, "Resend to 1 person");
  await expectScreen(page, "1 invitation is on its way again");
  await page.getByText("is Active", { exact: true }).click();
  await expect(page.getByRole("link", { name: "Wei Lin" })).toBeVisible();
  await mailTo(maria.email, invitationSubject, 2);

  await page.getByRole("link", { name: "Back to Learners" }).click();
  await expect(selectBox(page, maria.email)).not.toBeChecked();
});

test("cancel, a group and a training for many", async ({ page, organization }) => {
  const [ana, wei] = [newPerson("Ana Beltrán"), newPerson("Wei Lin")];
  const drivers = await addGroup(organization, "Drivers");
  await inviteMany(organization, [ana.email, wei.email]);
  await acceptByMail(wei);
  await signInAs(page, organization.client);
  const selectBoth = async () => {
    await goTo(page, "Learners");
    await selectBox(page, ana.email).check();
    await selectBox(page, "Wei Lin").check();
  };

  await page.goto(learnersOf(organization));
  await selectBoth();
  await actOnSelected(page, "Assign group");
  await page.getByRole("combobox", { name: /^Group/ }).selectOption({ label: drivers.name });
  await expectScreen(page, "Add 2 people to Drivers?");
  await press(page, "Add 2 people");
  await expectScreen(page, "2 people are in Drivers now");

  await selectBoth();
  await actOnSelected(page, "Assign training");
  const [training = ""] = organization.trainings;
  await page.getByRole("combobox", { name: /^Training/ }).selectOption({ label: training });
  await expectScreen(page, `Give ${training} to 1 person?`);
  await expect(page.getByText("Give it to 1. 1 is skipped: 1 is Pending.")).toBeVisible();
  await press(page, "Assign to 1 person");
  await expectScreen(page, `1 person has ${training} now`);

  await selectBoth();
  await actOnSelected(page, "Cancel invites");
  await expectScreen(page, "Cancel 1 invite?");
  await press(page, "Cancel 1 invite");
  await expectScreen(page, "1 invite is cancelled");
  await goTo(page, "Learners");
  await expect(learnerRow(page, ana.email)).toContainText("Cancelled");
});

test("whoever was removed is back after Undo", { tag: "@desktop" }, async ({ page, organization }) => {
  const [ana, wei] = [newPerson("Ana Beltrán"), newPerson("Wei Lin")];
  await inviteMany(organization, [ana.email, wei.email]);
  await acceptByMail(ana);
  await acceptByMail(wei);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await selectBox(page, "Ana Beltrán").check();
  await selectBox(page, "Wei Lin").check();
  await actOnSelected(page, "Remove");
  await expectScreen(page, `Remove 2 learners from ${organization.name}?`);
  await press(page, "Remove 2 learners");
  await expectScreen(page, "2 learners are removed");
  await expect(page.getByText("You can undo it for 10 more minutes.")).toBeVisible();
  await goTo(page, "Learners");
  await expect(page.getByText("2 learners are removed.").first()).toBeVisible();
  await expect(page.getByText("No learners yet.")).toBeVisible();
  await page.reload();
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, "2 learners are back, with groups and trainings as before.");
  await expect(learnerRow(page, "Ana Beltrán")).toContainText("Active");
  await expect(learnerRow(page, "Wei Lin")).toContainText("0 of 3");

  await page
    .getByRole("link", { name: /Ana Beltrán/ })
    .first()
    .click();
  await page
    .getByRole("main")
    .getByRole("button", { name: `Remove from ${organization.name}` })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the learner" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectScreen(page, "Ana Beltrán");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, "Ana Beltrán is back");
  await expect(page.getByRole("main")).toContainText("Removal undone");
});

test("a selection holds over pages and with exceptions, and goes with the filter", async ({
  page,
  organization,
}) => {
  const first = freshAddress("a");
  await inviteMany(organization, [first]);
  await organizationAges(first, 8);
  await inviteMany(
    organization,
    Array.from({ length: 54 }, () => freshAddress("person")),
  );
  await signInAs(page, organization.client);
  await page.goto(`${learnersOf(organization)}?sort=EMAIL_ASC`);
  const bar = page.getByRole("region", { name: "Selection" });
  await selectBox(page, first).check();
  await expect(bar).toContainText("1 selected");
  await press(page, "Next");
  await expect(page.getByRole("checkbox", { name: /^Select person/ })).toHaveCount(5);
  await page
    .getByRole("checkbox", { name: /^Select person/ })
    .first()
    .check();
  await expect(bar).toContainText("2 selected");
  await page.reload();
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: /^Select all 55/ }).click();
  await expect(bar).toContainText("All 55 selected");
  await page.goBack();
  await selectBox(page, first).uncheck();
  await expect(bar).toContainText("54 selected");
  await actOnSelected(page, "Cancel invites");
  await expectScreen(page, "Cancel 54 invites?");
  await page.getByRole("link", { name: "Back to Learners" }).click();
  await expect(bar).toContainText("54 selected");
  await filterBy(page, "Status", "Pending");
  await expect(bar).toBeHidden();
  await page.goBack();
  await expect(page.getByText("55 people invited and active")).toBeVisible();
  await expect(bar).toBeHidden();
});

test("an act whose answer is lost is done once, and nothing of the selection is lost", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const { email } = newPerson("María Delgado");
  await invite(organization, email);
  await daysGoBy(email, 2);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await selectBox(page, email).check();
  await actOnSelected(page, "Resend");
  await expect(page.getByRole("heading", { level: 1, name: "Resend 1 invitation?" })).toBeVisible();
  await page.route("**/graphql", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page, "Resend to 1 person");
  await expect(page.getByText("It is not known whether this was done.")).toBeVisible();
  await expect(page.getByText("Your selection is kept")).toBeVisible();
  await page.unroute("**/graphql");
  await press(page, "Try again");
  await expectScreen(page, "1 invitation is on its way again");
  await mailTo(email, invitationSubject, 2);
});
