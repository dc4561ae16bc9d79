import type { Page } from "@playwright/test";
import { expectTitle, press } from "../harness/accepting.ts";
import { goTo } from "../harness/administering.ts";
import { importingTo, previewList, previewUpload, realFile } from "../harness/importing.ts";
import { enterOn, tabTo } from "../harness/keyboard.ts";
import { addGroup, changeGroup } from "../harness/organization.ts";
import { endPremium, givePremium } from "../harness/premium.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test.beforeEach(({ organization }) => givePremium(organization));

/** As an HR system in Spanish writes it: three lines above the header, semicolons, Windows-1252. */
function messyFile(): Buffer {
  const line = (name: string, email: string, group: string) => `${name};${email};${group}`;
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i));
  const text = [
    "Riverbend Community Care;;",
    "Relación del personal, impresión de noviembre;;",
    ";;",
    "Nombre;Correo electrónico;Grupo",
    ...many(10, (i) => line("Núñez, Jorge", `j.nunez${i}@riverbendcare.example`, "Educación")),
    ...many(8, (i) => line("Ås, Øystein", `o.as${i}@riverbendcare.example`, "Home aids")),
    ...many(4, (i) => line("Peña, Íñigo", `i.pena${i}@gmial.com`, "home  AIDES")),
    ...many(5, (i) => line("Müller, Zoë", `z.muller${i}@riverbendcare`, "Educación")),
    ...many(3, (i) => line("Çelik, Ömer", `o.celik${i}@riverbendcare.example`, "Ajedrez")),
  ].join("\r\n");
  return Buffer.from(text, "latin1");
}

const ready = (page: Page, count: number) => expectTitle(page, `30 rows read, ${count} ready to go`);

test("a messy file is repaired with keys alone, and only good rows go on", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await addGroup(organization, "Educación");
  await signInAs(page, organization.client);
  await page.goto(importingTo(organization));
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    enterOn(page, page.getByRole("button", { name: "Browse" })),
  ]);
  await chooser.setFiles({ name: "personal.csv", mimeType: "text/csv", buffer: messyFile() });
  await expect(page.getByLabel("Header")).toHaveValue("4");
  await enterOn(page, page.getByRole("button", { name: "Preview Upload" }));
  await ready(page, 10);
  await expectScreen(page, /rows read/);

  // One press each puts all its rows right; the focus stays with the questions.
  await enterOn(page, page.getByRole("button", { name: "Use Home aides" }));
  await ready(page, 18);
  await expect(page.getByRole("region", { name: "Questions about your list" })).toBeFocused();
  await enterOn(page, page.getByRole("button", { name: "Use gmail.com" }).first());
  await ready(page, 22);

  await enterOn(page, page.getByRole("link", { name: "Invalid e-mail 5" }));
  const cells = page.getByRole("gridcell");
  await expect(cells).toHaveCount(25);
  await tabTo(page, cells.first());
  for (let index = 0; index < 5; index += 1) {
    await page.keyboard.press(index % 2 === 0 ? "F2" : "Enter");
    const field = page.getByLabel(/^E-mail of row /);
    await expect(field).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.type(".example");
    await page.keyboard.press("Enter");
  }
  await ready(page, 27);
  // What was put right stays in view until another filter is chosen.
  await expect(cells).toHaveCount(25);
  await page.keyboard.press("Control+z");
  await ready(page, 26);
  await page.keyboard.press("Enter");
  await page.keyboard.type("z.muller4@riverbendcare.example");
  await page.keyboard.press("Escape");
  await ready(page, 26);
  await page.keyboard.type("z.muller4@riverbendcare.example");
  await page.keyboard.press("Enter");
  await ready(page, 27);

  await enterOn(page, page.getByRole("link", { name: /^See rows: 3 rows name “Ajedrez”/ }));
  await expect(cells).toHaveCount(15);
  await tabTo(page, cells.first());
  for (const key of ["Delete", "ArrowDown", "Delete", "ArrowDown", "Delete"]) await page.keyboard.press(key);
  await expect(page.getByRole("link", { name: "Left out 3" })).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("link", { name: "Left out 2" })).toBeVisible();
  await enterOn(page, page.getByRole("button", { name: /^Undo: Put back row/ }));
  await expect(page.getByRole("link", { name: "Left out 3" })).toBeVisible();

  await enterOn(page, page.getByRole("button", { name: "Upload 27 learners" }));
  await expectScreen(page, "Are you sure?");
});

