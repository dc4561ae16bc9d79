import type { Page } from "@playwright/test";
import { expectTitle, fillAccount, follow, join, press, sayYes, titles } from "../harness/accepting.ts";
import { linkIn, type Mail } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectNoSidewaysScroll, expectScreen, test } from "../harness/story.ts";

test("the mail's link to Spanish opens the invitation in Spanish, and all that follows", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { mail } = await invite(organization, maria.email);

  await page.goto(spanishLink(mail));
  await expectScreen(page, `${organization.name} le invita a su formación`);
  await expect(page).toHaveURL(/\/i\/[a-z0-9]+$/);
  await follow(page, "Aceptar la invitación");
  await expectScreen(page, "Cree su cuenta");
  await page.getByLabel("Nombre", { exact: true }).fill(maria.firstName);
  await page.getByLabel(/^Apellido/).fill(maria.lastName);
  await page.getByLabel("Elija una contraseña", { exact: true }).fill(maria.password);
  await press(page, "Crear mi cuenta");
  await expectScreen(page, /^María, ¿/);
  await press(page, /^Sí, /);
  await expectScreen(page, /^Ya está, María\./);
  await follow(page, "English");
  await expectTitle(page, titles.done(organization, maria));
});

test("a phone that speaks Spanish gets the pages that nobody was invited to in Spanish", {
  tag: "@phone",
}, async ({ browser }) => {
  const context = await browser.newContext({ locale: "es-MX" });
  const page = await context.newPage();
  await page.goto("/");
  await expectScreen(page, /Muster/);
  await expect(page.getByRole("link", { name: "English" })).toBeVisible();
  await context.close();
});

test.describe("In a window of 320 pixels", { tag: "@phone" }, () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("every accepting screen fits", async ({ page, organization }) => {
    await acceptLooking(page, organization, async () => undefined);
  });
});

test("with text of twice the size every accepting screen fits", async ({ page, organization }) => {
  await acceptLooking(page, organization, async () => {
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  });
});

/** Accepts as a newcomer, with a look at the width of each screen. */
async function acceptLooking(
  page: Page,
  organization: Parameters<typeof invite>[0],
  prepare: () => Promise<void>,
): Promise<void> {
  const maria = newPerson("Maximiliana-Guadalupe Hernández de la Concepción");
  const { link } = await invite(organization, maria.email);
  const look = async (title: string) => {
    await expectTitle(page, title);
    await prepare();
    await expectNoSidewaysScroll(page);
  };
  await page.goto(`${link}/decline`);
  await look("Say no to this invitation?");
  await page.goto(link);
  await look(titles.invite(organization));
  await sayYes(page);
  await look(titles.register);
  await fillAccount(page, maria);
  await press(page, "Make my account");
  await look(titles.confirm(organization, maria));
  await join(page, organization);
  await look(titles.done(organization, maria));
  await follow(page, "See all my trainings");
  await expect(page.getByRole("link", { name: "Open Hand hygiene" })).toBeVisible();
  await prepare();
  await expectNoSidewaysScroll(page);
}

/** The mail's "read this in Spanish". */
function spanishLink(mail: Mail): string {
  const link = mail.text.match(/https?:\/\/\S+\?lang=es/)?.[0];
  expect(link, mail.text).toBeDefined();
  return link ?? linkIn(mail, /^\/i\//);
}
