import { afterEach, beforeEach, expect, test } from "vitest";
import { createInboxTransport } from "../../src/platform/mail/inbox.store.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import type { Sending, Transport } from "../../src/platform/mail/transport.ts";
import type { Provider } from "../provider/provider.ts";
import { createResendWorld, expectDeliveredOnce, untilQuiet } from "./resend.ts";
import type { Invited, World } from "./world.ts";

let world: World & { provider: Provider };
let provider: Provider;
let jane: Invited;

beforeEach(async () => {
  world = await createResendWorld();
  provider = world.provider;
  const [invited] = await world.invite(await world.organization(), ["jane@example.com"]);
  if (!invited) throw new Error("nobody invited");
  jane = invited;
});
afterEach(async () => {
  provider.assertNoViolations();
  await world.close();
});

test("a cancel before the freeze: the mail is never sent", async () => {
  expect(await world.cancel(jane)).toBe(1);
  await untilQuiet(world);
  expect(provider.requests).toEqual([]);
  expect(await world.mail(jane.mailId)).toMatchObject({ status: "DROPPED", reason: "NOT_WANTED" });
  expect((await world.learner(jane.learnerId)).deliveryState).toBeNull();
});

test("a cancel after the attempt began: the mail goes out unchanged, and is shown as sent", async () => {
  const held = provider.hold();
  const sending = world.newSender().runOnce();
  await held.arrived;
  expect(await world.cancel(jane)).toBe(0);
  held.release();
  await sending;
  expectDeliveredOnce(provider, [jane.mailId]);
  expect((await world.learner(jane.learnerId)).deliveryState).toBe("SENT");
});

test("a cancel while the mail is rendered: the freeze looks once more, and it is never sent", async () => {
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  // Rendering waits for a table that it reads.
  const blocking = world.sql.begin(async (sql) => {
    await sql`lock table organization_logo in access exclusive mode`;
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const sending = world.newSender().runOnce();
  while ((await world.mail(jane.mailId)).claimedUntil === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await world.cancel(jane)).toBe(1);
  release.resolve();
  await Promise.all([blocking, sending]);
  await untilQuiet(world);
  expect(provider.requests).toEqual([]);
  expect((await world.mail(jane.mailId)).status).toBe("DROPPED");
});

test("a cancel after the freeze and before any attempt: the mail leaves its batch, and is never sent", async () => {
  await world.newSender().runOnce();
  const organizationId = jane.organizationId;
  const [bob, kim] = await world.invite(organizationId, ["bob@example.com", "kim@example.com"]);
  if (!bob || !kim) throw new Error("nobody invited");
  await world.sql`update mail_provider set window_left = 0, window_ends_at = ${new Date(world.clock.now().getTime() + 1000).toISOString()}`;
  await world.newSender().runOnce();
  expect((await world.mail(bob.mailId)).status).toBe("FROZEN");
  await world.cancel(bob);
  await untilQuiet(world);
  expectDeliveredOnce(provider, [jane.mailId, kim.mailId]);
  expect(provider.counts().has(bob.mailId)).toBe(false);
  expect(await world.mail(bob.mailId)).toMatchObject({ status: "DROPPED", reason: "NOT_WANTED" });
  expect((await world.learner(bob.learnerId)).deliveryState).toBeNull();
});

test("cancel and freeze at once, many times: sent once or dropped, never both and never stuck", async () => {
  const organizationId = jane.organizationId;
  for (let round = 0; round < 15; round += 1) {
    const [one] = await world.invite(organizationId, [`race${round}@example.com`]);
    if (!one) throw new Error("nobody invited");
    const [taken] = await Promise.all([world.cancel(one), world.newSender().runOnce()]);
    world.clock.forward(61_000);
    await world.newSender().runOnce();
    const { status } = await world.mail(one.mailId);
    expect(status).toBe(taken === 1 ? "DROPPED" : status);
    expect(provider.counts().get(one.mailId) ?? 0).toBe(status === "SENT" ? 1 : 0);
    expect(["SENT", "DROPPED"]).toContain(status);
  }
});

test("D25: a worker that stalls while another takes its batch over changes nothing when it wakes", async () => {
  const resend = createResendTransport({ apiKey: "re_test", baseUrl: provider.url });
  const stalled = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const stalling: Transport = {
    ...resend,
    send: async (): Promise<Sending> => {
      asked.resolve();
      await stalled.promise;
      return {
        outcome: { kind: "ACCEPTED", ids: ["id of a stalled worker"] },
        pace: null,
      };
    },
  };
  const workerA = world.newSender(stalling).runOnce();
  await asked.promise;
  await world.newSender().runOnce();
  expect(provider.requests, "the lease still holds").toEqual([]);
  world.clock.forward(5 * 60_000);
  await world.newSender().runOnce();
  const settled = await world.mail(jane.mailId);
  expect(settled.status).toBe("SENT");
  stalled.resolve();
  await workerA;
  expect(await world.mail(jane.mailId)).toEqual(settled);
  expect(world.settled).toEqual([["sent", 1]]);
  expectDeliveredOnce(provider, [jane.mailId]);
});

test("D25: what a stalled worker learns late is not written over an attempt that is under way", async () => {
  const stalled = Promise.withResolvers<Sending>();
  const asked = Promise.withResolvers<void>();
  const stalling: Transport = {
    ...createResendTransport({ apiKey: "re_test", baseUrl: provider.url }),
    send: () => {
      asked.resolve();
      return stalled.promise;
    },
  };
  const workerA = world.newSender(stalling).runOnce();
  await asked.promise;
  world.clock.forward(5 * 60_000);
  const held = provider.hold();
  const workerB = world.newSender().runOnce();
  await held.arrived;
  stalled.resolve({ outcome: { kind: "KEY_REUSED" }, pace: null });
  await workerA;
  expect(await world.batches()).toMatchObject([{ status: "FROZEN", attempt: 2 }]);
  expect((await world.mail(jane.mailId)).status).toBe("FROZEN");
  held.release();
  await workerB;
  expect((await world.mail(jane.mailId)).status).toBe("SENT");
  expectDeliveredOnce(provider, [jane.mailId]);
});

test("the dev inbox keeps one mail where an attempt is made twice", async () => {
  const inbox = createInboxTransport(world);
  let first = true;
  const losing: Transport = {
    ...inbox,
    send: async (batch, signal) => {
      const answer = await inbox.send(batch, signal);
      if (!first) return answer;
      first = false;
      return { outcome: { kind: "UNKNOWN", error: "lost" }, pace: null };
    },
  };
  await world.newSender(losing).runOnce();
  world.clock.forward(60_000);
  await world.newSender(losing).runOnce();
  expect(await world.sql`select id from dev_inbox_mail`).toHaveLength(1);
  expect((await world.mail(jane.mailId)).status).toBe("SENT");
});
