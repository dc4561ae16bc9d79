import type { Page } from "@playwright/test";
import { expectTitle, fields, fillAccount, follow, press, registerOn, titles } from "../harness/accepting.ts";
import {
  addresses,
  createOrganization,
  expectSaid,
  goTo,
  learnerRow,
  openAddManually,
  paste,
} from "../harness/administering.ts";
import { codeIn, freshAddress, mailTo } from "../harness/inbox.ts";
import { invitationSubject } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

const alder = {
  name: "Alder County Schools",
  shortName: "Alder Schools",
  trainings: ["Recognizing neglect", "Safe lifting at home"],
};

test("from sign-up to the first Active learner", async ({ page, newDevice }) => {
  test.slow();
  const renee = newPerson("Renée Castellano");
  const maria = newPerson("María Delgado");
  const ben = freshAddress("ben");

  await test.step("an account, with the address proven by a code", () => signUp(page, renee));
  await test.step("an organization", async () => {
    await createOrganization(page, alder.name);
    await expectScreen(page, /^Five steps to your first invite\.$/);
  });
  await test.step("its profile, with contact and logo", () => fillProfile(page));
  await test.step("its trainings", () => chooseTrainings(page));
  await test.step("a group", () => makeGroup(page));
  await test.step("the message to the team", () => copyMessage(page));
  await test.step("invitations, from what was pasted", () => addLearners(page, maria, ben));

  const learner = await newDevice();
  await test.step("the invitation in the inbox", () => openInvitation(learner, maria));
  await test.step("acceptance", async () => {
    await registerOn(learner, maria);
    await expectTitle(learner, `${maria.firstName}, join ${alder.name}?`);
    await press(learner, `Yes, join ${alder.shortName}`);
    await expectTitle(learner, `You are in, ${maria.firstName}. Your 2 trainings are ready.`);
  });
  await test.step("a lesson, and its check", () => readLesson(learner));
  await test.step("Active, with name and trainings", () => seeActive(page, maria, ben));
});

async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto("/");
  await expectScreen(page, "Log in to Muster");
  await follow(page, "I have no account yet");
  await expectScreen(page, titles.register);
  await page.getByLabel(fields.email).fill(person.email);
  await press(page, /^E.mail me a code$/);
  await expectScreen(page, titles.code);
  await page.getByLabel(fields.code).fill(codeIn(await mailTo(person.email, /code to make an account$/)));
  await fillAccount(page, person);
  await press(page, "Make my account");
  await expectScreen(page, "No trainings yet");
}

async function fillProfile(page: Page): Promise<void> {
  await follow(page, "Fill in the profile");
  await expectScreen(page, "Organization profile");
  await page.getByLabel("Choose a picture").setInputFiles({
    name: "notes.png",
    mimeType: "image/png",
    buffer: Buffer.from("this is no picture"),
  });
  await expect(page.getByText(/is not a PNG, JPEG or WebP picture/)).toBeVisible();
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } });
  await page
    .getByLabel("Choose a picture")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: picture });
  await expectSaid(page, "The logo is saved.");
  await page.getByLabel("Short name").fill(alder.shortName);
  await press(page, "Save profile");
  await expect(page.getByText("Name a person or an office whom people can ask.")).toBeVisible();
  await page.getByLabel("Contact's name").fill("Renée Castellano");
  await page.getByLabel("Contact's e-mail").fill("hr@alder.example");
  await page.getByLabel("Contact's phone").fill("541 555 0144");
  await press(page, "Save profile");
  await expectSaid(page, "The profile is saved.");
  await goTo(page, "Dashboard");
  await expectTitle(page, "One step down, four to your first invite.");
}

async function chooseTrainings(page: Page): Promise<void> {
  await follow(page, "Choose trainings");
  await expectScreen(page, "Trainings");
  for (const title of alder.trainings) {
    await page.getByRole("searchbox", { name: "Search the catalogue" }).fill(title);
    await expect(page.getByRole("button", { name: /^Choose/ })).toHaveCount(1);
    await press(page, /^Choose/);
    await expect(page.getByRole("button", { name: new RegExp(`^Chosen.*${title}$`) })).toBeVisible();
  }
  await goTo(page, "Dashboard");
  await expectTitle(page, "Two steps down, three to your first invite.");
}

