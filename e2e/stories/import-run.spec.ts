import type { Page } from "@playwright/test";
import { follow, press } from "../harness/accepting.ts";
import { learnerRow, learnersOf } from "../harness/administering.ts";
import { bounces } from "../harness/database.ts";
import { confirmList, type Line, previewList } from "../harness/importing.ts";
import { expectOneMail, freshAddress, linkIn, mailTo } from "../harness/inbox.ts";
import { acceptByMail, acceptInvitation } from "../harness/joining.ts";
import {
  addGroup,
  changeGroup,
  invitationSubject,
  inviteMany,
  type Organization,
} from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { endPremium, givePremium } from "../harness/premium.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

const confirmOf = ({ path }: { readonly path: string }): string => `${path}?step=confirm`;

/** A list of so many new people, all for the organization's group. */
const newPeople = ({ group }: Organization, count: number): Line[] =>
  Array.from({ length: count }, () => [freshAddress("person"), group.name]);

/** What stands in the bar of the e-mails for a word. */
const emailsAre = (page: Page, word: string, count: number): Promise<void> =>
  expect(
    page
      .getByRole("region", { name: /^E.mails of this import$/ })
      .locator("div", { hasText: word })
      .last(),
  ).toContainText(String(count));

/** The day so many days ahead by the organization's clocks, as YYYY-MM-DD. */
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Chicago" }).format(Date.now() + days * 86_400_000);

test.beforeEach(({ organization }) => givePremium(organization));

test("the sum is asked for, Continue sends once, and everybody is listed with the e-mails going out", async ({
  page,
  organization,
}) => {
  const [pending, active, luis] = [freshAddress("pending"), newPerson("Wei Lin"), newPerson("Luis Ortega")];
  const kitchen = await addGroup(organization, "Kitchen");
  await inviteMany(organization, [pending, active.email]);
  await acceptByMail(active);
  const list = await previewList(organization, [
    [luis.email, organization.group.name],
    [pending, kitchen.name],
    [active.email, kitchen.name],
    ["broken@@example.com", kitchen.name],
  ]);
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await expectScreen(page, "Are you sure?");
  await expect(
    page.getByText(/^Invitation e.{1,2}mails will be sent immediately to this 1 person\./),
  ).toBeVisible();
  const sum = page.getByRole("main").getByRole("list").last();
  for (const line of [
    "1gets an invitation",
    "1is Pending already",
    "1is Active already",
    "3learners uploaded",
  ])
    await expect(sum).toContainText(line);
  await expect(sum).toContainText("1row stays behind, of the 4 in your file");
  const download = page.waitForEvent("download");
  await press(page, "Download with reasons");
  expect((await download).suggestedFilename()).toBe("staff-roster with reasons.xlsx");

  await press(page, "Continue");
  await expectScreen(page, /^The e.mail is sent\.$/);
  await expect(page.getByRole("main")).toContainText("3: 1 invited, 1 merged, 1 active");
  await press(page, /^Stayed behind/);
  await expect(page.getByRole("main")).toContainText("Row 5");
  await expect(page.getByRole("main")).not.toContainText("Row 2");
  await expectOneMail(luis.email, invitationSubject);
  await expectOneMail(pending, invitationSubject);

  await follow(page, "See them on the Learners page");
  await expect(page.getByRole("region", { name: "Import" })).toContainText(
    "Only the people of staff-roster.xlsx are shown.",
  );
  for (const who of [luis.email, pending, "Wei Lin"]) await expect(learnerRow(page, who)).toBeVisible();
  await expect(learnerRow(page, luis.email)).toContainText("Pending");
});

test("a double Continue uploads the list once", { tag: "@desktop" }, async ({ page, organization }) => {
  const [[email] = [""], ...others] = newPeople(organization, 3);
  const list = await previewList(organization, [[email, organization.group.name], ...others]);
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.postDataJSON()?.operationName === "ConfirmImport") asked.push(request.url());
  });
  await page.getByRole("button", { name: "Continue" }).dblclick();
  await expectScreen(page, /^All 3 e.mails are sent\.$/);
  expect(asked).toHaveLength(1);
  await expectOneMail(email, invitationSubject);
});

