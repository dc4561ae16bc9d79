import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proof } from "../../src/db/schema/accounts.ts";
import { group, groupTraining } from "../../src/db/schema/groups.ts";
import { invite, inviteGroup } from "../../src/db/schema/invites.ts";
import { assignment } from "../../src/db/schema/learners.ts";
import { training } from "../../src/db/schema/trainings.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import {
  listInbox,
  type NewMail,
  queueMails,
  renderInboxMail,
  renderInboxPage,
} from "../../src/features/mail/index.ts";
import { newId, PLATFORM_ORGANIZATION } from "../../src/platform/ids.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("an invite's mail reaches the dev inbox with a link and a code that open that invite", async () => {
  const organizationId = await world.organization();
  const [jane] = await world.invite(organizationId, ["jane@example.com"]);
  if (!jane) throw new Error("nobody invited");
  expect((await world.learner(jane.learnerId)).deliveryState).toBe("QUEUED");

  await world.newSender().runOnce();

  const [mail] = await listInbox(world.db);
  expect(mail).toMatchObject({ id: jane.mailId, to: "jane@example.com" });
  expect(mail?.subject).toContain("Riverbend");
  expect(mail?.from).toContain("<invites@muster.example>");
  const token = /https:\/\/muster\.example\/i\/([a-z2-7]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(world.links.readInviteToken(token)).toEqual({ inviteId: jane.inviteId, version: 1 });
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(mail?.text ?? "");
  expect(`${code?.[1]}${code?.[2]}`).toBe(world.links.inviteCode(jane.inviteId, 1));
  expect(mail?.headers).toEqual({
    "Reply-To": "hr@riverbendcare.example",
    "List-Unsubscribe": `<https://muster.example/i/${token}/stop>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(await world.mail(jane.mailId)).toMatchObject({ status: "SENT", providerId: `inbox-${jane.mailId}` });
  expect(await world.learner(jane.learnerId)).toMatchObject({ deliveryState: "SENT", deliveryReason: null });
  expect(await world.batches()).toMatchObject([{ status: "SETTLED", sealed: null }]);
});

/** Queues one mail and gives it back as the dev inbox keeps it. */
async function sent(more: Pick<NewMail, "kind"> & Partial<NewMail>) {
  const id = newId();
  await inTransaction(world.db, (tx) =>
    queueMails(tx, [
      {
        organizationId: PLATFORM_ORGANIZATION,
        id,
        email: "jane@example.com",
        emailTyped: "Jane@Example.com",
        language: "EN",
        priority: 0,
        notBefore: world.clock.now(),
        ...more,
      },
    ]),
  );
  await world.newSender().runOnce();
  const found = (await listInbox(world.db)).find((mail) => mail.id === id);
  if (!found) throw new Error(`the ${more.kind} mail was not sent`);
  return found;
}

async function addTraining(title: string): Promise<string> {
  const id = newId();
  await world.db.insert(training).values({
    id,
    slug: id,
    title,
    summary: "What it is about.",
    audience: "Everybody",
    jurisdiction: "US",
    language: "EN",
    minutes: 25,
  });
  return id;
}

test("a code's mail holds the code of its proof", async () => {
  const proofId = newId();
  await world.db.insert(proof).values({
    id: proofId,
    purpose: "SIGN_IN",
    email: "jane@example.com",
    createdAt: world.clock.now(),
    expiresAt: new Date(world.clock.now().getTime() + 1_800_000),
  });
  const mail = await sent({ kind: "CODE", proofId });
  const code = world.links.proofCode(proofId);
  expect(mail.text.replace(/[\s\u00a0]/g, "")).toContain(code);
  expect(mail.headers).toEqual({});
});

test("mails about accounts lead to signing in and to registering", async () => {
  expect((await sent({ kind: "ADDRESS_HAS_ACCOUNT" })).text).toContain(`https://muster.example/sign-in`);
  expect((await sent({ kind: "NO_ACCOUNT", language: "ES" })).text).toContain(
    "https://muster.example/register",
  );
});

test("an invite's mail lists the trainings of its Active groups, each once, and the personal note", async () => {
  const organizationId = await world.organization();
  const [lifting, hygiene, hidden] = [
    await addTraining("Safe lifting at home"),
    await addTraining("Hand hygiene"),
    await addTraining("Not given any more"),
  ];
  const groups = [
    { name: "Aides", status: "ACTIVE" as const, trainings: [lifting, hygiene] },
    { name: "Nurses", status: "ACTIVE" as const, trainings: [hygiene] },
    { name: "Former", status: "INACTIVE" as const, trainings: [hidden] },
  ].map((one) => ({ ...one, id: newId() }));
  for (const { id, name, status, trainings } of groups) {
    await world.db.insert(group).values({ organizationId, id, name, nameKey: name.toLowerCase(), status });
    await world.db
      .insert(groupTraining)
      .values(trainings.map((trainingId) => ({ organizationId, groupId: id, trainingId })));
  }
  const [kim] = await world.invite(organizationId, ["kim@example.com"]);
  if (!kim) throw new Error("nobody invited");
  await world.db
    .insert(inviteGroup)
    .values(groups.map(({ id }) => ({ organizationId, inviteId: kim.inviteId, groupId: id })));
  const inviter = await world.account("Pat", "Lee");
  await world.db
    .update(invite)
    .set({ note: "See you on Monday", invitedBy: inviter.id })
    .where(eq(invite.id, kim.inviteId));
  await world.newSender().runOnce();
  const mail = (await listInbox(world.db)).find((one) => one.id === kim.mailId);
  expect(mail?.text.match(/Hand hygiene/g)).toHaveLength(1);
  expect(mail?.text).toContain("Safe lifting at home");
  expect(mail?.text).not.toContain("Not given any more");
  expect(mail?.text).toContain("See you on Monday");
  expect(mail?.from).toContain("Pat Lee");
});

test("the mail of an acceptance lists what was assigned, and leads back", async () => {
  const organizationId = await world.organization();
  const { id: accountId } = await world.account("Jane", "Doe");
  await world.db.insert(assignment).values({
    organizationId,
    id: newId(),
    accountId,
    trainingId: await addTraining("Recognizing neglect"),
    assignedAt: world.clock.now(),
  });
  const mail = await sent({ kind: "WELCOME", organizationId, accountId });
  expect(mail.text).toContain("Recognizing neglect");
  expect(mail.text).toContain("https://muster.example/my");
  expect(mail.headers).toEqual({ "Reply-To": "hr@riverbendcare.example" });
});

test("the pages of the inbox show what mails hold as text, and run nothing of it", async () => {
  const mails = [
    {
      id: newId(),
      to: "jane@example.com",
      from: '"<b>Evil</b>" <invites@muster.example>',
      subject: "<script>alert(1)</script>",
      html: '<html><head></head><body><p title="a">Hello</p></body></html>',
      text: "Open https://muster.example/i/abc. <img src=x>",
      headers: { "X-A": "<i>" },
      sentAt: new Date("2026-11-24T09:00:00Z"),
    },
  ];
  const [mail] = mails;
  if (!mail) throw new Error("no mail");
  for (const page of [renderInboxPage(mails), renderInboxMail(mail)]) {
    expect(page).not.toMatch(/<script|<b>Evil|<img src=x|<i>/);
    expect(page).toContain("&lt;script&gt;");
  }
  const page = renderInboxMail(mail);
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).toContain('<a href="https://muster.example/i/abc">https://muster.example/i/abc</a>.');
  expect(page).toContain("&lt;p title=&quot;a&quot;&gt;Hello");
  expect(renderInboxPage([])).toContain("No mail yet");
});

test("a script reads the mails of one address, in any case, and no others", async () => {
  const mail = await sent({
    kind: "NO_ACCOUNT",
    email: "only.one@example.com",
    emailTyped: "Only.One@example.com",
  });
  const found = await listInbox(world.db, "ONLY.one@Example.com");
  expect(found.map(({ id }) => id)).toEqual([mail.id]);
  expect((await listInbox(world.db)).length).toBeGreaterThan(1);
});

test("the inbox keeps the newest thousand mails", async () => {
  await world.sql`insert into dev_inbox_mail (id, to_email, from_text, subject, html, text, headers, sent_at)
    select gen_random_uuid(), 'a@b.example', 'x', 'old', 'x', 'x', '{}', '2020-01-01' from generate_series(1, 1200)`;
  const newest = await sent({ kind: "NO_ACCOUNT" });
  const kept = await listInbox(world.db);
  expect(kept).toHaveLength(1000);
  expect(kept[0]?.id).toBe(newest.id);
});
