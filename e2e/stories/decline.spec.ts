import { expectTitle, fillAccount, follow, join, press, registerOn, titles } from "../harness/accepting.ts";
import { linkIn } from "../harness/inbox.ts";
import { invite } from "../harness/organization.ts";
import { newPerson } from "../harness/people.ts";
import { expect, expectScreen, test } from "../harness/story.ts";

const asked = "Say no to this invitation?";
const thanks = /^Thank you\. We will not write to you about this again\.$/;

test("a no is asked twice, thanked for, seen by the administrators, and can be taken back", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link, learnerId } = await invite(organization, maria.email);

  await page.goto(link);
  await follow(page, "This is not for me");
  await expectScreen(page, asked);
  await follow(page, "Back to the invitation");
  await follow(page, "This is not for me");
  await expectTitle(page, asked);
  await press(page, "This is not for me");
  await expectScreen(page, thanks);
  await page.reload();
  await expectTitle(page, thanks);
  const seen = await organization.client.run(
    "query ($id: ID!) { node(id: $id) { ... on Learner { status name declinedAt } } }",
    { id: learnerId },
  );
  expect(seen).toEqual({ node: { status: "CANCELLED", name: null, declinedAt: expect.any(String) } });

  await page.goto(link);
  await expectScreen(page, "You said no to this invitation");
  await follow(page, "Accept the invitation after all");
  await expectTitle(page, titles.register);
  await page.goto(link);
  await follow(page, "Accept the invitation after all");
  await fillAccount(page, maria);
  await press(page, "Make my account");
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});

test("the mail's links to say no and to stop e-mails change nothing by being opened", {
  tag: "@phone",
}, async ({ page, organization }) => {
  const maria = newPerson("María Delgado");
  const { link, mail } = await invite(organization, maria.email);

  await page.goto(linkIn(mail, /\/decline$/));
  await expectTitle(page, asked);
  await page.goto(linkIn(mail, /\/stop$/));
  await expectScreen(page, /^Stop all e.mails from Riverbend\?$/);
  await page.goto(link);
  await expectTitle(page, titles.invite(organization));

  await page.goto(linkIn(mail, /\/stop$/));
  await press(page, /^Stop all e.mails from Riverbend$/);
  await expectScreen(page, /^You get no more e.mails from Riverbend$/);
  await page.reload();
  await expectTitle(page, /^You get no more e.mails from Riverbend$/);
  await follow(page, "Back to the invitation");
  await registerOn(page, maria);
  await join(page, organization);
  await expectTitle(page, titles.done(organization, maria));
});
