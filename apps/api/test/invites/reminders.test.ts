import "reflect-metadata";
import { localTimeAt } from "@muster/domain";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { learner } from "../../src/db/schema/learners.ts";
import { mail } from "../../src/db/schema/mail.ts";
import { sendReminders } from "../../src/features/invites/index.ts";
import { after, DAY, HOUR, MINUTE } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { inviteAsAdministrator } from "../support/administrators.ts";
import { waiting } from "../support/locks.ts";
import { codeFor, linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { inboxOf, sendDue } from "../support/sending.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } ${errors} } }`;
const byLink = (act: string) =>
  `mutation ($input: InviteLinkInput!) { ${act}(input: $input) { invitation { state } ${errors} } }`;
const eventsOf =
  "query ($id: ID!) { node(id: $id) { ... on Learner { events { kind actor } delivery { state } } } }";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});

/** Invites somebody and lets the invitation go out. */
async function invited(email = uniqueEmail()) {
  const [result] = await riverbend.invite([email]);
  await sendDue(world);
  return { email, learnerId: result?.learner?.id ?? "" };
}

/** Time passes, then the reminders run and what they queued goes out. */
async function pass(milliseconds: number): Promise<void> {
  world.clock.pass(milliseconds);
  await sendReminders(world.app);
  await sendDue(world);
}

const remindersTo = async (email: string) =>
  (await mailsTo(world, email)).filter(({ kind, status }) => kind === "REMINDER" && status === "SENT");
const daysOf = async (email: string) => (await remindersTo(email)).map(({ reminderDay }) => reminderDay);

/** Saves other days; the rest of the profile stays. */
async function plan(reminderDays: readonly number[], linkDays = 30): Promise<string[]> {
  const { organization } = await riverbend.owner.data(
    "query ($id: ID!) { organization(id: $id) { version } }",
    { id: riverbend.id },
  );
  return riverbend.owner.refusals(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } ${errors} } }`,
    {
      ...{ organizationId: riverbend.id, version: organization.version, name: "Riverbend Community Care" },
      ...{ contactName: "Carmen Ruiz", contactEmail: "hr@riverbendcare.example" },
      ...{ timeZone: "America/Chicago", language: "EN", linkDays, reminderDays },
    },
  );
}

describe("somebody who has not answered", () => {
  test("is reminded 3 and 10 days after sending, with the same link and code, and then left alone", async () => {
    const { email, learnerId } = await invited();
    await pass(3 * DAY - MINUTE);
    expect(await daysOf(email)).toEqual([]);
    await pass(MINUTE);
    await pass(HOUR);
    expect(await daysOf(email)).toEqual([3]);
    await pass(7 * DAY);
    expect(await daysOf(email)).toEqual([3, 10]);
    for (let day = 11; day < 40; day += 1) await pass(DAY);
    expect(await daysOf(email)).toEqual([3, 10]);

    const [newest, , first] = await inboxOf(world, email);
    const [link, code] = [await linkFor(world, email), await codeFor(world, email)];
    for (const sent of [newest, first]) {
      expect(sent?.html).toContain(`/i/${link}`);
      expect(sent?.text.replace(/\s/g, " ")).toContain(code.replace(/^(...)/, "$1 "));
    }
    expect(newest?.subject).toMatch(/^Reminder: Riverbend’s invitation is open until /);
    expect(newest?.html).toContain(`/i/${link}/decline`);
    expect(JSON.parse(newest?.headers ?? "{}")).toMatchObject({
      "List-Unsubscribe": `<http://muster.test/i/${link}/stop>`,
    });
    const { node } = await riverbend.owner.data(eventsOf, { id: learnerId });
    expect(node.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["SENT", "REMINDED", "SENT", "REMINDED", "SENT", "INVITED"],
    ]);
    expect((await remindersTo(email)).every(({ priority }) => priority === 2)).toBe(true);
  });

  test("hears of it once after a standstill, not once for all that was missed", async () => {
    const { email } = await invited();
    await pass(12 * DAY);
    await pass(HOUR);
    await pass(3 * DAY);
    expect(await daysOf(email)).toEqual([10]);
  });

  test("is left alone from the moment at which no reminders are wanted", async () => {
    const { email } = await invited();
    world.clock.pass(3 * DAY);
    let run: Promise<number> | undefined;
    await world.app.sql.begin(async (tx) => {
      await tx`update organization set reminder_days = '{}' where id = ${plainIdOf("Organization", riverbend.id)}`;
      run = sendReminders(world.app);
      await waiting(world.app.sql, 1);
    });
    await run;
    await sendDue(world);
    expect(await daysOf(email)).toEqual([]);
  });

  test("begins anew with a resend", async () => {
    const { email, learnerId } = await invited();
    await pass(3 * DAY);
    await riverbend.owner.act(resend, { learnerId, clientKey: clientKey() });
    await pass(2 * DAY);
    expect(await daysOf(email)).toEqual([3]);
    await pass(DAY);
    expect(await daysOf(email)).toEqual([3, 3]);
    expect(new Set((await remindersTo(email)).map(({ codeGeneration }) => codeGeneration)).size).toBe(2);
  });

  test("is reminded from the chosen sending time on", async () => {
    const email = uniqueEmail();
    const sendAt = localTimeAt(after(world.clock.now(), 5 * DAY), "America/Chicago");
    await riverbend.invite([email], { sendAt });
    await pass(4 * DAY);
    await pass(DAY);
    await pass(3 * DAY - HOUR);
    expect(await daysOf(email)).toEqual([]);
    await pass(HOUR);
    expect(await daysOf(email)).toEqual([3]);
  });

  test("is reminded as an invited administrator as well", async () => {
    const email = uniqueEmail();
    await inviteAsAdministrator(world, riverbend, email);
    await sendDue(world);
    await pass(3 * DAY);
    expect(await daysOf(email)).toEqual([3]);
  });
});

