import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import { faults } from "../provider/faults.ts";
import type { Provider } from "../provider/provider.ts";
import { createResendWorld, expectDeliveredOnce, untilQuiet } from "./resend.ts";
import { addresses, type Invited, type World } from "./world.ts";

const HOUR = 3_600_000;

let world: World & { provider: Provider };
let provider: Provider;
let organizationId: string;

beforeEach(async () => {
  world = await createResendWorld();
  provider = world.provider;
  organizationId = await world.organization();
});
afterEach(async () => {
  provider.assertNoViolations();
  await world.close();
});

const ids = (people: readonly Invited[]) => people.map((one) => one.mailId);
const first = (people: readonly Invited[]): Invited => {
  const [one] = people;
  if (!one) throw new Error("nobody invited");
  return one;
};
const answers = () => provider.requests.map((one) => one.answer);
const keysUsed = () => new Set(provider.requests.map((one) => one.key)).size;
const refusal = (status: number, name: string, message = "No.") => ({ status, name, message });

describe("F01: 429 rate_limit_exceeded with retry-after", () => {
  test("the whole account waits that long, then the same bytes go out under the same key", async () => {
    const people = await world.invite(organizationId, addresses(3));
    provider.refuseNext(refusal(429, "rate_limit_exceeded"), 3);
    const [one, other] = [world.newSender(), world.newSender()];
    await one.runOnce();
    const more = await world.invite(organizationId, addresses(2, "b"));
    world.clock.forward(2900);
    await other.runOnce();
    expect(answers()).toEqual(["429 rate_limit_exceeded"]);
    world.clock.forward(200);
    await other.runOnce();
    expect(answers().slice(0, 2)).toEqual(["429 rate_limit_exceeded", "accepted"]);
    expect(provider.requests[1]?.key).toBe(provider.requests[0]?.key);
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids([...people, ...more]));
  });

  test("an invite that is cancelled while the account waits is never sent", async () => {
    const people = await world.invite(organizationId, addresses(3));
    provider.refuseNext(refusal(429, "rate_limit_exceeded"), 3);
    await world.newSender().runOnce();
    const cancelled = first(people);
    await world.cancel(cancelled);
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(people.slice(1)));
    expect(provider.counts().has(cancelled.mailId)).toBe(false);
    expect(await world.mail(cancelled.mailId)).toMatchObject({ status: "DROPPED", reason: "NOT_WANTED" });
    expect((await world.learner(cancelled.learnerId)).deliveryState).toBeNull();
  });

  test("a sender that was about to ask when another one was told to wait, waits as well", async () => {
    await world.invite(organizationId, addresses(1), { priority: 0 });
    const held = provider.hold();
    provider.refuseNext(refusal(429, "rate_limit_exceeded"), 3);
    const one = world.newSender().runOnce();
    await held.arrived;
    // The other one has seen that nothing rests, and is kept at rendering.
    const [late] = await world.invite(organizationId, addresses(1, "b"));
    const release = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const keeping = world.sql.begin(async (sql) => {
      await sql`lock table organization_logo in access exclusive mode`;
      locked.resolve();
      await release.promise;
    });
    await locked.promise;
    const other = world.newSender().runOnce();
    while ((await world.mail(late?.mailId ?? "")).claimedUntil === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    held.release();
    await one;
    release.resolve();
    await Promise.all([keeping, other]);
    expect(answers()).toEqual(["429 rate_limit_exceeded"]);
  });

  test("the second request of a window does not put off the next one", async () => {
    provider.setLimit(2);
    const sender = world.newSender();
    await world.invite(organizationId, addresses(1));
    await sender.runOnce();
    world.clock.forward(600);
    await world.invite(organizationId, addresses(100, "b"));
    await sender.runOnce();
    await world.invite(organizationId, addresses(100, "c"));
    await sender.runOnce();
    expect(answers()).toHaveLength(2);
    world.clock.forward(400);
    await sender.runOnce();
    expect(answers()).toEqual(["accepted", "accepted", "accepted"]);
  });

  test("the first request of a window is what it ends after, whoever began the one before", async () => {
    provider.setLimit(2);
    const sender = world.newSender();
    world.clock.forward(900);
    for (const prefix of ["a", "b"]) {
      await world.invite(organizationId, addresses(1, prefix));
      await sender.runOnce();
      // The provider's seconds begin at its own moments.
      world.clock.forward(300);
    }
    for (const prefix of ["c", "d", "e"]) await world.invite(organizationId, addresses(100, prefix));
    for (let tenth = 0; tenth < 20; tenth += 1) {
      await Promise.all([sender.runOnce(), world.newSender().runOnce()]);
      world.clock.forward(100);
    }
    expect(await world.statuses()).toEqual({ SENT: 302 });
    expect(new Set(answers())).toEqual(new Set(["accepted"]));
  });

  test("the pace in the answers is kept by all senders together", async () => {
    provider.setLimit(2);
    const people = await world.invite(organizationId, addresses(350), { priority: 2 });
    const senders = [world.newSender(), world.newSender(), world.newSender()];
    for (let second = 0; second < 6; second += 1) {
      await Promise.all(senders.map((sender) => sender.runOnce()));
      world.clock.forward(1000);
    }
    expect(answers().filter((one) => one !== "accepted")).toEqual([]);
    expectDeliveredOnce(provider, ids(people));
  });
});

