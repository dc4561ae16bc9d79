import { expectTitle, join, press, registerOn, titles } from "../harness/accepting.ts";
import { expectSaid, filterBy, learnerRow, learnersOf } from "../harness/administering.ts";
import { daysGoBy } from "../harness/database.ts";
import { freshAddress, linkIn, mailTo } from "../harness/inbox.ts";
import { addGroup, invitationSubject, invite, inviteMany } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("resend acts at once and says so; too soon says how long to wait", async ({ page, organization }) => {
  const { email } = newPerson("María Delgado");
  const { link } = await invite(organization, email);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expectScreen(page, "Learners");
  await press(page, `Resend invite to ${email}`);
  await expectSaid(page, /^Sent less than a minute ago\. You can resend in \d+ seconds?\.$/);

  await daysGoBy(email, 2);
  await press(page, `Resend invite to ${email}`);
  await expectSaid(page, /is on its way to .* Earlier links keep working\.$/);
  const second = linkIn(await mailTo(email, invitationSubject, 2), /^\/i\/[^/]+$/);
  for (const either of [link, second]) {
    await page.goto(either);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectTitle(page, titles.wrongAccount);
  }
});

test("cancel asks first, and then every link is broken", async ({ page, organization, newDevice }) => {
  const { email } = newPerson("María Delgado");
  const { link } = await invite(organization, email);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await press(page, `Cancel invite to ${email}`);
  const question = page.getByRole("dialog", { name: `Cancel the invite to ${email}?` });
  await expect(question).toContainText("Its links stop working at once, for good.");
  await expectScreen(page, "Learners");
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toBeHidden();
  await expect(learnerRow(page, email)).toContainText("Pending");

  await press(page, `Cancel invite to ${email}`);
  await question.getByRole("button", { name: "Cancel the invite" }).click();
  await expectSaid(page, `The invite to ${email} is cancelled.`);
  await expect(learnerRow(page, email)).toContainText("Cancelled");
  await expect(page.getByRole("button", { name: `Cancel invite to ${email}` })).toHaveCount(0);
  const learner = await newDevice();
  await learner.goto(link);
  await expectTitle(learner, "This invitation was cancelled");
});

test("who asks for a new invite stands on the dashboard, and a resend answers", { tag: "@desktop" }, async ({
  page,
  organization,
  newDevice,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await daysGoBy(maria.email, 31);
  const learner = await newDevice();
  await learner.goto(link);
  await press(learner, "Ask for a new one");
  await expectTitle(learner, "We have asked for you");

  await signInAs(page, organization.client);
  await page.goto("/admin/");
  const waiting = page.getByRole("region", { name: "What needs you" });
  const request = waiting.getByRole("listitem").filter({ hasText: "Asked for a new invitation" });
  await expect(request).toContainText(maria.email);
  await expectScreen(page, "0 of 1 person has said yes.");
  await request.getByRole("button", { name: "Invite again" }).click();
  await expectSaid(page, /is on its way/);
  await expect(waiting).toContainText("Nothing waits for you.");

  const second = linkIn(await mailTo(maria.email, invitationSubject, 2), /^\/i\/[^/]+$/);
  await learner.goto(link);
  await expectTitle(learner, titles.invite(organization));
  await learner.goto(second);
  await registerOn(learner, maria);
  await join(learner, organization);
  await expectTitle(learner, titles.done(organization, maria));
});

test("a cancelled one that is invited again has a new link, and the old one stays broken", {
  tag: "@desktop",
}, async ({ page, organization, newDevice }) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await press(page, `Cancel invite to ${maria.email}`);
  await press(page, "Cancel the invite");
  await expect(learnerRow(page, maria.email)).toContainText("Cancelled");
  const learner = await newDevice();
  await learner.goto(link);
  await press(learner, "Ask for a new one");
  await expectTitle(learner, "We have asked for you");

  await press(page, `Resend invite to ${maria.email}`);
  await expectSaid(page, "Links from before the cancel stay broken.");
  await expect(learnerRow(page, maria.email)).toContainText("Pending");
  const second = linkIn(await mailTo(maria.email, invitationSubject, 2), /^\/i\/[^/]+$/);
  await learner.goto(link);
  await expectTitle(learner, "This invitation was cancelled");
  await learner.goto(second);
  await registerOn(learner, maria);
  await join(learner, organization);
  await expectTitle(learner, titles.done(organization, maria));
});

