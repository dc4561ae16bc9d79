import { localTimeAt } from "@muster/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { after, DAY, HOUR, MINUTE } from "../../src/platform/clock.ts";
import { invitesTo, linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { inboxOf, sendDue } from "../support/sending.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const inviteAt = `mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) {
  results { outcome error { code } learner { id status expiresAt lastSentAt delivery { state at sendAt } } }
  sending { at local moved } ${errors} } }`;
const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) {
  learner { delivery { state sendAt } } ${errors} } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { status delivery { state } } ${errors} } }`;
const ZONE = "America/Chicago";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

/** What the organization's clocks show so long from now, to the minute. */
const localIn = (milliseconds: number) => localTimeAt(after(world.clock.now(), milliseconds), ZONE);

const input = (email: string, sendAt: string | null, more: Record<string, unknown> = {}) => ({
  organizationId: riverbend.id,
  emails: [email],
  groupId: riverbend.groupId,
  sendAt,
  clientKey: clientKey(),
  ...more,
});

async function invite(email: string, sendAt: string | null, more: Record<string, unknown> = {}) {
  const payload = await riverbend.owner.act(inviteAt, input(email, sendAt, more));
  return { ...payload.results[0], sending: payload.sending };
}

const refusals = (sendAt: string) => riverbend.owner.refusals(inviteAt, input(uniqueEmail(), sendAt));
const sentTo = async (email: string) => (await inboxOf(world, email)).length;

describe("an invitation for a chosen time", () => {
  test("waits, says when it goes out, and goes out then; the link's life begins then", async () => {
    const email = uniqueEmail();
    const local = localIn(2 * DAY);
    const { outcome, sending, learner } = await invite(email, local);
    expect(outcome).toBe("INVITED");
    expect(sending).toMatchObject({ local, moved: false });
    expect(localTimeAt(new Date(sending.at), ZONE)).toBe(local);
    expect(learner).toMatchObject({
      status: "PENDING",
      lastSentAt: sending.at,
      expiresAt: after(new Date(sending.at), 30 * DAY).toISOString(),
      delivery: { state: "QUEUED", sendAt: sending.at },
    });
    await sendDue(world);
    expect(await sentTo(email)).toBe(0);
    world.clock.pass(2 * DAY);
    await sendDue(world);
    expect(await sentTo(email)).toBe(1);
    await sendDue(world);
    expect(await sentTo(email)).toBe(1);
  });

  test("lies ahead, 90 days at most, and is a time of the calendar: each refusal says the way out", async () => {
    expect(await refusals(localIn(-HOUR))).toEqual(["SEND_TIME_PAST"]);
    expect(await refusals(localIn(91 * DAY))).toEqual(["SEND_TIME_TOO_FAR"]);
    expect(await refusals("tomorrow at nine")).toEqual(["SEND_TIME_UNREADABLE"]);
    expect(await refusals("2027-02-30T09:00")).toEqual(["SEND_TIME_UNREADABLE"]);
    expect(await refusals(localIn(89 * DAY))).toEqual([]);
  });

  test("the same client key and content gives the same answer, also when the time has passed by then", async () => {
    const email = uniqueEmail();
    const asked = input(email, localIn(HOUR));
    const first = await riverbend.owner.act(inviteAt, asked);
    world.clock.pass(2 * HOUR);
    const again = await riverbend.owner.act(inviteAt, asked);
    expect(again.sending).toEqual(first.sending);
    expect(again.results[0].outcome).toBe("INVITED");
    expect(await mailsTo(world, email)).toHaveLength(1);
  });

  test("a cancel before the time: it is never sent, and inviting again works", async () => {
    const email = uniqueEmail();
    const { learner } = await invite(email, localIn(DAY));
    const { learner: cancelled } = await riverbend.owner.act(cancel, { learnerId: learner.id });
    expect(cancelled).toEqual({ status: "CANCELLED", delivery: null });
    world.clock.pass(2 * DAY);
    await sendDue(world);
    expect(await sentTo(email)).toBe(0);
    expect((await invite(email, null)).outcome).toBe("REINVITED");
    await sendDue(world);
    expect(await sentTo(email)).toBe(1);
  });

  test("⟲ on one that waits sends it now, once, and a second press waits its minute", async () => {
    const email = uniqueEmail();
    const { learner } = await invite(email, localIn(10 * DAY));
    const press = () => ({ learnerId: learner.id, clientKey: clientKey() });
    const { learner: sent } = await riverbend.owner.act(resend, press());
    expect(sent.delivery).toEqual({ state: "QUEUED", sendAt: null });
    expect(await riverbend.owner.refusals(resend, press())).toEqual(["RESENT_TOO_SOON"]);
    await sendDue(world);
    world.clock.pass(11 * DAY);
    await sendDue(world);
    expect(await sentTo(email)).toBe(1);
  });

  test("a stop asked for meanwhile holds: nothing goes out", async () => {
    const email = uniqueEmail();
    await invite(email, localIn(DAY));
    await world
      .anonymous()
      .act(
        `mutation ($input: InviteLinkInput!) { stopEmails(input: $input) { invitation { emailsStopped } ${errors} } }`,
        { link: await linkFor(world, email) },
      );
    world.clock.pass(2 * DAY);
    await sendDue(world);
    expect(await sentTo(email)).toBe(0);
  });
});