async function makeGroup(page: Page): Promise<void> {
  await follow(page, "Create your first group");
  await expectScreen(page, "New group");
  await page.getByLabel("Name").fill("Home aides");
  for (const title of alder.trainings) await page.getByRole("checkbox", { name: title }).check();
  await press(page, "Create group");
  await expectSaid(page, "Home aides is created.");
  await goTo(page, "Dashboard");
  await expectScreen(page, "Three steps down, two to your first invite.");
}

async function copyMessage(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await follow(page, "Open the message");
  await expectScreen(page, "Onboarding message");
  await press(page, "Copy as text");
  await expect(page.getByText(/^Copied on /)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(alder.name);
}

async function addLearners(page: Page, maria: Person, ben: string): Promise<void> {
  const chris = freshAddress("chris");
  const wrong = chris.replace("@", "@@");
  await goTo(page, "Learners");
  await expectScreen(page, "Learners");
  await openAddManually(page);
  await expectScreen(page, "Add learners by hand");
  await addresses(page).focus();
  await paste(page, `María Delgado <${maria.email}>; ${ben}\n${wrong}`);
  await expect(page.getByText("2 addresses taken")).toBeAttached();
  await expect(addresses(page)).toHaveValue(wrong);
  await press(page, "Add Learners");
  await expectScreen(page, "Add learners by hand");
  await expect(page.getByText(`${wrong} has two @ signs. Remove one and press Enter.`)).toBeVisible();
  await addresses(page).fill(chris);
  await addresses(page).press("Enter");
  await expect(page.getByRole("button", { name: `Remove ${chris}` })).toBeVisible();
  await page.getByLabel("Personal note").fill("See you on Monday.");
  await press(page, "Add Learners");
  await expectScreen(page, "3 invitations are on their way");
  for (const address of [maria.email, ben, chris])
    await expect(page.getByRole("listitem").filter({ hasText: address })).toContainText(
      "Invited to Home aides",
    );
  await follow(page, "See them on Learners");
  await expectTitle(page, "Learners");
  await expect(learnerRow(page, maria.email)).toContainText("Pending");
  await expect(page.getByText(maria.lastName)).toHaveCount(0);
}

async function openInvitation(page: Page, { email }: Person): Promise<void> {
  await mailTo(email, invitationSubject);
  await page.goto("/dev/inbox");
  await page.getByRole("link", { name: email }).click();
  await expectScreen(page, `${alder.name} invites you to its training`);
  const mail = page.frameLocator("iframe");
  await expect(mail.getByText("See you on Monday.")).toBeVisible();
  const opened = page.waitForEvent("popup");
  await mail.getByRole("link", { name: "See the invitation" }).click();
  await page.goto((await opened).url());
  await expectScreen(page, `${alder.name} invites you to its training`);
}

async function readLesson(page: Page): Promise<void> {
  await follow(page, "See all my trainings");
  await follow(page, "Open Safe lifting at home");
  await follow(page, "Look before you lift");
  await page.getByLabel("Bring the walker and clear the way").check();
  await press(page, "Check my answer");
  await expect(page.getByRole("status")).toContainText("That’s right.");
}

async function seeActive(page: Page, maria: Person, ben: string): Promise<void> {
  const name = `${maria.firstName} ${maria.lastName}`;
  await page.reload();
  await expect(learnerRow(page, name)).toContainText("Active");
  await expect(learnerRow(page, ben)).toContainText("Pending");
  await expectScreen(page, "Learners");
  await learnerRow(page, name)
    .getByRole("link", { name: new RegExp(name) })
    .click();
  await expectScreen(page, name);
  for (const title of alder.trainings) await expect(page.getByRole("main")).toContainText(title);
  await goTo(page, "Dashboard");
  await expectScreen(page, "1 of 3 people have said yes.");
}