test("where the network is lost at Continue the page says so, and follows what the server did", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [[email] = [""]] = newPeople(organization, 1);
  const list = await previewList(organization, [[email, organization.group.name]]);
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await expectScreen(page, "Are you sure?");
  const keys: string[] = [];
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON() ?? {};
    if (operationName === "ConfirmImport") keys.push(variables.input.clientKey);
    await route.abort();
  });
  await press(page, "Continue");
  await expect(page.getByText("It is not known whether this list was uploaded.")).toBeVisible();
  await expect(page.getByText(/trying again uploads it once/)).toBeVisible();
  // The second press reaches the server; only its answer is lost.
  await page.unroute("**/graphql");
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON() ?? {};
    if (operationName !== "ConfirmImport") return route.fallback();
    keys.push(variables.input.clientKey);
    await route.fetch();
    await route.abort();
  });
  await press(page, "Try again");
  await expectScreen(page, /^The e.mail is sent\.$/);
  expect(new Set(keys).size).toBe(1);
  await expectOneMail(email, invitationSubject);
});

test("a list waits for its time, and is stopped before the first e-mail", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const people = newPeople(organization, 2);
  const list = await previewList(organization, people);
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await page.getByLabel("At a chosen time").check();
  await press(page, "Continue");
  await expect(page.getByText("Choose a date and a time, or send now.")).toBeVisible();
  await page.getByLabel("Date and time").fill(`${dayIn(3)}T14:00`);
  await expect(page.getByText(/will be sent to all 2 people on .*2:00 PM/)).toBeVisible();
  await press(page, "Continue");
  await expectScreen(page, /^2 e.mails go out .*2:00 PM\.$/);
  await press(page, "Stop this import");
  await page.getByRole("dialog").getByRole("button", { name: "Stop the import" }).click();
  await expectScreen(page, /^Stopped before the first e.mail\.$/);
  await expect(page.getByRole("main")).toContainText("Carmen Ruiz");
  await page.goto(learnersOf(organization));
  for (const [email] of people) await expect(learnerRow(page, email)).toContainText("Cancelled");
});

test("a run is paused and goes on, and an e-mail that came back is corrected from there", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const people = newPeople(organization, 3);
  const [[first] = [""]] = people;
  const list = await previewList(organization, people);
  // Nothing leaves before it is paused: its time is a minute away.
  const soon = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "America/Chicago",
    dateStyle: "short",
    timeStyle: "short",
  }).format(Date.now() + 120_000);
  await confirmList(organization, list, soon.replace(" ", "T"));
  await signInAs(page, organization.client);
  await page.goto(list.path);
  await press(page, "Pause");
  await expectScreen(page, /^Paused: 0 of 3 e.mails sent\.$/);
  await emailsAre(page, "Queued", 3);
  await press(page, "Send the 3 that wait");
  await expect(page.getByRole("heading", { level: 1, name: /^3 e.mails go out/ })).toBeVisible();

  const sent = await previewList(
    organization,
    [[freshAddress("gone"), organization.group.name]],
    "second.xlsx",
  );
  await confirmList(organization, sent);
  await page.goto(sent.path);
  await expect(page.getByRole("heading", { level: 1, name: /^The e.mail is sent\.$/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Compared with staff-roster.xlsx");
  await expect(page.getByRole("main")).toContainText("3are no longer listed");
  await bounces(first);
  await page.goto(list.path);
  await expect(page.getByRole("heading", { level: 2, name: "1 came back" })).toBeVisible();
  await follow(page, `Correct the address ${first}`);
  await expect(page.getByRole("heading", { level: 1, name: /Correct/ })).toBeVisible();
});

test("what cannot be continued says why and the way out", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  const list = await previewList(organization, newPeople(organization, 2));
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await expectScreen(page, "Are you sure?");
  await organization.client.act(
    "updateImport",
    { importId: list.id, version: list.version, rows: [{ row: 2, leftOut: true }] },
    "import { id }",
  );
  await press(page, "Continue");
  await expect(page.getByRole("alert")).toContainText("The sum is that of the list as it is now");
  await expect(page.getByRole("main")).toContainText("1row stays behind, of the 2 in your file");
  await endPremium(organization);
  await press(page, "Continue");
  await expect(page.getByRole("alert")).toContainText("This needs Premium.");
  await expect(page.getByRole("alert")).toContainText("Nothing was uploaded. The list is kept for 30 days.");
  await givePremium(organization);
  await press(page, "Continue");
  await expectScreen(page, /^The e.mail is sent\.$/);
});

