import { learnersOf, selectBox } from "../harness/administering.ts";
import { freshAddress } from "../harness/inbox.ts";
import { enterOn, tabTo } from "../harness/keyboard.ts";
import { inviteMany } from "../harness/organization.ts";
import { expect, signInAs, test } from "../harness/story.ts";

test("the Learners page works with keys alone: search, sort, a range, an act, and cancel", {
  tag: "@desktop",
}, async ({ page, organization }) => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => freshAddress(name)) as [
    string,
    string,
    string,
    string,
  ];
  await inviteMany(organization, [a, b, c, d]);
  await signInAs(page, organization.client);
  await page.goto(learnersOf(organization));
  await expect(page.getByText("4 people invited and active")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();

  if ((page.viewportSize()?.width ?? 0) >= 992) {
    await enterOn(page, page.getByRole("button", { name: "E-mail", exact: true }));
    await expect(page.getByRole("columnheader", { name: "E-mail" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await page.keyboard.press("Enter");
    await expect(page.getByRole("columnheader", { name: "E-mail" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await page.keyboard.press("Enter");
    await expect(page.getByRole("columnheader", { name: "Invited" })).toHaveCount(0);
    await enterOn(page, page.getByRole("button", { name: "E-mail", exact: true }));
  } else {
    await page.goto(`${learnersOf(organization)}?sort=EMAIL_ASC`);
  }
  await expect(page.getByRole("checkbox", { name: /@/ }).first()).toHaveAccessibleName(`Select ${a}`);

  await tabTo(page, selectBox(page, a));
  await page.keyboard.press("Space");
  await tabTo(page, selectBox(page, c));
  await page.keyboard.press("Shift+Space");
  for (const address of [a, b, c]) await expect(selectBox(page, address)).toBeChecked();
  await expect(selectBox(page, d)).not.toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "3 selected" })).toBeAttached();

  await page.evaluate(() => document.querySelector("h1")?.focus());
  await enterOn(page, page.getByRole("link", { name: "Cancel invites" }));
  await expect(page.getByRole("heading", { level: 1, name: "Cancel 3 invites?" })).toBeFocused();
  await enterOn(page, page.getByRole("button", { name: "Cancel 3 invites" }));
  await expect(page.getByRole("heading", { level: 1, name: "3 invites are cancelled" })).toBeFocused();
  await enterOn(page, page.getByRole("link", { name: "Back to Learners" }));

  await enterOn(page, page.getByRole("button", { name: `Cancel invite to ${d}` }));
  const question = page.getByRole("dialog");
  await expect(question.getByRole("button", { name: "Keep it" })).toBeFocused();
  await enterOn(page, question.getByRole("button", { name: "Cancel the invite" }));
  await expect(question).toBeHidden();
  await expect(page.getByRole("link", { name: d })).toBeFocused();
});
