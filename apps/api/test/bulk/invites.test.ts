import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MINUTE } from "../../src/platform/clock.ts";
import { accept, decline, inviteOne, tomorrow } from "../access/scene.ts";
import { mailsTo } from "../support/mails.ts";
import { clientKey, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { actOn, cancelInvites, counted, forecast, resendInvites } from "./operations.ts";

const resendOne = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } errors { code } } }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});

/** Pending, Active, declined and cancelled learners, a minute and more after they were invited. */
async function everyStatus() {
  const pending = await inviteOne(world, riverbend, uniqueEmail());
  const person = await world.person("Luis Delgado");
  const active = await inviteOne(world, riverbend, person.email);
  await accept(person, active.link);
  const declined = await inviteOne(world, riverbend, uniqueEmail());
  await world.anonymous().act(decline, { link: declined.link });
  const cancelled = await inviteOne(world, riverbend, uniqueEmail());
  await actOn(riverbend, cancelInvites, { ids: [cancelled.learnerId] });
  world.clock.pass(2 * MINUTE);
  return { pending, active, declined, cancelled };
}

const invitations = async (email: string) =>
  (await mailsTo(world, email)).filter(({ kind, status }) => kind === "INVITE" && status !== "DROPPED");

describe("resending to many", () => {
  test("leaves alone whose first e-mail waits for its time", async () => {
    const email = uniqueEmail();
    const [waiting] = await riverbend.invite([email], { sendAt: tomorrow(world) });
    const sent = await inviteOne(world, riverbend, uniqueEmail());
    world.clock.pass(2 * MINUTE);
    const { affected, skipped } = await actOn(riverbend, resendInvites, {
      ids: [waiting?.learner?.id ?? "", sent.learnerId],
    });
    expect([affected, counted(skipped)]).toEqual([1, { SCHEDULED: 1 }]);
    expect(await invitations(email)).toHaveLength(1);
  });

  test("reaches the Pending ones, says whom it skips, and the forecast said so before", async () => {
    const { pending, active, declined, cancelled } = await everyStatus();
    const stopped = await inviteOne(world, riverbend, uniqueEmail());
    await world
      .anonymous()
      .act(
        `mutation ($input: InviteLinkInput!) { stopEmails(input: $input) { invitation { state } errors { code } } }`,
        { link: stopped.link },
      );
    world.clock.pass(2 * MINUTE);
    const fresh = await inviteOne(world, riverbend, uniqueEmail());
    const ids = [pending, active, declined, cancelled, stopped, fresh].map(({ learnerId }) => learnerId);
    const before = await forecast(riverbend, { ids }, "RESEND");
    expect([before.selected, before.affected]).toEqual([{ count: 6, more: false }, 1]);
    const { affected, skipped } = await actOn(riverbend, resendInvites, { ids });
    expect(affected).toBe(1);
    expect(skipped).toEqual(before.skipped);
    expect(counted(skipped)).toEqual({
      ...{ ACTIVE: 1, DECLINED: 1, CANCELLED: 1 },
      ...{ EMAILS_STOPPED: 1, RESENT_TOO_SOON: 1 },
    });
    const [first, second] = await mailsTo(world, pending.email);
    expect([first?.status, second?.priority]).toEqual(["DROPPED", 2]);
    expect(skipped.find(({ reason }) => reason === "ACTIVE")?.learners).toEqual([
      { id: active.learnerId, email: active.email },
    ]);
  });

  test("the same key sends once, and another selection under it is refused", async () => {
    const { pending, cancelled } = await everyStatus();
    const input = {
      organizationId: riverbend.id,
      selection: { ids: [pending.learnerId] },
      clientKey: clientKey(),
    };
    const [first, again] = [
      await riverbend.owner.act(resendInvites, input),
      await riverbend.owner.act(resendInvites, input),
    ];
    expect(again).toEqual(first);
    expect(await mailsTo(world, pending.email)).toHaveLength(2);
    const other = { ...input, selection: { ids: [cancelled.learnerId] } };
    expect(await riverbend.owner.refusals(resendInvites, other)).toEqual(["CLIENT_KEY_REUSED"]);
  });

  test("a single resend goes out before them", async () => {
    const [one, two] = [
      await inviteOne(world, riverbend, uniqueEmail()),
      await inviteOne(world, riverbend, uniqueEmail()),
    ];
    world.clock.pass(2 * MINUTE);
    await actOn(riverbend, resendInvites, { ids: [one.learnerId] });
    await riverbend.owner.act(resendOne, { learnerId: two.learnerId, clientKey: clientKey() });
    const priorities = [await invitations(one.email), await invitations(two.email)].map(
      (mails) => mails.at(-1)?.priority,
    );
    expect(priorities).toEqual([2, 0]);
  });

  test("counts towards the limit of an address, and skips who reached it", async () => {
    const { pending } = await everyStatus();
    for (let time = 0; time < 4; time += 1) {
      await world.app.sql`update mail set status = 'SENT' where email = ${pending.email}`;
      expect((await actOn(riverbend, resendInvites, { ids: [pending.learnerId] })).affected).toBe(1);
      world.clock.pass(2 * MINUTE);
    }
    await world.app.sql`update mail set status = 'SENT' where email = ${pending.email}`;
    const { skipped } = await actOn(riverbend, resendInvites, { ids: [pending.learnerId] });
    expect(counted(skipped)).toEqual({ LIMIT_PER_ADDRESS: 1 });
  });
});