test("who was invited between the preview and Continue is told by row on the page of the run", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [[email] = [""], ...others] = newPeople(organization, 2);
  const list = await previewList(organization, [[email, organization.group.name], ...others]);
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await expectScreen(page, "Are you sure?");
  await inviteMany(organization, [email]);
  await press(page, "Continue");
  await expectScreen(page, /^The e.mail is sent\.$/);
  const about = page.getByRole("complementary");
  await expect(about).toContainText("1 change since your preview.");
  await expect(about).toContainText("Row 2 has these groups already, so there was nothing to do.");
});

test("what the set-up lacks by now is told at Continue with the way there, and the list is kept", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const list = await previewList(organization, newPeople(organization, 1));
  await changeGroup(organization, { status: "INACTIVE" });
  await signInAs(page, organization.client);
  await page.goto(confirmOf(list));
  await press(page, "Continue");
  const note = page.getByRole("alert");
  await expect(note).toContainText("the set-up of the organization is missing");
  await expect(note).toContainText("The list is kept for 30 days.");
  await note.getByRole("link", { name: "Finish the set-up" }).click();
  await expect(page).toHaveURL(new RegExp(`/o/${encodeURIComponent(organization.id)}$`));
  await changeGroup(organization, { status: "ACTIVE" });
  await page.goBack();
  await press(page, "Continue");
  await expectScreen(page, /^The e.mail is sent\.$/);
});

test("a list that another administrator has uploaded meanwhile shows what became of it", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const { id, client } = organization;
  const colleague = newPerson("Joel Park");
  await client.act("inviteAdministrator", {
    organizationId: id,
    email: colleague.email,
    clientKey: crypto.randomUUID(),
  });
  const list = await previewList(organization, newPeople(organization, 1));
  await signInAs(page, client);
  await page.goto(confirmOf(list));
  await expectScreen(page, "Are you sure?");
  const link = linkIn(await mailTo(colleague.email, /invites you/), /^\/i\//);
  await confirmList({ client: await acceptInvitation(colleague, link) }, list);
  await press(page, "Continue");
  await expect(
    page.getByText("Joel Park has uploaded this list already. Nothing was sent twice."),
  ).toBeVisible();
  await expectScreen(page, /^The e.mail is sent\.$/);
});

test("the page of a run asks less and less, and not at all while nobody looks at it", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const list = await previewList(organization, newPeople(organization, 1));
  await confirmList(organization, list, `${dayIn(3)}T14:00`);
  await signInAs(page, organization.client);
  // By their answers: a question is not put again while the same one is under way.
  let asked = 0;
  page.on("response", (response) => {
    if (response.request().postDataJSON()?.operationName === "ImportProgress") asked += 1;
  });
  await page.clock.install();
  await page.goto(list.path);
  await expect(page.getByRole("heading", { level: 1, name: /^1 e.mail goes out/ })).toBeVisible();
  await page.clock.runFor(61_000);
  await expect.poll(() => asked).toBe(1);
  const look = (state: "hidden" | "visible") =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await look("hidden");
  await page.clock.runFor(600_000);
  expect(asked).toBe(1);
  await look("visible");
  await expect
    .poll(async () => {
      await page.clock.runFor(500);
      return asked;
    })
    .toBe(2);
});