describe("F03: the quota is used up", () => {
  test.each(["daily", "monthly"] as const)(
    "%s: mails wait in sight, and go out once it starts anew",
    async (period) => {
      const people = await world.invite(organizationId, addresses(3));
      provider.setQuota({ period, left: 2 });
      await world.newSender().runOnce();
      expect(await world.learner(first(people).learnerId)).toMatchObject({
        deliveryState: "QUEUED",
        deliveryReason: "MAIL_QUOTA",
      });
      const [later] = await world.invite(organizationId, ["later@example.com"]);
      expect((await world.learner(later?.learnerId ?? "")).deliveryReason).toBe("MAIL_QUOTA");
      // No hot loop: not more than one request an hour while it lasts.
      for (let minutes = 0; minutes < 180; minutes += 5) {
        await world.newSender().runOnce();
        world.clock.forward(300_000);
      }
      expect(provider.requests.length).toBeLessThanOrEqual(4);
      provider.setQuota(null);
      world.clock.forward(HOUR);
      await untilQuiet(world);
      expectDeliveredOnce(provider, ids(people));
      expect(await world.learner(first(people).learnerId)).toMatchObject({
        deliveryState: "SENT",
        deliveryReason: null,
      });
    },
  );

  test("where the answer names the time, it is that", async () => {
    await world.invite(organizationId, addresses(1));
    provider.setQuota({ period: "daily", left: 0, retryAfter: 7200 });
    await world.newSender().runOnce();
    expect((await world.providerAccount())?.pausedUntil).toEqual(
      new Date(world.clock.now().getTime() + 2 * HOUR),
    );
  });

  test("it outlasts the idempotency key, since nothing can have been sent", async () => {
    const people = await world.invite(organizationId, addresses(2));
    provider.setQuota({ period: "monthly", left: 0, retryAfter: 30 * 3600 });
    await world.newSender().runOnce();
    provider.setQuota(null);
    world.clock.forward(30 * HOUR);
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(people));
  });
});

describe("F05: strict validation refuses one address of a hundred", () => {
  test.each([
    ["named by its index: one more request", true, 2],
    ["not named: found by halving", false, 16],
  ])("%s", async (_, named, requests) => {
    const people = await world.invite(organizationId, addresses(100));
    const bad = people[61];
    if (!bad) throw new Error("too few");
    provider.refuse([bad.email], named);
    await untilQuiet(world);
    expectDeliveredOnce(
      provider,
      ids(people).filter((id) => id !== bad.mailId),
    );
    expect(provider.counts().has(bad.mailId)).toBe(false);
    expect(await world.mail(bad.mailId)).toMatchObject({ status: "FAILED", reason: "ADDRESS_REFUSED" });
    expect(await world.learner(bad.learnerId)).toMatchObject({
      deliveryState: "FAILED",
      deliveryReason: "ADDRESS_REFUSED",
    });
    expect(provider.requests.length).toBeLessThanOrEqual(requests);
    expect(keysUsed()).toBe(provider.requests.length);
  });

  test("of the others only those go out again that are still Pending", async () => {
    const people = await world.invite(organizationId, addresses(4));
    const [bad, cancelled, ...others] = people;
    if (!bad || !cancelled) throw new Error("too few");
    provider.refuse([bad.email]);
    const held = provider.hold();
    const sending = world.newSender().runOnce();
    await held.arrived;
    await world.cancel(cancelled);
    held.release();
    await sending;
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(others));
    expect(provider.counts().has(cancelled.mailId)).toBe(false);
    expect(await world.statuses()).toEqual({ SENT: 2, FAILED: 1, DROPPED: 1 });
  });
});