describe("nobody is reminded", () => {
  const answers: Record<string, (who: { email: string; learnerId: string }) => Promise<unknown>> = {
    "who has said yes": async ({ email }) => {
      const person = await world.person("Maria Delgado", email);
      const link = await linkFor(world, email);
      const shown = await person.data("query ($link: String!) { invitation(link: $link) { consent } }", {
        link,
      });
      await person.act(
        `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
        { link, consent: shown.invitation.consent },
      );
    },
    "whose invite was cancelled": ({ learnerId }) => riverbend.owner.act(cancel, { learnerId }),
    "who has said no": async ({ email }) =>
      world.anonymous().act(byLink("declineInvite"), { link: await linkFor(world, email) }),
    "who has stopped the e-mails": async ({ email }) =>
      world.anonymous().act(byLink("stopEmails"), { link: await linkFor(world, email) }),
    "whose address bounced": ({ email }) =>
      world.app.db.update(learner).set({ deliveryState: "BOUNCED" }).where(eq(learner.email, email)),
    "whose invitation was never sent": ({ email }) =>
      world.app.db
        .update(mail)
        .set({ status: "FAILED" })
        .where(and(eq(mail.email, email), eq(mail.kind, "INVITE"))),
  };

  test.each(Object.entries(answers))("%s, while somebody else is", async (_, answer) => {
    const [answered, silent] = [await invited(), await invited()];
    await answer(answered);
    await pass(3 * DAY);
    await pass(7 * DAY);
    expect(await daysOf(answered.email)).toEqual([]);
    expect(await daysOf(silent.email)).toEqual([3, 10]);
  });

  test("whose link has expired", async () => {
    expect(await plan([2, 4], 5)).toEqual([]);
    const { email } = await invited();
    await pass(2 * DAY);
    expect(await daysOf(email)).toEqual([2]);
    await pass(3 * DAY);
    expect(await daysOf(email)).toEqual([2]);
  });

  test("while the invitation itself still waits to be sent", async () => {
    const email = uniqueEmail();
    await riverbend.invite([email]);
    world.clock.pass(4 * DAY);
    expect(await sendReminders(world.app)).toBe(0);
    await pass(0);
    await pass(0);
    expect(await daysOf(email)).toEqual([3]);
  });

  test("a cancel after it was queued takes it back", async () => {
    const { email, learnerId } = await invited();
    world.clock.pass(3 * DAY);
    await sendReminders(world.app);
    await riverbend.owner.act(cancel, { learnerId });
    await sendDue(world);
    expect((await mailsTo(world, email)).map(({ status }) => status)).toEqual(["SENT", "DROPPED"]);
  });
});

describe("each reminder goes out once", () => {
  test("however many workers look at the same moment", async () => {
    const emails = Array.from({ length: 10 }, () => uniqueEmail());
    await riverbend.invite(emails);
    await sendDue(world);
    world.clock.pass(3 * DAY);
    await Promise.all(Array.from({ length: 6 }, () => sendReminders(world.app)));
    for (const email of emails) {
      expect((await mailsTo(world, email)).map(({ kind }) => kind)).toEqual(["INVITE", "REMINDER"]);
    }
  });

  test("and the database itself refuses a second one of the day", async () => {
    const { email } = await invited();
    await pass(3 * DAY);
    const copy = world.app.sql`
      insert into mail (organization_id, id, kind, email, email_typed, language, invite_id, link_version,
        code_generation, reminder_day, not_before)
      select organization_id, gen_random_uuid(), kind, email, email_typed, language, invite_id, link_version,
        code_generation, reminder_day, not_before from mail where email = ${email} and kind = 'REMINDER'`;
    await expect(copy).rejects.toMatchObject({ constraint_name: "mail_reminder_once" });
  });
});

describe("an organization's own days", () => {
  test("hold for what falls due from then on: nobody gets a reminder of days that had passed", async () => {
    expect(await plan([])).toEqual([]);
    const { email } = await invited();
    await pass(5 * DAY);
    expect(await daysOf(email)).toEqual([]);
    expect(await plan([4, 7])).toEqual([]);
    await pass(HOUR);
    expect(await daysOf(email)).toEqual([]);
    await pass(2 * DAY);
    expect(await daysOf(email)).toEqual([7]);
  });

  test("are up to 5 ascending ones before the link expires, and stay where they are left out", async () => {
    expect(await plan([10, 3])).toEqual(["REMINDER_DAYS_UNFIT"]);
    expect(await plan([1, 2, 3, 4, 5, 6])).toEqual(["REMINDER_DAYS_UNFIT"]);
    expect(await plan([0])).toEqual(["REMINDER_DAYS_UNFIT"]);
    expect(await plan([30], 30)).toEqual(["REMINDER_DAYS_UNFIT"]);
    expect(await plan([1, 2, 5, 14, 29], 30)).toEqual([]);
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { version reminderDays linkDays } }",
      { id: riverbend.id },
    );
    expect(organization.reminderDays).toEqual([1, 2, 5, 14, 29]);
    const { organization: saved } = await riverbend.owner.act(
      `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { reminderDays linkDays } ${errors} } }`,
      {
        ...{ organizationId: riverbend.id, version: organization.version, name: "Riverbend Community Care" },
        ...{ contactName: "Carmen Ruiz", contactEmail: "hr@riverbendcare.example" },
        ...{ timeZone: "America/Chicago", language: "EN", linkDays: 7 },
      },
    );
    expect(saved).toEqual({ reminderDays: [1, 2, 5, 14, 29], linkDays: 7 });
  });
});
