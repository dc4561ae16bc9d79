import { randomUUID } from "node:crypto";
import { expectTitle, follow, press } from "../harness/accepting.ts";
import { expectSaid } from "../harness/administering.ts";
import { register } from "../harness/client.ts";
import { operator } from "../harness/operator.ts";
import type { Organization } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

/** Among the organizations of all stories, which share a name, this one can be found by its own. */
async function rename({ id, client }: Organization, name: string): Promise<void> {
  const { organization } = await client.run<{ organization: { version: number } }>(
    "query ($id: ID!) { organization(id: $id) { version } }",
    { id },
  );
  const profile = { contactName: "Carmen Ruiz", contactEmail: "hr@quillpress.example", reminderDays: [] };
  const kept = { timeZone: "America/Chicago", language: "EN", linkDays: 30, version: organization.version };
  await client.act("updateOrganization", { organizationId: id, name, ...profile, ...kept });
}

test("the help desk finds a request for Premium, grants it, and ends it again", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const name = `Quill Press ${randomUUID().slice(0, 8)}`;
  await rename(organization, name);
  await organization.client.act("requestPremium", {
    organizationId: organization.id,
    message: "We begin in January.",
    clientKey: randomUUID(),
  });
  const sam = newPerson("Sam Desk");
  await signInAs(page, await register(sam));

  await page.goto("/admin/help-desk");
  await expectTitle(page, "There is nothing at this address");
  expect(await operator("support", "grant", sam.email)).toContain("is of the help desk now");

  await page.reload();
  await expectScreen(page, "Requests");
  const request = page.getByRole("listitem").filter({ hasText: name });
  await expect(request).toContainText("We begin in January.");
  await request.getByRole("link", { name: "Look and decide" }).click();
  await expectScreen(page, name);

  await page.getByLabel("Last day").fill("2020-01-01");
  await press(page, "Grant Premium");
  await expect(page.getByText("That day has passed.")).toBeVisible();
  const next = `${new Date().getFullYear() + 1}-08-31`;
  await page.getByLabel("Last day").fill(next);
  await press(page, "Grant Premium");
  await expectSaid(page, `${name} has Premium until Aug 31`);
  await expect(page.getByRole("button", { name: "Move the last day" })).toBeVisible();
  await expectScreen(page, name);

  await follow(page, "Requests");
  await expectTitle(page, "Requests");
  await expect(request).toHaveCount(0);

  await follow(page, "Organizations");
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("link", { name: name }).click();
  await press(page, "End the subscription");
  await page.getByRole("dialog").getByRole("button", { name: "End the subscription" }).click();
  await expectSaid(page, `${name} is on Free now.`);
  await expect(page.getByText("Ended")).toBeVisible();

  expect(await operator("support", "revoke", sam.email)).toContain("no longer");
  await page.reload();
  await expectTitle(page, "There is nothing at this address");
});