test("rows under a merged cell, a group that is none yet and rows to look at are answered", async ({
  page,
  organization,
}) => {
  await addGroup(organization, "Teachers");
  await signInAs(page, organization.client);
  await page.goto(importingTo(organization));
  await previewUpload(page, realFile("roster.xlsx"));
  await press(page, "Use Teachers for all");
  await expectTitle(page, "11 rows read, 4 ready to go");
  await expect(page.getByText(/2 rows lay under a merged cell\. They now read/)).toBeVisible();

  const question = page.getByText(/names? “Food service”, a group you do not have\./);
  await expect(question).toBeVisible();
  await page.locator(".repair", { has: question }).getByRole("button", { name: "Create group" }).click();
  const form = page.getByRole("form", { name: "Create group" });
  await expect(form.getByLabel("Name")).toHaveValue("Food service");
  await form.getByRole("checkbox").first().check();
  await expectScreen(page, /rows read/);
  await form.getByRole("button", { name: "Create group" }).click();
  await expectTitle(page, "11 rows read, 5 ready to go");

  await press(page, /^Show \d more questions?$/);
  await press(page, "Keep all 2");
  await expectTitle(page, "11 rows read, 7 ready to go");
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Rows left behind")]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});

test("a row shows the address that is invited, and Keep is for that row alone", async ({
  page,
  organization,
}) => {
  const group = organization.group.name;
  const list = await previewList(organization, [
    ["ana@gmial.com", group],
    ["Ana Ruiz <ana.ruiz@gmial.com>", group],
    ["Info@gmial.com", group],
    ["zoe@münchen.example", group],
    ["mailto:leo@riverbendcare.example", group],
  ]);
  await signInAs(page, organization.client);
  await page.goto(list.path);
  const row = (number: number) => page.locator(`#row-${number}`);
  const cell = (number: number) => row(number).getByRole("gridcell").first();
  await expectTitle(page, "5 rows read, 2 ready to go");
  await expect(cell(5)).toHaveText("zoe@münchen.example zoe@xn--mnchen-3ya.example");
  await expect(cell(6)).toHaveText("leo@riverbendcare.example mailto:leo@riverbendcare.example");
  await expect(cell(6).locator("s")).toHaveText("mailto:leo@riverbendcare.example");
  await expect(row(4)).toContainText("Did you mean gmail.com? Also: address of a role.");
  await expectScreen(page, /rows read/);

  await row(4).getByRole("button", { name: "Keep" }).click();
  await expectTitle(page, "5 rows read, 3 ready to go");
  await row(3).getByRole("button", { name: "Use gmail.com" }).click();
  await expectTitle(page, "5 rows read, 4 ready to go");
  await expect(cell(3)).toHaveText("ana.ruiz@gmail.com");
  const questions = page.getByRole("region", { name: "Questions about your list" });
  await questions.getByRole("button", { name: "Use gmail.com" }).click();
  await expectTitle(page, "5 rows read, 5 ready to go");
  await expect(cell(2)).toHaveText("ana@gmail.com ana@gmial.com");
  await expect(cell(4)).toHaveText("Info@gmial.com");
  await expectScreen(page, /rows read/);
});

test("somebody else changed the list: nothing is lost, and both ways on are open", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const list = await previewList(organization, [
    ["one@riverbendcare", organization.group.name],
    ["two@riverbendcare", organization.group.name],
  ]);
  await signInAs(page, organization.client);
  await page.goto(list.path);
  await expectTitle(page, "2 rows read, 0 ready to go");
  await organization.client.act("updateImport", {
    importId: list.id,
    version: list.version,
    rows: [{ row: 2, email: "theirs@riverbendcare.example" }],
  });
  const cell = page.getByRole("gridcell", { name: "two@riverbendcare", exact: true });
  await cell.dblclick();
  await page.getByLabel("E-mail of row 3").fill("mine@riverbendcare.example");
  await page.keyboard.press("Enter");
  const note = page.getByRole("alert");
  await expect(note).toContainText("was changed by");
  // Going on typing, pressing Upload or looking at another page overwrites nothing and loses nothing.
  await page.getByRole("gridcell", { name: "mine@riverbendcare.example", exact: true }).dblclick();
  await page.getByLabel("E-mail of row 3").fill("ours@riverbendcare.example");
  await page.keyboard.press("Enter");
  await press(page, /^Upload/);
  await expect(page.locator(":focus").filter({ has: note })).toBeInViewport();
  await goTo(page, "Import Learners");
  await page.goBack();
  await expect(note).toContainText("was changed by");
  await press(page, "See the change");
  await expect(note).toContainText("Row 2: one@riverbendcare");
  await expectScreen(page, /rows read/);
  await press(page, "Save mine");
  await expectTitle(page, "2 rows read, 2 ready to go");
  await expect(page.getByRole("row").filter({ hasText: "theirs@riverbendcare.example" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "ours@riverbendcare.example" })).toBeVisible();
});

test("a change whose answer is lost on the way is saved once, and typing is kept without Premium", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const list = await previewList(organization, [["one@riverbendcare", organization.group.name]]);
  await signInAs(page, organization.client);
  await page.goto(list.path);
  await expectTitle(page, "1 row read, 0 ready to go");
  let lost = false;
  await page.route("**/graphql", async (route) => {
    if (lost || route.request().postDataJSON()?.operationName !== "UpdateImport") return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("gridcell", { name: "one@riverbendcare", exact: true }).dblclick();
  await page.getByLabel("E-mail of row 2").fill("one@riverbendcare.example");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Your last changes were not saved.");
  await expect(page.getByRole("alert")).toContainText("What you typed is kept.");
  await press(page, "Try again");
  await expectTitle(page, "1 row read, 1 ready to go");
  await expect(page.getByRole("alert")).toHaveCount(0);

  await endPremium(organization);
  await page.getByRole("button", { name: "Leave out row 2" }).click();
  await expect(page.getByRole("alert")).toContainText("This needs Premium.");
  await press(page, "Discard changes");
  await page.reload();
  await expect(page.getByText("This list waits for Premium.")).toBeVisible();
  await expectScreen(page, /rows? read/);
  await page.getByRole("button", { name: "Leave out row 2" }).click();
  await expect(page.getByRole("alert")).toContainText("This needs Premium.");
  await givePremium(organization);
  await press(page, "Try again");
  await expectTitle(page, "1 row read, 0 ready to go");
});

test("what was put right elsewhere is seen by checking again", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await changeGroup(organization, { status: "INACTIVE" });
  const { path } = await previewList(organization, [["ana@riverbendcare.example", organization.group.name]]);
  await signInAs(page, organization.client);
  await page.goto(path);
  await expectTitle(page, "1 row read, 0 ready to go");
  await changeGroup(organization, { status: "ACTIVE" });
  await press(page, "Check again");
  await expectTitle(page, "1 row read, 1 ready to go");
  await expect(page.getByText("Every row was checked again: 1 of 1 are ready to go.")).toBeVisible();
});

test("a row has an address of its own", { tag: "@desktop" }, async ({ page, organization }) => {
  const lines = Array.from(
    { length: 60 },
    (_, index) => [`p${index}@riverbendcare.example`, organization.group.name] as const,
  );
  const list = await previewList(organization, lines);
  await signInAs(page, organization.client);
  await page.goto(`${list.path}?show=DUPLICATE#row-41`);
  await expect(page.getByRole("gridcell", { name: "p39@riverbendcare.example" })).toBeFocused();
  await expect(page.getByRole("gridcell", { name: "p39@riverbendcare.example" })).toBeInViewport();
});