describe("cancelling many", () => {
  test("breaks the links of the Pending ones and leaves the others", async () => {
    const { pending, active, declined, cancelled } = await everyStatus();
    const all = [pending, active, declined, cancelled];
    const { affected, skipped } = await actOn(riverbend, cancelInvites, {
      ids: all.map(({ learnerId }) => learnerId),
    });
    expect([affected, counted(skipped)]).toEqual([1, { ACTIVE: 1, DECLINED: 1, CANCELLED: 1 }]);
    const states = await Promise.all(
      all.map(async ({ link }) => {
        const asked = "query ($link: String!) { invitation(link: $link) { state } }";
        return (await world.anonymous().data(asked, { link })).invitation.state;
      }),
    );
    expect(states).toEqual(["CANCELLED", "USED", "DECLINED", "CANCELLED"]);
  });
});

describe("a selection", () => {
  test("of all that match is settled when the act begins: who drops out of it by the act is done once", async () => {
    for (let index = 0; index < 4; index += 1) await inviteOne(world, riverbend, uniqueEmail());
    const kept = await inviteOne(world, riverbend, uniqueEmail());
    const selection = { allThatMatch: { status: ["PENDING"] }, except: [kept.learnerId] };
    expect(await forecast(riverbend, selection, "CANCEL")).toMatchObject({
      selected: { count: 4, more: false },
      affected: 4,
      skipped: [],
    });
    const input = { organizationId: riverbend.id, selection, clientKey: clientKey() };
    const first = await riverbend.owner.act(cancelInvites, input);
    expect(first).toMatchObject({ affected: 4, skipped: [] });
    // Now nobody matches any more, and yet it is the same act.
    expect(await riverbend.owner.act(cancelInvites, input)).toEqual(first);
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { tally { pending cancelled } } }",
      { id: riverbend.id },
    );
    expect(organization.tally).toEqual({ pending: 1, cancelled: 4 });
  });

  test("is refused where it is none or two at once", async () => {
    const id = (await inviteOne(world, riverbend, uniqueEmail())).learnerId;
    const many = Array.from({ length: 501 }, () => id);
    for (const selection of [
      {},
      { ids: [] },
      { ids: many },
      { ids: [id], allThatMatch: {} },
      { ids: [id], except: [id] },
      { allThatMatch: {}, except: many },
    ]) {
      const input = { organizationId: riverbend.id, selection, clientKey: clientKey() };
      expect(await riverbend.owner.refusals(cancelInvites, input)).toEqual(["BAD_USER_INPUT"]);
    }
    expect((await actOn(riverbend, cancelInvites, { ids: many.slice(1) })).affected).toBe(1);
  });

  test("of another organization's learners finds nobody", async () => {
    const alder = await readyOrganization(world, "Alder County Schools");
    const theirs = await inviteOne(world, alder, uniqueEmail());
    const { affected, skipped } = await actOn(riverbend, cancelInvites, { ids: [theirs.learnerId] });
    expect([affected, skipped]).toEqual([0, []]);
    expect(await forecast(riverbend, { ids: [theirs.learnerId] }, "CANCEL")).toEqual({
      selected: { count: 0, more: false },
      affected: 0,
      skipped: [],
    });
  });

  test("of more than 10,000 is refused, and the forecast says that there are more", async () => {
    const organizationId = Buffer.from(riverbend.id, "base64url").toString().split(":")[1] ?? "";
    await world.app.sql`
      insert into learner (organization_id, id, email, email_typed, status, invited_at)
      select ${organizationId}, gen_random_uuid(), 'n' || n || '@many.example', 'n', 'PENDING', now()
        from generate_series(1, 10001) n`;
    const input = { organizationId: riverbend.id, selection: { allThatMatch: {} }, clientKey: clientKey() };
    expect(await riverbend.owner.refusals(cancelInvites, input)).toEqual(["SELECTION_TOO_LARGE"]);
    expect(await forecast(riverbend, { allThatMatch: {} }, "CANCEL")).toEqual({
      selected: { count: 10_000, more: true },
      affected: 0,
      skipped: [],
    });
    // One less, and it is done, in one call.
    const [one] = await world.app.sql<
      { id: string }[]
    >`select id from learner where organization_id = ${organizationId} order by id limit 1`;
    const except = [Buffer.from(`Learner:${organizationId}:${one?.id}`).toString("base64url")];
    const done = await actOn(riverbend, cancelInvites, { allThatMatch: {}, except });
    // Made by hand, without invites: there is nothing to cancel.
    expect([done.affected, counted(done.skipped)]).toEqual([0, { GONE: 10_000 }]);
  });

  test("goes on where an earlier call was cut off", async () => {
    const learners = [];
    for (let index = 0; index < 3; index += 1)
      learners.push(await inviteOne(world, riverbend, uniqueEmail()));
    const input = {
      organizationId: riverbend.id,
      selection: { allThatMatch: {} },
      clientKey: clientKey(),
    };
    await riverbend.owner.act(cancelInvites, input);
    // As if the process had died after the first of the three.
    const ids = learners
      .map(({ learnerId }) => Buffer.from(learnerId, "base64url").toString().slice(-36))
      .sort();
    await world.app.sql`update bulk_act set done = 1, affected = 1 where key = ${input.clientKey}`;
    for (const id of ids.slice(1)) {
      await world.app
        .sql`update invite set status = 'PENDING', cancelled_at = null, cancelled_by = null where learner_id = ${id}`;
      await world.app.sql`update learner set status = 'PENDING', cancelled_at = null where id = ${id}`;
    }
    expect(await riverbend.owner.act(cancelInvites, input)).toMatchObject({ affected: 3, skipped: [] });
    const left = await world.app.sql`select id from learner where id = any(${ids}) and status <> 'CANCELLED'`;
    expect(left).toEqual([]);
  });
});
