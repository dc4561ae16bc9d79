import {
  expectTitle,
  fields,
  follow,
  join,
  press,
  registerOn,
  sayYes,
  titles,
} from "../harness/accepting.ts";
import { daysGoBy } from "../harness/database.ts";
import { codeIn } from "../harness/inbox.ts";
import { cancel, invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

const cancelled = "This invitation was cancelled";
const expired = "This invitation has expired";
const used = "This invitation was already accepted";
const mistyped = "We cannot read this link";
const asked = "We have asked for you";

test("a cancelled link says so, at the last question too, and asks for a new one", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const invitation = await invite(organization, maria.email);
  await page.goto(invitation.link);
  await registerOn(page, maria);
  await expectTitle(page, titles.confirm(organization, maria));

  await cancel(organization, invitation);
  await join(page, organization);
  await expectScreen(page, cancelled);
  await expect(page.getByText(/^It was cancelled on /)).toBeVisible();
  await expect(page.getByRole("link", { name: "+1 555 010 0142" })).toBeVisible();
  await page.goto("/my");
  await expectTitle(page, "No trainings yet");

  await page.goto(invitation.link);
  await press(page, "Ask for a new one");
  await expectScreen(page, asked);
  await page.reload();
  await expectTitle(page, asked);
});

test("a link that was used answers nothing about who used it", { tag: "@phone" }, async ({
  page,
  organization,
  newDevice,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
  await page.goto(link);
  await expectTitle(page, titles.done(organization, maria));

  const other = await newDevice();
  await other.goto(link);
  await expectScreen(other, used);
  await expect(other.getByText(maria.email)).toHaveCount(0);
  await expect(other.getByText(maria.firstName)).toHaveCount(0);
  await follow(other, "Go to my trainings");
  await expectScreen(other, "Log in to Muster");
  await other.getByLabel(fields.email).fill(maria.email);
  await other.getByLabel(fields.password, { exact: true }).fill(maria.password);
  await press(other, "Log in");
  await expect(other.getByRole("link", { name: "Open Hand hygiene" })).toBeVisible();
});

test("who did not use a used link asks for a new one, three times at most", { tag: "@phone" }, async ({
  page,
  organization,
  newDevice,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  const own = await newDevice();
  await own.goto(link);
  await registerOn(own, maria);
  await join(own, organization);
  await expectTitle(own, titles.done(organization, maria));

  for (let times = 0; times < 3; times += 1) {
    await page.goto(link);
    await press(page, "It was not me. Ask for a new one");
    await expectTitle(page, asked);
  }
  await page.goto(link);
  await press(page, "It was not me. Ask for a new one");
  await expect(page.getByRole("alert")).toContainText("Your contact has been asked already.");
  await expectScreen(page, used);
});

test("an expired link says so, and asks for a new one", { tag: "@phone" }, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await page.goto(link);
  await sayYes(page);
  await expectTitle(page, titles.register);

  await daysGoBy(maria.email, 31);
  await page.reload();
  await expectScreen(page, expired);
  await expect(page.getByText(/^It worked until /)).toBeVisible();
  await press(page, "Ask for a new one");
  await expectTitle(page, asked);
});

test("a mistyped link names nobody, and the code opens the invitation", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link, mail } = await invite(organization, maria.email);
  const letter = link.at(-6) === "a" ? "b" : "a";

  await page.goto(`${link.slice(0, -6)}${letter}${link.slice(-5)}`);
  await expectScreen(page, mistyped);
  await expect(page.getByText(organization.shortName)).toHaveCount(0);
  await follow(page, "Type the code instead");
  await page.getByLabel(fields.email).fill(maria.email);
  await page.getByLabel(fields.code).fill(codeIn(mail));
  await press(page, "Show my invitation");
  await expectTitle(page, titles.invite(organization));
});

test("where link and code are lost, the address asks, and the answer tells nothing", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const invited = newPerson("María Delgado").email;
  await cancel(organization, await invite(organization, invited));
  for (const email of [newPerson("Nobody Invited").email, invited]) {
    await page.goto("/i/nonsense");
    await follow(page, "Ask for a new one");
    await expectScreen(page, "Ask for a new invitation");
    await page.getByLabel(fields.email).fill(email);
    await press(page, "Ask for a new one");
    await expectScreen(page, "We have passed it on");
    await expect(page.getByText(organization.shortName)).toHaveCount(0);
  }
  await expect(async () => {
    const { organization: asked } = await organization.client.run<{
      organization: { requests: { edges: unknown[] } };
    }>("query ($id: ID!) { organization(id: $id) { requests { edges { node { email } } } } }", {
      id: organization.id,
    });
    expect(asked.requests.edges).toEqual([{ node: { email: invited } }]);
  }).toPass();
});

test("a link that a mail program changed a little still opens", { tag: "@phone" }, async ({
  page,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  const token = link.slice(link.lastIndexOf("/") + 1);
  const survivors = [
    token.toUpperCase(),
    `${token}.`,
    `${token}%3E`,
    `${token}%253E`,
    `${token}/`,
    `%20${token}%20`,
    `${token}?utm_source=mail&utm_campaign=x`,
    `${token}#:~:text=Accept`,
  ];
  for (const changed of survivors) {
    await page.goto(`/i/${changed}`);
    await expectTitle(page, titles.invite(organization));
  }
  for (const cut of [token.slice(0, -4), "", "%", "%E0%A4%A"]) {
    await page.goto(`/i/${cut}`);
    await expectTitle(page, cut === "" ? "There is no such page" : mistyped);
  }
});
