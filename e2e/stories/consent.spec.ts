import type { Page } from "@playwright/test";
import { expectTitle, follow, join, press, registerOn, titles } from "../harness/accepting.ts";
import { expectSaid, goTo } from "../harness/administering.ts";
import { daysGoBy } from "../harness/database.ts";
import { changeGroup, invite, type Organization } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

/** The learner, as the administrator sees it. */
async function learner({ client }: Organization, id: string) {
  const { node } = await client.run<{
    node: { status: string; name: string | null; groups: unknown[]; assignments: unknown[] };
  }>(
    `query ($id: ID!) { node(id: $id) { ... on Learner {
      status name groups { name } assignments { training { title } } } } }`,
    { id },
  );
  return node;
}

/** The administrator, in another browser, ticks all trainings of the group. */
async function giveAll(administrator: Page, { client, group, trainings }: Organization): Promise<void> {
  await signInAs(administrator, client);
  await administrator.goto("/admin/");
  await goTo(administrator, "Groups");
  await follow(administrator, group.name);
  for (const title of trainings) await administrator.getByLabel(title).check();
  await press(administrator, "Save group");
  await expectSaid(administrator, `${group.name} is saved.`);
}

test("trainings that were added after the page was shown are shown again before the yes counts", {
  tag: "@phone",
}, async ({ page, newDevice, organization }) => {
  await changeGroup(organization, { trainings: 1 });
  const maria = newPerson("María Delgado");
  const { link, learnerId } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await expect(page.getByText("1 training", { exact: true })).toBeVisible();

  await giveAll(await newDevice(), organization);
  await join(page, organization);
  await expect(page.getByRole("alert")).toContainText("The trainings have changed since you saw them.");
  await expectScreen(page, titles.confirm(organization, maria));
  await expect(page.getByText("3 trainings", { exact: true })).toBeVisible();
  expect(await learner(organization, learnerId)).toMatchObject({ status: "PENDING", name: null });
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  expect((await learner(organization, learnerId)).assignments).toHaveLength(3);
});

test("a group that was set Inactive meanwhile is shown again, and joins without its trainings", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link, learnerId } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await expectTitle(page, titles.confirm(organization, maria));
  await changeGroup(organization, { status: "INACTIVE" });
  await join(page, organization);
  await expect(page.getByRole("alert")).toContainText("The trainings have changed since you saw them.");
  await expectScreen(page, titles.confirm(organization, maria));
  await join(page, organization);
  await expectScreen(page, "You are in, María.");
  expect(await learner(organization, learnerId)).toMatchObject({
    status: "ACTIVE",
    name: "María Delgado",
    groups: [{ name: organization.group.name }],
    assignments: [],
  });
});

test("an invitation that expires between page and yes says so, and nobody is in", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link, learnerId } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await expectTitle(page, titles.confirm(organization, maria));
  await daysGoBy(maria.email, 31);
  await join(page, organization);
  await expectScreen(page, "This invitation has expired");
  expect(await learner(organization, learnerId)).toMatchObject({ status: "PENDING", name: null });
  await page.goto("/my");
  await expectTitle(page, "No trainings yet");
});
