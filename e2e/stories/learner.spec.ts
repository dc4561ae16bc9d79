import { expectTitle, press } from "../harness/accepting.ts";
import { expectSaid, learnerRow, learnersOf } from "../harness/administering.ts";
import { bounces } from "../harness/database.ts";
import { freshAddress, mailTo } from "../harness/inbox.ts";
import { acceptByMail } from "../harness/joining.ts";
import { addGroup, invitationSubject, invite, inviteMany } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("a bounced address is corrected in one act, and either history leads to the other", {
  tag: "@desktop",
}, async ({ page, organization, newDevice }) => {
  const [wrong, right] = [freshAddress("mria"), freshAddress("maria")];
  const { link } = await invite(organization, wrong);
  await bounces(wrong);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expect(learnerRow(page, wrong)).toContainText("Bounced: no such mailbox");
  await press(page, `Correct the address ${wrong}`);
  await expectScreen(page, "Correct the address");
  const field = page.getByLabel("Right e-mail address");
  await expect(field).toHaveValue(wrong);
  await field.fill(right.replace("@", "@@"));
  await press(page, "Correct and invite");
  await expect(page.getByText(/has two @ signs\. Remove one\.$/)).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(right);
  await press(page, "Correct and invite");
  await expectSaid(page, `${wrong} is cancelled. An invitation is on its way to ${right}.`);
  await expectScreen(page, right);
  await mailTo(right, invitationSubject);

  await page.getByRole("main").getByRole("link", { name: wrong }).click();
  await expectScreen(page, wrong);
  await expect(page.getByRole("main")).toContainText(`Corrected to ${right}.`);
  await page.getByRole("main").getByRole("link", { name: right }).first().click();
  await expectTitle(page, right);
  const former = await newDevice();
  await former.goto(link);
  await expectTitle(former, "This invitation was cancelled");
});

test("the groups of a Pending invite change without another e-mail", { tag: "@desktop" }, async ({
  page,
  organization,
  newDevice,
}) => {
  const { email } = newPerson("María Delgado");
  const drivers = await addGroup(organization, "Drivers");
  const { link, learnerId } = await invite(organization, email);
  await signInAs(page, organization.client);
  await page.goto(`${learnersOf(organization)}/${encodeURIComponent(learnerId)}`);
  await page.getByRole("link", { name: "Change groups" }).click();
  await expectScreen(page, "Change the groups of the invite");
  await page.getByRole("checkbox", { name: organization.group.name }).uncheck();
  await press(page, "Save groups");
  await expect(page.getByText("Choose a group. It decides which trainings the learner gets.")).toBeVisible();
  await page.getByRole("checkbox", { name: drivers.name }).check();
  await press(page, "Save groups");
  await expectSaid(page, `The groups of ${email} are changed.`);
  await expectScreen(page, email);
  await expect(page.getByRole("main")).toContainText("Invite changed to Drivers");
  const learner = await newDevice();
  await learner.goto(link);
  await expect(learner.getByRole("main")).not.toContainText(organization.trainings[0] ?? "");
});

test("an Active learner gets a group and a training, and leaves the group again", async ({
  page,
  organization,
}) => {
  const ana = newPerson("Ana Beltrán");
  const [training = ""] = organization.trainings;
  const drivers = await addGroup(organization, "Drivers");
  await inviteMany(organization, [ana.email]);
  await acceptByMail(ana);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await page
    .getByRole("link", { name: /Ana Beltrán/ })
    .first()
    .click();
  await expectScreen(page, "Ana Beltrán");
  const aside = page.getByRole("complementary");
  await press(page, "Assign group");
  await page.getByText("Drivers", { exact: true }).click();
  await expectSaid(page, "Ana Beltrán is in Drivers as well.");
  await press(page, "Assign training");
  await page.getByRole("menu").or(page.getByRole("dialog")).getByText(training).click();
  await expectSaid(page, `Ana Beltrán has ${training} now.`);
  await expect(aside.getByRole("listitem").filter({ hasText: training })).toContainText(
    `From ${organization.group.name}, and by hand`,
  );

  await aside.getByRole("button", { name: "Take out of Drivers" }).click();
  const question = page.getByRole("dialog", { name: "Take Ana Beltrán out of Drivers?" });
  await question.getByRole("button", { name: "Take out of the group" }).click();
  await expectSaid(page, "Ana Beltrán is no longer in Drivers.");
  await expect(aside.getByRole("link", { name: drivers.name })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Taken out of Drivers");
});
