import type { Page } from "@playwright/test";
import { expectTitle, fillAccount, follow, join, press, registerOn, titles } from "../harness/accepting.ts";
import { invite, type Organization } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, test } from "../harness/story.ts";

/** All that the organization has of its learners, by which every change is seen. */
const stateOf = ({ client, id }: Organization): Promise<unknown> =>
  client.run(
    `query ($id: ID!) { organization(id: $id) {
      tally { pending active cancelled }
      requests(first: 10) { edges { node { id } } }
      learners(first: 10) { edges { node {
        email name status declinedAt expiresAt delivery { state } events { kind } } } } } }`,
    { id },
  );

test("a scanner that asks for a link in every way, fifty times, changes nothing", { tag: "@phone" }, async ({
  page,
  request,
  organization,
}) => {
  const maria = newPerson("María Delgado");
  const { link } = await invite(organization, maria.email);
  await expect(async () => {
    expect(JSON.stringify(await stateOf(organization))).toContain('"SENT"');
  }).toPass();
  const before = await stateOf(organization);
  for (let times = 0; times < 50; times += 1) expect((await request.get(link)).status()).toBe(200);
  for (const place of [
    "",
    "/account",
    "/confirm",
    "/done",
    "/decline",
    "/stop",
    "/ask",
    "/asked",
    "/switch",
  ]) {
    for (const method of ["HEAD", "OPTIONS", "GET", "PUT", "DELETE"]) {
      const answer = await request.fetch(`${link}${place}`, { method });
      expect(answer.status(), `${method} ${place}`).toBeLessThan(500);
    }
    // Its scripts run as well, as some scanners let them.
    await page.goto(`${link}${place}`);
  }
  expect(await stateOf(organization)).toEqual(before);
  await page.goto(link);
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

/** Fills every field with junk and presses every button of a page, coming back to it after each. */
async function pressEverything(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const buttons = await page.getByRole("button").count();
  for (let index = 0; index < buttons; index += 1) {
    await page.goto(address);
    for (const field of await page.getByRole("textbox").all()) await field.fill("junk.junk@junk.example");
    const password = page.locator('input[type="password"]');
    if (await password.count()) await password.fill("password1234");
    const button = page.getByRole("button").nth(index);
    if (!(await button.isVisible()) || (await button.isDisabled())) continue;
    await button.click();
    await page.waitForLoadState("networkidle");
  }
}

for (const scripts of [true, false]) {
  test.describe(`A robot ${scripts ? "with" : "without"} scripts`, { tag: "@phone" }, () => {
    test("that presses every button and sends every form with junk shuts nobody out", async ({
      browser,
      page,
      organization,
    }) => {
      test.slow();
      const maria = newPerson("María Delgado");
      const { link } = await invite(organization, maria.email);
      const robot = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
      for (const place of ["", "/account", "/confirm", "/done", "/ask", "/switch", "/decline", "/stop"]) {
        await pressEverything(robot, `${link}${place}`);
      }
      const seen = JSON.stringify(await stateOf(organization));
      expect(seen).toContain('"CANCELLED"');
      expect(seen).not.toContain('"ACTIVE"');
      await robot.context().close();

      await page.goto(link);
      await expectTitle(page, "You said no to this invitation");
      await follow(page, "Accept the invitation after all");
      await expectTitle(page, titles.register);
      await fillAccount(page, maria);
      await press(page, "Make my account");
      await join(page, organization);
      await expectTitle(page, titles.done(organization, maria));
    });
  });
}

test("a robot that sends the forms' addresses without having seen a form gets nowhere", {
  tag: "@phone",
}, async ({ request, organization }) => {
  const { link } = await invite(organization, newPerson("María Delgado").email);
  await expect(async () => {
    expect(JSON.stringify(await stateOf(organization))).toContain('"SENT"');
  }).toPass();
  const before = await stateOf(organization);
  for (const place of ["/account", "/confirm", "/decline", "/switch", "/ask"]) {
    const answer = await request.post(`${link}${place}`, { form: { intent: "register", consent: "yes" } });
    expect(answer.status(), place).toBe(403);
  }
  expect(await stateOf(organization)).toEqual(before);
});
