import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { suppression } from "../../src/db/schema/invites.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { mailsOfInvite, mailsOfLearner, queueFigures, queueMails } from "../../src/features/mail/index.ts";
import { newId, PLATFORM_ORGANIZATION } from "../../src/platform/ids.ts";
import { createInboxTransport } from "../../src/platform/mail/inbox.store.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import type { Transport } from "../../src/platform/mail/transport.ts";
import type { Provider } from "../provider/provider.ts";
import { createResendWorld, expectDeliveredOnce, untilQuiet } from "./resend.ts";
import { addresses, type Invited, type World } from "./world.ts";

let world: World & { provider: Provider };
let provider: Provider;
let riverbend: string;

beforeEach(async () => {
  world = await createResendWorld();
  provider = world.provider;
  riverbend = await world.organization();
});
afterEach(async () => {
  provider.assertNoViolations();
  await world.close();
});

const ids = (people: readonly Invited[]) => people.map((one) => one.mailId);

async function eventually(what: string, check: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`did not happen: ${what}`);
}

describe("batches", () => {
  test("500 mails go out in at most six requests, each once, in the order they were asked for", async () => {
    const people = await world.invite(riverbend, addresses(500), { priority: 2 });
    await untilQuiet(world);
    expect(provider.requests.length).toBeLessThanOrEqual(6);
    expect(provider.deliveries.map((one) => one.mail)).toEqual(ids(people));
    expectDeliveredOnce(provider, ids(people));
  });

  test("while the provider's second runs, what it will take next is written, and no more", async () => {
    await world.invite(riverbend, addresses(700));
    provider.setLimit(2);
    await world.newSender().runOnce();
    expect(await world.statuses()).toEqual({ SENT: 200, FROZEN: 200, QUEUED: 300 });
    world.clock.forward(1000);
    await world.newSender().runOnce();
    expect(await world.statuses()).toEqual({ SENT: 400, FROZEN: 200, QUEUED: 100 });
    await untilQuiet(world);
  });

  test("several senders at once send each mail once", async () => {
    const people = await world.invite(riverbend, addresses(350));
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(Array.from({ length: 4 }, () => world.newSender().runOnce()));
      world.clock.forward(61_000);
    }
    expect(await world.statuses()).toEqual({ SENT: 350 });
    expectDeliveredOnce(provider, ids(people));
  });

  test("frozen bytes cannot be read in the database, and are erased when they are sent", async () => {
    const [jane] = await world.invite(riverbend, ["jane@example.com"]);
    const held = provider.hold();
    const sending = world.newSender().runOnce();
    await held.arrived;
    const [frozen] = await world.batches();
    const sealed = Buffer.from(frozen?.sealed ?? []).toString("latin1");
    expect(sealed.length).toBeGreaterThan(1000);
    expect(sealed).not.toContain("jane@example.com");
    held.release();
    await sending;
    expect(await world.batches()).toMatchObject([{ status: "SETTLED", sealed: null }]);
    expect(jane && (await world.mail(jane.mailId)).providerId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("what the provider is sent holds no secret beside the mail, and the address to answer to", async () => {
    const [jane] = await world.invite(riverbend, ["jane@example.com"]);
    const sent: unknown[] = [];
    const transport: Transport = {
      ...createInboxTransport(world),
      send: async (batch, signal) => {
        sent.push(...batch.mails);
        return createResendTransport({ apiKey: "re_test", baseUrl: provider.url }).send(batch, signal);
      },
    };
    await world.newSender(transport).runOnce();
    expect(sent).toMatchObject([
      {
        to: "jane@example.com",
        replyTo: "hr@riverbendcare.example",
        from: { address: "invites@muster.example" },
        tags: [
          { name: "kind", value: "INVITE" },
          { name: "mail", value: jane?.mailId },
        ],
      },
    ]);
  });
});

describe("fairness", () => {
  test("F13: one mail of an organization goes with the first batch of another one's five hundred", async () => {
    const lakeside = await world.organization("Lakeside Schools");
    await world.invite(riverbend, addresses(500), { priority: 2 });
    const [one] = await world.invite(lakeside, ["teacher@example.com"], { priority: 2 });
    await world.newSender().runOnce();
    expect(provider.deliveries.slice(0, 100).map((delivery) => delivery.mail)).toContain(one?.mailId);
  });

  test("F13: a resend leaves before the rest of a bulk import that is under way", async () => {
    const lakeside = await world.organization("Lakeside Schools");
    await world.invite(riverbend, addresses(220), { priority: 2 });
    const held = provider.hold();
    const sending = world.newSender().runOnce();
    await held.arrived;
    const [urgent] = await world.invite(lakeside, ["teacher@example.com"], { priority: 0 });
    held.release();
    await sending;
    await untilQuiet(world);
    expect(provider.requests.map((one) => one.size).slice(0, 2)).toEqual([100, 1]);
    expect(provider.deliveries[100]?.mail).toBe(urgent?.mailId);
  });

  test("F13: a resend leaves before batches that are frozen already and wait for their turn", async () => {
    await world.invite(riverbend, addresses(210), { priority: 2 });
    await world.newSender().runOnce();
    expect(await world.statuses()).toEqual({ SENT: 200, FROZEN: 10 });
    const [urgent] = await world.invite(riverbend, ["teacher@example.com"], { priority: 0 });
    await untilQuiet(world);
    expect(provider.requests.map((one) => one.size)).toEqual([100, 100, 1, 10]);
    expect(provider.deliveries[200]?.mail).toBe(urgent?.mailId);
  });

  test("a batch holds mails of one priority", async () => {
    await world.invite(riverbend, addresses(2), { priority: 1 });
    await world.invite(riverbend, addresses(2, "b"), { priority: 2 });
    await untilQuiet(world);
    expect(provider.requests.map((one) => one.size)).toEqual([2, 2]);
  });
});

describe("what is sent, and what is not", () => {
  test("a mail is not sent before its time", async () => {
    const notBefore = new Date(world.clock.now().getTime() + 3_600_000);
    const [later] = await world.invite(riverbend, addresses(1), { notBefore });
    await world.newSender().runOnce();
    expect(provider.requests).toEqual([]);
    world.clock.forward(3_600_000);
    await world.newSender().runOnce();
    expectDeliveredOnce(provider, [later?.mailId ?? ""]);
  });

  test("an address that stopped the organization's mails gets none of it, and those of another one", async () => {
    const lakeside = await world.organization("Lakeside Schools");
    await world.db
      .insert(suppression)
      .values({ organizationId: riverbend, email: "jane@example.com", reason: "STOPPED" });
    const [stopped, other] = await world.invite(riverbend, ["jane@example.com", "bob@example.com"]);
    const [wanted] = await world.invite(lakeside, ["jane@example.com"]);
    await untilQuiet(world);
    expect(provider.counts().has(stopped?.mailId ?? "")).toBe(false);
    expectDeliveredOnce(provider, [other?.mailId ?? "", wanted?.mailId ?? ""]);
    expect(await world.learner(stopped?.learnerId ?? "")).toMatchObject({
      status: "PENDING",
      deliveryState: "FAILED",
      deliveryReason: "SUPPRESSED",
    });
    expect(await mailsOfLearner(world.db, riverbend, stopped?.learnerId ?? "")).toMatchObject([
      { state: "FAILED", reason: "SUPPRESSED" },
    ]);
  });

  test("a mail of an earlier link version is not sent", async () => {
    const [old] = await world.invite(riverbend, addresses(1), { linkVersion: 3 });
    await untilQuiet(world);
    expect(await world.mail(old?.mailId ?? "")).toMatchObject({ status: "DROPPED", reason: "NOT_WANTED" });
    expect(provider.deliveries).toEqual([]);
  });

  test("a code whose proof is over is not sent any more", async () => {
    await inTransaction(world.db, (tx) =>
      queueMails(tx, [
        {
          organizationId: PLATFORM_ORGANIZATION,
          id: newId(),
          kind: "CODE",
          email: "jane@example.com",
          emailTyped: "Jane@Example.com",
          language: "ES",
          proofId: null,
          priority: 0,
          notBefore: world.clock.now(),
        },
      ]),
    );
    await untilQuiet(world);
    expect(await world.statuses()).toEqual({ DROPPED: 1 });
  });

  test("a mail that cannot be written fails alone", async () => {
    const broken = await world.organization("Nowhere");
    await world.sql`update organization set time_zone = 'Nowhere/Never' where id = ${broken}`;
    const [lost] = await world.invite(broken, ["lost@example.com"]);
    const people = await world.invite(riverbend, addresses(3));
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(people));
    expect(await world.mail(lost?.mailId ?? "")).toMatchObject({ status: "FAILED", reason: "NOT_WRITTEN" });
    expect((await world.learner(lost?.learnerId ?? "")).deliveryState).toBe("FAILED");
  });

  test("bytes that our keys do not open are left to a human, and hold up nobody", async () => {
    const [lost] = await world.invite(riverbend, addresses(1), { priority: 0 });
    await world.newSender().runOnce();
    await world.sql`update mail_batch set status = 'FROZEN', sealed = 'other bytes', settled_at = null`;
    await world.sql`update mail set status = 'FROZEN' where id = ${lost?.mailId ?? ""}`;
    const people = await world.invite(riverbend, addresses(2, "b"));
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(people));
    expect((await world.mail(lost?.mailId ?? "")).status).toBe("PARKED");
  });

  test("what the provider told since, and a newer mail, are not overwritten by a late settle", async () => {
    const [told, asked] = await world.invite(riverbend, addresses(2));
    const [first, second] = [provider.hold(), provider.hold()];
    const sending = world.newSender().runOnce();
    await first.arrived;
    await world.sql`update learner set delivery_state = 'DELIVERED' where id = ${told?.learnerId ?? ""}`;
    const again = asked && (await world.resend(asked));
    first.release();
    await second.arrived;
    expect((await world.learner(told?.learnerId ?? "")).deliveryState).toBe("DELIVERED");
    expect((await world.learner(asked?.learnerId ?? "")).deliveryState).toBe("QUEUED");
    second.release();
    await sending;
    await untilQuiet(world);
    expect(await world.learner(asked?.learnerId ?? "")).toMatchObject({
      deliveryMailId: again?.mailId,
      deliveryState: "SENT",
    });
    expectDeliveredOnce(
      provider,
      [told, asked, again].map((one) => one?.mailId ?? ""),
    );
  });

  test("an invite's mails can be read for its timeline", async () => {
    const [jane] = await world.invite(riverbend, ["jane@example.com"]);
    await untilQuiet(world);
    expect(
      await mailsOfInvite(world.db, { organizationId: riverbend, inviteId: jane?.inviteId ?? "" }),
    ).toMatchObject([{ kind: "INVITE", status: "SENT", settledAt: world.clock.now() }]);
    expect(await mailsOfLearner(world.db, riverbend, jane?.learnerId ?? "")).toMatchObject([
      { state: "SENT" },
    ]);
    const stranger = await world.organization("Stranger");
    expect(await mailsOfLearner(world.db, stranger, jane?.learnerId ?? "")).toEqual([]);
  });

  test("the queue's depth and age can be read", async () => {
    await world.invite(riverbend, addresses(2));
    world.clock.forward(90_000);
    expect(await queueFigures(world.db, world.clock.now())).toEqual({ depth: 2, oldestSeconds: 90 });
    await untilQuiet(world);
    expect(await queueFigures(world.db, world.clock.now())).toEqual({ depth: 0, oldestSeconds: 0 });
  });
});