describe("of two sending times for one address", () => {
  test("the earlier holds, in whatever order they are asked for, with both groups and one e-mail", async () => {
    const kitchen = await riverbend.group(`Kitchen ${uniqueEmail()}`);
    for (const [first, second, outcome] of [
      [1, 3, "MERGED"],
      [3, 1, "BROUGHT_FORWARD"],
    ] as const) {
      const email = uniqueEmail();
      await invite(email, localIn(first * DAY));
      const answer = await invite(email, localIn(second * DAY), { groupId: kitchen });
      expect(answer.outcome).toBe(outcome);
      const [row] = await invitesTo(world, email);
      expect(localTimeAt(row?.lastSentAt ?? new Date(0), ZONE)).toBe(localIn(DAY));
      expect(answer.learner.delivery.sendAt).toBe(row?.lastSentAt.toISOString());
      world.clock.pass(DAY + MINUTE);
      await sendDue(world);
      world.clock.pass(3 * DAY);
      await sendDue(world);
      expect(await sentTo(email)).toBe(1);
    }
  });

  test("asked for at once while it waits: it goes out at once", async () => {
    const email = uniqueEmail();
    await invite(email, localIn(3 * DAY));
    expect((await invite(email, null)).outcome).toBe("BROUGHT_FORWARD");
    await sendDue(world);
    expect(await sentTo(email)).toBe(1);
    // It was sent: a later time is no second e-mail.
    expect((await invite(email, localIn(DAY))).outcome).toBe("ALREADY_PENDING");
  });

  test("asked for by two administrators at once: one invite, one e-mail that waits for the earlier", async () => {
    for (let round = 0; round < 5; round += 1) {
      const email = uniqueEmail();
      const [near, far] = [localIn(DAY), localIn(2 * DAY)];
      await Promise.all([invite(email, round % 2 ? near : far), invite(email, round % 2 ? far : near)]);
      const queued = (await mailsTo(world, email)).filter(({ status }) => status === "QUEUED");
      expect(queued.map(({ notBefore }) => localTimeAt(notBefore, ZONE))).toEqual([near]);
      expect(await invitesTo(world, email)).toHaveLength(1);
    }
  });
});

describe("limits of a day", () => {
  test("count those who are written to on the day of sending, and nobody twice", async () => {
    const small = await readyOrganization(world, "Small office");
    const tomorrow = localIn(DAY);
    const emails = Array.from({ length: 50 }, () => uniqueEmail());
    for (let batch = 0; batch < 50; batch += 10) {
      await small.invite(emails.slice(batch, batch + 10), { sendAt: tomorrow });
    }
    const ask = (sendAt: string | null, email = uniqueEmail()) =>
      small.owner.refusals(inviteAt, {
        ...input(email, sendAt),
        organizationId: small.id,
        groupId: small.groupId,
      });
    expect(await ask(tomorrow)).toEqual(["LIMIT_PER_DAY"]);
    expect(await ask(localIn(3 * DAY))).toEqual([]);
    expect(await ask(localIn(2 * HOUR))).toEqual(["LIMIT_PER_DAY"]);
    expect(await ask(localIn(2 * HOUR), emails[0])).toEqual([]);
  });
});
