import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { read, utils, type WorkBook } from "xlsx";
import { follow, press } from "../harness/accepting.ts";
import { actOnSelected, filterBy, learnersOf, selectBox } from "../harness/administering.ts";
import { freshAddress } from "../harness/inbox.ts";
import { addGroup, inviteMany } from "../harness/organization.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

/** Opens what is done with the list as a whole; on the phone it stands behind three dots. */
async function openListAct(page: Page, name: string): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) >= 640) return follow(page, name);
  await page.getByRole("main").getByRole("button", { name: "Whole list" }).click();
  await page.getByRole("dialog", { name: "Whole list" }).getByRole("button", { name }).click();
}

/** Presses the button that exports, and reads the file that comes down. */
async function exported(page: Page, button: RegExp): Promise<{ name: string; octets: Buffer }> {
  const download = page.waitForEvent("download");
  await press(page, button);
  const file = await download;
  return { name: file.suggestedFilename(), octets: await readFile(await file.path()) };
}

const tableOf = (book: WorkBook): string[][] => {
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "" }) : [];
};

test("a list that was made elsewhere selects who is here, and tells who is not", async ({
  page,
  organization,
}) => {
  const [ana, luis, gone] = [freshAddress("ana"), freshAddress("luis"), freshAddress("gone")];
  const drivers = await addGroup(organization, "Drivers");
  await inviteMany(organization, [ana, luis, freshAddress("other")]);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await openListAct(page, "Select by list");
  await expectScreen(page, "Select by list");
  await press(page, "Select them");
  await expect(page.getByText(/^Paste at least one e/)).toBeVisible();
  await expect(page.getByLabel("E-mail addresses")).toBeFocused();

  await page.getByLabel("E-mail addresses").fill(`Ana Ruiz <${ana.toUpperCase()}>; ${gone}\nJane Doe`);
  await expect(page.getByText("3 addresses")).toBeVisible();
  await page.reload();
  await press(page, "Select them");
  await expectScreen(page, "1 of 3 is selected");
  await expect(page.getByRole("heading", { level: 2, name: "2 were not found" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: gone })).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, "Copy those that were not found");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${gone}\nJane Doe`);

  // A file instead: only its e-mail column counts.
  await press(page, "Another list");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "Choose a file")]);
  const text = `Name;E-mail;Boss\nAna;${ana};boss@example.com\nLuis;${luis};boss@example.com\n`;
  await chooser.setFiles({ name: "staff.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByLabel("E-mail addresses")).toHaveValue(`${ana}\n${luis}`);
  await press(page, "Select them");
  await expectScreen(page, "2 of 2 are selected");
  await follow(page, "See the 2 that are selected");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
  for (const email of [ana, luis]) await expect(selectBox(page, email)).toBeChecked();
  await actOnSelected(page, "Assign group");
  await page.getByRole("combobox", { name: /^Group/ }).selectOption({ label: drivers.name });
  await expectScreen(page, "Add 2 people to Drivers?");
});

test("a list that is too long, or a file without addresses, is told in words", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await signInAs(page, organization.client);
  await page.goto(`${learnersOf(organization)}/select-by-list`);
  const many = Array.from({ length: 501 }, (_, place) => `p${place}@example.com`);
  await page.getByLabel("E-mail addresses").fill(many.join("\n"));
  await press(page, "Select them");
  await expect(page.getByText(/^These are 501 addresses; 500 fit\./)).toBeVisible();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "Choose a file")]);
  await chooser.setFiles({ name: "notes.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\nc;d\n") });
  await expect(page.getByRole("alert")).toContainText("No e");
  await page.getByLabel("E-mail addresses").fill("nobody@example.com");
  await press(page, "Select them");
  await expectScreen(page, "None of them is here");
});

test("the list is exported as it is filtered, and opens in a spreadsheet program without a formula", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [plus, plain, other] = [`+${freshAddress("ana")}`, freshAddress("bo"), freshAddress("other")];
  await addGroup(organization, "=1+1");
  const evil = await addGroup(organization, "@Kitchen");
  await inviteMany({ ...organization, group: evil }, [plus, plain]);
  await inviteMany(organization, [other]);
  await signInAs(page, organization.client);
  await page.goto(`${learnersOf(organization)}?sort=EMAIL_ASC`);
  await filterBy(page, "Group", "@Kitchen");
  await expect(page.getByText("2 people match")).toBeVisible();
  await openListAct(page, "Export");
  await expectScreen(page, "Export learners");
  await expect(page.getByLabel("All 2 people that match the filters")).toBeChecked();
  const book = await exported(page, /^Export 2 people$/);
  await expect(page.getByText("The file with 2 people is in your downloads.")).toBeVisible();
  expect(book.name).toMatch(/^Learners \d{4}-\d\d-\d\d\.xlsx$/);

  const opened = read(book.octets, { cellFormula: true, cellStyles: true });
  const [header = [], ...rows] = tableOf(opened);
  expect(header.slice(0, 5)).toEqual(["E-mail", "Name", "Status", "Delivery", "Groups"]);
  expect(rows.map(([email]) => email)).toEqual([`'${plus}`, plain]);
  expect(rows.map((row) => row[4])).toEqual(["'@Kitchen", "'@Kitchen"]);
  const sheet = opened.Sheets[opened.SheetNames[0] ?? ""] ?? {};
  const cells = Object.entries(sheet).filter(([place]) => !place.startsWith("!"));
  expect(cells.filter(([, cell]) => cell.f !== undefined || cell.t !== "s")).toEqual([]);
  expect(sheet["!cols"]?.every(({ wch = 0 }) => wch >= 8)).toBe(true);

  await page.getByLabel("Text (.csv), for other programs").check();
  const text = (await exported(page, /^Export 2 people$/)).octets.toString("utf8");
  expect(text.startsWith('\ufeff"E-mail","Name"')).toBe(true);
  expect(text).toContain(`"'${plus}","","Pending"`);
  expect(text).not.toContain(other);
});

test("what is selected is exported alone, wherever it stands, and a long export can be given up", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [ana, bo, other] = [freshAddress("ana"), freshAddress("bo"), freshAddress("other")];
  await inviteMany(organization, [ana, bo, other]);
  await signInAs(page, organization.client);
  await page.goto(`${learnersOf(organization)}?sort=EMAIL_ASC`);
  for (const email of [ana, bo]) await selectBox(page, email).check();
  await openListAct(page, "Export");
  await expect(page.getByLabel("The 2 people that are selected")).toBeChecked();
  const held: (() => Promise<void>)[] = [];
  await page.route("**/graphql", async (route) => {
    if (route.request().postDataJSON()?.operationName === "ExportPage") held.push(() => route.abort());
    else await route.fallback();
  });
  await press(page, "Export 2 people");
  await expect(page.getByText("0 of 2 read")).toBeVisible();
  await press(page, "Cancel the export");
  await expect(page.getByRole("button", { name: "Export 2 people" })).toBeVisible();
  await page.unroute("**/graphql");
  await Promise.all(held.map((drop) => drop().catch(() => undefined)));
  const { octets } = await exported(page, /^Export 2 people$/);
  const [, ...rows] = tableOf(read(octets));
  expect(rows.map(([email]) => email)).toEqual([ana, bo]);
});
