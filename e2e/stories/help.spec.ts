import { expect, expectScreen, signInAs, test } from "../harness/story.ts";

test("Help shows the product's own screens, each topic has an address, and the guide is given away", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  await signInAs(page, organization.client);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const help = `/admin/o/${encodeURIComponent(organization.id)}/help`;
  await page.goto(help);
  await expectScreen(page, "Help");
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "What learners see" }).click();
  await expect(page).toHaveURL(/#learners-see$/);
  await page.goto(`${help}#statuses`);
  await expect(page.getByRole("heading", { name: "What the statuses mean" })).toBeInViewport();

  const broken = await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>("main img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    const missing = pictures.filter(({ naturalWidth, alt }) => naturalWidth === 0 || alt === "");
    return pictures.length === 0 ? ["no pictures"] : missing.map(({ src }) => src);
  });
  expect(broken).toEqual([]);

  const pdf = await page.getByRole("link", { name: /guide in Español as PDF/ }).getAttribute("href");
  const file = await page.request.get(pdf ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByRole("button", { name: "Copy link to the learner’s guide in Español" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expectScreen(page, "Su invitación, paso a paso");
});

test("the guide is for everybody, in either language, with every screen and both ways to an account", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto("/guide");
  await expectScreen(page, "Your invitation, step by step");
  const pictures = page.getByRole("main").getByRole("img");
  await expect(pictures).toHaveCount(7);
  await page.getByRole("link", { name: "Español" }).click();
  await expectScreen(page, "Su invitación, paso a paso");
  await expect(pictures).toHaveCount(7);
});
