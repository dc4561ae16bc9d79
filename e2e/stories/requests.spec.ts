import { expectTitle, press } from "../harness/accepting.ts";
import { addresses, expectSaid, goTo } from "../harness/administering.ts";
import { daysGoBy } from "../harness/database.ts";
import { freshAddress, mailTo } from "../harness/inbox.ts";
import { invitationSubject, invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const below = ({ id }: { id: string }, place: string): string =>
  `/admin/o/${encodeURIComponent(id)}/${place}`;

test("what needs an administrator stands in one list, with its count, and each is answered or put aside", {
  tag: "@desktop",
}, async ({ page, organization, newDevice }) => {
  const [answered, dismissed] = [newPerson("María Delgado"), newPerson("Luis Ortega")];
  for (const { email } of [dismissed, answered]) {
    const { link } = await invite(organization, email);
    await daysGoBy(email, 31);
    const device = await newDevice();
    await device.goto(link);
    await press(device, "Ask for a new one");
    await expectTitle(device, "We have asked for you");
  }

  await signInAs(page, organization.client);
  await page.goto(below(organization, ""));
  await expect(page.getByRole("link", { name: "All requests (2)" })).toBeVisible();
  await goTo(page, "Requests 2");
  await expectScreen(page, "2 requests need you.");
  const row = (email: string) => page.getByRole("main").getByRole("listitem").filter({ hasText: email });
  await expect(row(answered.email)).toContainText("Asked for a new invitation");

  await row(answered.email).getByRole("button", { name: "Invite again" }).click();
  await expectSaid(page, /is on its way/);
  await expectScreen(page, "1 request needs you.");
  await mailTo(answered.email, invitationSubject, 2);

  await row(dismissed.email).getByRole("button", { name: "Dismiss" }).click();
  await expectSaid(page, /^Put away/);
  await expect(page.getByText("Nothing waits for you.")).toBeVisible();
  await expectScreen(page, "Requests");
});

test("an address that a request hands over stands in Add Manually", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const email = freshAddress("back");
  await signInAs(page, organization.client);
  await page.goto(below(organization, `learners/add/manually?email=${encodeURIComponent(email)}`));
  await expect(page.getByText("1 of 10")).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(email) })).toBeVisible();
  await expect(addresses(page)).toHaveValue("");
  await expect(page).not.toHaveURL(/email=/);
});
