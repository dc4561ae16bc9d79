import type { Page } from "@playwright/test";
import { expectTitle, fields, follow, press, titles } from "../harness/accepting.ts";
import { daysGoBy, waitIsOver } from "../harness/database.ts";
import { codeIn } from "../harness/inbox.ts";
import { invite, resend } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

const title = /^Type the code from your e.mail$/;

/** Types a code, and says what the page answers at the field. */
async function tryCode(page: Page, email: string, code: string): Promise<string> {
  await page.goto("/code");
  await page.getByLabel(fields.email).fill(email);
  await page.getByLabel(fields.code).fill(code);
  await press(page, "Show my invitation");
  const error = page.locator("#code-error");
  await expect(error).toBeVisible();
  return (await error.textContent()) ?? "";
}

test("five wrong codes bring a wait, twenty end the code, a resend begins anew; the same for anybody", {
  tag: "@phone",
}, async ({ page, organization }) => {
  test.slow();
  const invited = newPerson("María Delgado").email;
  const nobody = newPerson("Nobody Invited").email;
  const invitation = await invite(organization, invited);
  const right = codeIn(invitation.mail);
  const wrong = right === "000000" ? "111111" : "000000";

  const heard = { [invited]: [] as string[], [nobody]: [] as string[] };
  for (const [email, answers] of Object.entries(heard)) {
    for (let wait = 0; wait < 4; wait += 1) {
      for (let times = 0; times < 5; times += 1) answers.push(await tryCode(page, email, wrong));
      answers.push(await tryCode(page, email, right));
      await waitIsOver(email);
    }
    answers.push(await tryCode(page, email, right));
  }
  const told = heard[invited] ?? [];
  expect(heard[nobody]).toEqual(told);
  expect(told.slice(0, 5).every((answer) => answer.includes("That is not the code in our latest"))).toBe(
    true,
  );
  expect(told[5]).toMatch(/^Too many tries\. Wait 15.minutes, then try again\.$/);
  expect(told.at(-1)).toContain("This code was tried too often.");
  await expectScreen(page, title);
  await follow(page, "Ask for a new one");
  await expectTitle(page, "Ask for a new invitation");

  // The link has worked all the time, and a resend brings another code.
  await page.goto(invitation.link);
  await expectTitle(page, titles.invite(organization));
  await daysGoBy(invited, 1);
  const second = await resend(organization, invitation, invited);
  await page.goto("/code");
  await page.getByLabel(fields.email).fill(invited);
  await page.getByLabel(fields.code).fill(codeIn(second.mail));
  await press(page, "Show my invitation");
  await expectTitle(page, titles.invite(organization));
});

test("a code lives as long as its link", { tag: "@phone" }, async ({ page, organization }) => {
  const { email } = newPerson("María Delgado");
  const { mail } = await invite(organization, email);
  await daysGoBy(email, 29);
  await page.goto("/code");
  await page.getByLabel(fields.email).fill(email.toUpperCase());
  await page.getByLabel(fields.code).fill(codeIn(mail).replace(/^(...)/, "$1-"));
  await press(page, "Show my invitation");
  await expectTitle(page, titles.invite(organization));
  await daysGoBy(email, 2);
  expect(await tryCode(page, email, codeIn(mail))).toContain("That is not the code in our latest");
});