describe("a sender that runs", () => {
  test("is woken by mails that are committed, and by none that are rolled back", async () => {
    const notices: string[] = [];
    const listening = await world.sql.listen("muster_mail", (notice) => void notices.push(notice));
    const sender = world.newSender();
    await sender.start();
    const rolledBack = inTransaction(world.db, async (tx) => {
      await queueMails(tx, [
        {
          organizationId: PLATFORM_ORGANIZATION,
          id: newId(),
          kind: "NO_ACCOUNT",
          email: "a@example.com",
          emailTyped: "a@example.com",
          language: "EN",
          priority: 0,
          notBefore: world.clock.now(),
        },
      ]);
      throw new Error("the change failed");
    });
    await expect(rolledBack).rejects.toThrow("the change failed");
    expect(notices).toEqual([]);
    const people = await world.invite(riverbend, addresses(2));
    await eventually("both delivered", () => provider.deliveries.length === 2);
    await sender.stop();
    await listening.unlisten();
    expect(notices).toHaveLength(1);
    expectDeliveredOnce(provider, ids(people));
    expect(provider.deliveries).toHaveLength(2);
  });

  test("lets an attempt end before it stops", async () => {
    const sender = world.newSender();
    await sender.start();
    const held = provider.hold();
    const people = await world.invite(riverbend, addresses(2));
    await held.arrived;
    const stopped = sender.stop();
    held.release();
    await stopped;
    expect(await world.statuses()).toEqual({ SENT: 2 });
    expectDeliveredOnce(provider, ids(people));
  });

  test("goes on by itself after the database was away", async () => {
    const sender = world.newSender();
    await sender.start();
    await world.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const people = await world.invite(riverbend, addresses(2));
    await eventually("both delivered", () => provider.deliveries.length === 2);
    await sender.stop();
    expectDeliveredOnce(provider, ids(people));
  });
});
