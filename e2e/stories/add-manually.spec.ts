import { expectTitle, follow, join, press, registerOn } from "../harness/accepting.ts";
import { addresses, expectSaid, learnerRow, paste } from "../harness/administering.ts";
import { comesBack } from "../harness/database.ts";
import { expectOneMail, freshAddress } from "../harness/inbox.ts";
import { enterOn, tabTo, typeInto } from "../harness/keyboard.ts";
import { addGroup, invitationSubject, invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const addingTo = ({ id }: { id: string }): string =>
  `/admin/o/${encodeURIComponent(id)}/learners/add/manually`;

test("each address has its result: invited, merged, pending, active with the offer of the group", {
  tag: "@desktop",
}, async ({ page, organization, newDevice }) => {
  const maria = newPerson("María Delgado");
  const [merged, fresh] = [freshAddress("merged"), freshAddress("fresh")];
  const { link } = await invite(organization, maria.email);
  const learner = await newDevice();
  await learner.goto(link);
  await registerOn(learner, maria);
  await join(learner, organization);
  await expect(learner.getByRole("heading", { name: /^You are in/ })).toBeVisible();
  await invite(organization, merged);
  await addGroup(organization, "Drivers");

  await signInAs(page, organization.client);
  await page.goto(addingTo(organization));
  await addresses(page).fill(`${maria.email} ${merged} ${fresh} `);
  await page.getByLabel("Group").selectOption("Drivers");
  await press(page, "Add Learners");
  await expectScreen(page, "1 invitation is on its way");
  const result = (email: string) => page.getByRole("listitem").filter({ hasText: email });
  await expect(result(fresh)).toContainText("Invited to Drivers.");
  await expect(result(merged)).toContainText("Already Pending");
  await expect(result(merged)).toContainText("no second e-⁠mail");
  await expect(result(maria.email)).toContainText("Already an active learner, so not invited.");
  await result(maria.email).getByRole("button", { name: "Add to Drivers" }).click();
  await expect(result(maria.email)).toContainText("Drivers");
  await expect(page.getByRole("button", { name: "Add to Drivers" })).toHaveCount(0);
  await expectOneMail(merged, invitationSubject);
  await follow(page, "See them on Learners");
  await expect(learnerRow(page, merged)).toContainText("Drivers");
  await expect(learnerRow(page, merged)).toContainText("Home aides");
});

test("who said no, and whose e-mail came back since, is asked about twice and then invited", {
  tag: "@desktop",
}, async ({ page, organization, newDevice }) => {
  const { email } = newPerson("María Delgado");
  const { link } = await invite(organization, email);
  const learner = await newDevice();
  await learner.goto(`${link}/decline`);
  await press(learner, "This is not for me");
  await expectTitle(learner, /^Thank you/);
  await comesBack(email);

  await signInAs(page, organization.client);
  await page.goto(addingTo(organization));
  await addresses(page).fill(`${email} `);
  await press(page, "Add Learners");
  await expectScreen(page, "No invitation was sent");
  await press(page, "Invite once more");
  await press(page, "Try again");
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Pending");
  await expect(page.getByRole("button", { name: /^(Invite once more|Try again)$/ })).toHaveCount(0);
});

test("the eleventh address waits in the field, with the number said", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const eleven = Array.from({ length: 11 }, (_, index) => freshAddress(`person${index + 1}`));
  await signInAs(page, organization.client);
  await page.goto(addingTo(organization));
  await addresses(page).focus();
  await paste(page, eleven.join("\n"));
  await expect(page.getByText(/^That is the 11th address\./)).toBeVisible();
  await expect(addresses(page)).toHaveValue(eleven[10] ?? "");
  await expectScreen(page, "Add learners by hand");
  await press(page, "Add Learners");
  await expect(page.getByText(/^That is the 11th address\./)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Add learners by hand" })).toBeVisible();
});

test("an organization that is not set up is told what is missing", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const { client } = organization;
  const { organization: bare } = await client.act<{ organization: { id: string } }>(
    "createOrganization",
    { name: "Bare Hills Farm", timeZone: "America/Chicago", language: "EN", clientKey: crypto.randomUUID() },
    "organization { id }",
  );
  await signInAs(page, client);
  await page.goto(addingTo(bare));
  await expectScreen(page, "Add learners by hand");
  await expect(page.getByText(/things are missing before you can invite$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Add Learners" })).toHaveCount(0);
});

test("a double click on Add Learners invites once", { tag: "@desktop" }, async ({ page, organization }) => {
  const email = freshAddress("once");
  await signInAs(page, organization.client);
  await page.goto(addingTo(organization));
  await addresses(page).fill(`${email} `);
  await page.getByRole("button", { name: "Add Learners" }).dblclick();
  await expectScreen(page, "1 invitation is on its way");
  await expect(page.getByText("Invited to Home aides.")).toBeVisible();
});

test("learners are added with Tab and Enter alone", { tag: "@desktop" }, async ({ page, organization }) => {
  const [first, second] = [freshAddress("first"), freshAddress("second")];
  await signInAs(page, organization.client);
  await page.goto(`/admin/o/${encodeURIComponent(organization.id)}/learners`);
  await enterOn(page, page.getByRole("main").getByRole("button", { name: "Add Learners" }));
  const manually = page.getByText("Add Manually");
  await expect(manually).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Add Manually");
  }).toPass();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Add learners by hand" })).toBeFocused();
  await typeInto(page, addresses(page), first);
  await page.keyboard.press("Enter");
  await page.keyboard.type(`${second} typo@`);
  await page.keyboard.press("Enter");
  await expect(addresses(page)).toHaveValue("typo@");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await tabTo(page, page.getByLabel("Group"));
  await typeInto(page, page.getByLabel("Personal note"), "Until Monday");
  await enterOn(page, page.getByRole("main").getByRole("button", { name: "Add Learners" }));
  await expect(page.getByRole("heading", { level: 1, name: "2 invitations are on their way" })).toBeFocused();
  await enterOn(page, page.getByRole("link", { name: "See them on Learners" }));
  await enterOn(page, page.getByRole("button", { name: `Cancel invite to ${first}` }));
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  await enterOn(page, page.getByRole("button", { name: "Cancel the invite" }));
  await expectSaid(page, `The invite to ${first} is cancelled.`);
  await expect(learnerRow(page, first)).toContainText("Cancelled");
});
