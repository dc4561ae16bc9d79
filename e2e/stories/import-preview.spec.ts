import { expectTitle } from "../harness/accepting.ts";
import { goTo } from "../harness/administering.ts";
import { browse, importingTo, previewUpload, realFile } from "../harness/importing.ts";
import { addGroup } from "../harness/organization.ts";
import { givePremium } from "../harness/premium.ts";
import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("a list is chosen, its columns are shown, and the preview says what will happen", async ({
  page,
  organization,
}) => {
  await givePremium(organization);
  await addGroup(organization, "Teachers");
  await signInAs(page, organization.client);
  await page.goto("/admin/");
  await goTo(page, "Premium Features");
  await expectScreen(page, "Premium Features");
  await page.getByRole("main").getByRole("link", { name: "Import Learners" }).click();
  await expectScreen(page, "Import Learners");

  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the template" }).click(),
  ]);
  expect(template.suggestedFilename()).toBe("import-template.xlsx");

  await browse(page, realFile("roster.xlsx"));
  await expect(page.getByLabel("E-mail from")).toHaveValue("1");
  await expect(page.getByLabel("Groups from")).toHaveValue("3");
  const main = page.getByRole("main");
  await expect(main).toContainText("The hidden sheet “Former” was left.");
  await expect(main).toContainText("Rows 9 and 10 are hidden in the file. They are read too.");
  await expect(main).toContainText("Not read and not stored: Name, Phone, and Since.");
  await expectScreen(page, "Import Learners");
  await page.getByRole("button", { name: "Preview Upload" }).click();
  await expectTitle(page, "11 rows read, 2 ready to go");

  await goTo(page, "Import Learners");
  await expect(page.getByRole("listitem").filter({ hasText: "roster.xlsx" })).toContainText(
    "2 of 11 rows ready",
  );
});

test("the template that was downloaded is filled in, and comes back", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await givePremium(organization);
  await addGroup(organization, "Teachers");
  await signInAs(page, organization.client);
  await page.goto(importingTo(organization));
  await previewUpload(page, realFile("filled-template.xlsx"));
});

test("on Free the feature explains itself, and Premium is requested once", { tag: "@desktop" }, async ({
  page,
  organization,
}) => {
  await signInAs(page, organization.client);
  await page.goto(importingTo(organization));
  await expectScreen(page, "Import Learners");
  await expect(page.getByText("Importing a list needs Premium.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Browse" })).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "Request Premium" }).click();
  await expectScreen(page, "Premium Features");
  await page.getByLabel("What should the help desk know?").fill("We begin in January.");
  await page.getByRole("button", { name: "Request Premium" }).click();
  await expect(page.getByText(/^You requested Premium on /)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You requested Premium on /)).toBeVisible();
  await expectScreen(page, "Premium Features");
});

const list = (count: number) =>
  ["email,groups", ...Array.from({ length: count }, (_, index) => `p${index}@alder.example,Home aides`)].join(
    "\n",
  );

for (const [what, file, says] of [
  ["with a password", realFile("locked.xlsx"), "It is protected by a password."],
  ["with 501 rows", { name: "all.csv", text: list(501) }, "This file has 501 rows with an e-⁠mail; 500 fit."],
  [
    "without an e-mail column",
    { name: "names.csv", text: "Name,Phone\nAna,1\n" },
    "There is no column with e-⁠mail addresses. These columns were found: “Name” and “Phone”.",
  ],
  ["that is empty", { name: "empty.csv", text: "" }, "It is empty."],
  [
    "that is a picture by another name",
    { name: "list.xlsx", text: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
    "It is no spreadsheet",
  ],
  ["of more than 5 MB", { name: "big.csv", text: "x".repeat(5 * 1024 * 1024 + 1) }, "MB fit."],
] as const) {
  test(`a file ${what} is refused in words, and another one can be chosen`, { tag: "@desktop" }, async ({
    page,
    organization,
  }) => {
    await givePremium(organization);
    await signInAs(page, organization.client);
    await page.goto(importingTo(organization));
    await browse(page, file);
    const refused = page.getByRole("alert");
    await expect(refused).toContainText(says);
    await expect(refused).toContainText("Nothing was uploaded.");
    await expectScreen(page, "Import Learners");
    await previewUpload(page, { name: "few.csv", text: list(2) });
    await expectTitle(page, "2 rows read, 2 ready to go");
  });
}
