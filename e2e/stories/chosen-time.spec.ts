import { follow, press } from "../harness/accepting.ts";
import { addresses, expectSaid, learnerRow } from "../harness/administering.ts";
import { expectOneMail, freshAddress } from "../harness/inbox.ts";
import { invitationSubject } from "../harness/organization.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const addingTo = ({ id }: { id: string }): string =>
  `/admin/o/${encodeURIComponent(id)}/learners/add/manually`;

/** The day so many days ahead by the organization's clocks, as YYYY-MM-DD. */
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Chicago" }).format(Date.now() + days * 86_400_000);

test("an invitation waits for a chosen time, says so everywhere, and Resend sends it now", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const email = freshAddress("later");
  const day = dayIn(3);
  const when = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "short", day: "numeric" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  await signInAs(page, organization.client);
  await page.goto(addingTo(organization));
  await addresses(page).fill(`${email} `);
  await page.getByLabel("At a chosen time").check();
  await press(page, "Add Learners");
  await expect(page.getByText("Choose a date and a time, or send now.")).toBeVisible();
  await expect(page.getByLabel("Date and time")).toBeFocused();
  await page.getByLabel("Date and time").fill(`${dayIn(-3)}T14:00`);
  await press(page, "Add Learners");
  await expect(page.getByText(/^That time has passed\./)).toBeVisible();

  await page.getByLabel("Date and time").fill(`${day}T14:00`);
  await expect(page.getByText(/^That is \w+day, .* 2:00 PM\.$/)).toBeVisible();
  await expect(page.getByText("In Central Time, your organization's time zone.")).toBeVisible();
  await expectScreen(page, "Add learners by hand");
  await press(page, "Add Learners");
  await expectScreen(page, new RegExp(`^1 invitation goes out ${when}.*, 2:00 PM$`));
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("mail goes out");

  await follow(page, "See them on Learners");
  await expect(learnerRow(page, email)).toContainText(`Queued for ${when}`);
  await press(page, `Resend invite to ${email}`);
  await expectSaid(page, /is on its way/);
  await expectOneMail(email, invitationSubject);
});