test("a declined one is invited once more only after a question", { tag: "@desktop" }, async ({
  page,
  organization,
  newDevice,
}) => {
  const { email } = newPerson("María Delgado");
  const { link } = await invite(organization, email);
  const learner = await newDevice();
  await learner.goto(`${link}/decline`);
  await press(learner, "This is not for me");
  await expectTitle(learner, /^Thank you/);

  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expect(learnerRow(page, email)).toContainText(/Cancelled.*Declined/);
  await press(page, `Resend invite to ${email}`);
  const question = page.getByRole("dialog", { name: `Invite ${email} once more?` });
  await question.getByRole("button", { name: "Invite once more" }).click();
  await expectSaid(page, `${email} is invited again.`);
  await expect(learnerRow(page, email)).toContainText("Pending");
});

test("search and filters stand in the address, and survive a reload and going back", async ({
  page,
  organization,
}) => {
  const [maria, luis, ana] = [newPerson("María D"), newPerson("Luis O"), newPerson("Ana B")];
  const drivers = await addGroup(organization, "Drivers");
  await invite(organization, maria.email);
  await invite(organization, luis.email);
  await invite(organization, ana.email, { group: drivers });
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expect(page.getByText("3 people invited and active")).toBeVisible();

  await page.getByRole("searchbox", { name: "Search by e-mail or name" }).fill("luis");
  await expect(page.getByText("1 person matches")).toBeVisible();
  await expect(learnerRow(page, luis.email)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search by e-mail or name" })).toHaveValue("luis");
  await expect(page.getByText("1 person matches")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search by e-mail or name" }).fill("nobody at all");
  await expect(page.getByText(/nobody at all/)).toBeVisible();
  await expectScreen(page, "Learners");
  await press(page, "Clear filters");
  await expect(page.getByText("3 people invited and active")).toBeVisible();

  await filterBy(page, "Group", "Drivers");
  await expect(page.getByText("1 person matches")).toBeVisible();
  await filterBy(page, "Status", "Pending");
  await expect(page).toHaveURL(/status=PENDING/);
  await page.reload();
  await expect(learnerRow(page, ana.email)).toBeVisible();
  await expect(page.getByText("1 person matches")).toBeVisible();
  await learnerRow(page, ana.email).getByRole("link", { name: ana.email }).click();
  await expectScreen(page, ana.email);
  await expect(page.getByRole("main")).not.toContainText(ana.firstName);
  await page.goBack();
  await expect(page.getByText("1 person matches")).toBeVisible();
});

test("who said no, and who wants no more e-mails, are found by their answer", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const [no, stops] = [newPerson("Ben Ito").email, newPerson("Ana Lind").email];
  const declined = await invite(organization, no);
  const stopped = await invite(organization, stops);
  await page.goto(`${declined.link}/decline`);
  await press(page, "This is not for me");
  await expectTitle(page, /^Thank you\./);
  await page.goto(`${stopped.link}/stop`);
  await press(page, /^Stop all e.mails from /);
  await expectTitle(page, /^You get no more e.mails from /);

  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await filterBy(page, "Answer", "Declined");
  await expect(learnerRow(page, no)).toContainText("Declined");
  await expect(learnerRow(page, stops)).toHaveCount(0);
  await filterBy(page, "Answer", "No more e-\u2060mails");
  await expect(learnerRow(page, stops)).toContainText("Asked for no more e");
  await expect(learnerRow(page, no)).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Resend invite to ${stops}` })).toHaveCount(0);
});

test("an address is shown as it was typed, and an international one with the ASCII form of its domain", async ({
  page,
  organization,
}) => {
  const [plain, international] = [
    freshAddress("Jane.Doe"),
    freshAddress("Ana").replace("example.com", "bücher.example"),
  ];
  const typed = plain.replace("example.com", "Example.COM");
  await inviteMany(organization, [typed, international]);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expect(page.getByRole("link", { name: typed, exact: true })).toBeVisible();
  await expect(learnerRow(page, international)).toContainText("xn--bcher-kva.example");
  await expect(learnerRow(page, typed)).not.toContainText("xn--");
  await press(page, `Cancel invite to ${typed}`);
  await expect(page.getByRole("dialog").getByText(typed)).toBeVisible();
  await press(page, "Keep it");
  await page.getByRole("link", { name: typed, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: typed, exact: true })).toBeVisible();
});