describe("F07: answers that say nothing, or too little", () => {
  test.each([
    ["500, nothing taken", faults.internalError(false)],
    ["500, and yet taken", faults.internalError(true)],
    ["502 with an HTML body", faults.badGateway(true)],
    ["200 with an empty body", faults.emptyBody(true)],
    ["200 with truncated JSON", faults.truncated],
    ["200 with one id too few", faults.idMissing],
    ["the connection lost before it was taken", faults.drop],
    ["the connection lost after it was taken", faults.acceptThenDrop],
    ["no answer at all", faults.acceptThenSilence],
  ])("%s: not sent until it is known, and delivered once", async (_, fault) => {
    const people = await world.invite(organizationId, addresses(5));
    provider.inject(fault);
    const timeoutMs = fault === faults.acceptThenSilence ? 300 : 20_000;
    const impatient = createResendTransport({ apiKey: "re_test", baseUrl: provider.url, timeoutMs });
    await world.newSender(impatient).runOnce();
    expect(await world.statuses()).toEqual({ FROZEN: 5 });
    expect((await world.learner(first(people).learnerId)).deliveryState).toBe("QUEUED");
    await untilQuiet(world);
    expect(await world.statuses()).toEqual({ SENT: 5 });
    expectDeliveredOnce(provider, ids(people));
    expect(keysUsed()).toBe(1);
  });

  test("it is asked again after a time that grows", async () => {
    await world.invite(organizationId, addresses(1));
    provider.inject(...Array.from({ length: 12 }, () => faults.internalError()));
    await untilQuiet(world, { step: 5000, limit: 3 * HOUR });
    const gaps = provider.requests.slice(1).map((one, index) => one.at - (provider.requests[index]?.at ?? 0));
    expect(gaps[0]).toBeLessThanOrEqual(10_000);
    expect(gaps[3]).toBeGreaterThan(30_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(19 * 60_000);
  });

  test("a cancel after an unknown outcome changes nothing of the bytes: they go out unchanged", async () => {
    const people = await world.invite(organizationId, addresses(2));
    provider.inject(faults.internalError(false));
    await world.newSender().runOnce();
    expect(await world.cancel(first(people))).toBe(0);
    await untilQuiet(world);
    expectDeliveredOnce(provider, ids(people));
    expect(keysUsed()).toBe(1);
  });
});

describe("F09: 409 concurrent_idempotent_requests", () => {
  test("the same key again later, and delivered once", async () => {
    const people = await world.invite(organizationId, addresses(2));
    provider.refuseNext(refusal(409, "concurrent_idempotent_requests"));
    await untilQuiet(world);
    expect(answers()).toEqual(["409 concurrent_idempotent_requests", "accepted"]);
    expect(keysUsed()).toBe(1);
    expectDeliveredOnce(provider, ids(people));
  });
});

test("409 invalid_idempotent_request: nobody knows what went out, a human decides", async () => {
  const people = await world.invite(organizationId, addresses(2));
  provider.refuseNext(refusal(409, "invalid_idempotent_request"));
  await untilQuiet(world);
  expect(provider.requests).toHaveLength(1);
  expect(await world.batches()).toMatchObject([{ status: "PARKED" }]);
  expect(await world.learner(first(people).learnerId)).toMatchObject({
    deliveryState: "FAILED",
    deliveryReason: "OUTCOME_UNKNOWN",
  });
});
