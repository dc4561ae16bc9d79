import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
const refusal = (status: number, name: string, message = "No.") => ({ status, name, message });

describe("F11: an outage", () => {
  /** The provider takes nothing for that long; senders look every ten minutes. */
  const outage = async (hours: number) => {
    const people = await world.invite(organizationId, addresses(3));
    provider.setOutage(faults.internalError(false));
    for (let minutes = 0; minutes < hours * 60; minutes += 10) {
      await world.newSender().runOnce();
      world.clock.forward(10 * 60_000);
    }
    provider.setOutage(null);
    return people;
  };

  test("of 22 hours: sent once when it is over", async () => {
    const people = await outage(22);
    await untilQuiet(world, { step: 60_000, limit: HOUR });
    expectDeliveredOnce(provider, ids(people));
  });

  test.each([23.5, 25])("of %d hours: parked for a human, and never sent by itself", async (hours) => {
    const people = await outage(hours);
    await world.newSender().runOnce();
    expect(await world.statuses()).toEqual({ PARKED: 3 });
    expect(await world.learner(first(people).learnerId)).toMatchObject({
      deliveryState: "FAILED",
      deliveryReason: "OUTCOME_UNKNOWN",
    });
    const asked = provider.requests.length;
    world.clock.forward(48 * HOUR);
    await world.newSender().runOnce();
    expect(provider.requests).toHaveLength(asked);
    expect(provider.deliveries).toEqual([]);
  });

  test("the human's resend is a new mail, under a new key", async () => {
    const people = await outage(25);
    const again = await world.resend(first(people));
    await untilQuiet(world, { step: 60_000, limit: HOUR });
    expectDeliveredOnce(provider, [again.mailId]);
    expect((await world.learner(again.learnerId)).deliveryState).toBe("SENT");
  });
});

describe("the provider refuses the account", () => {
  test.each([
    [401, "missing_api_key"],
    [403, "invalid_api_key"],
    [403, "validation_error"],
    [422, "invalid_from_address"],
  ])(
    "%d %s: nothing is lost, the operator is told, and it goes out once it is right",
    async (status, name) => {
      const people = await world.invite(organizationId, addresses(3));
      provider.refuseNext(refusal(status, name));
      await world.newSender().runOnce();
      expect(await world.statuses()).toEqual({ FROZEN: 3 });
      expect((await world.learner(first(people).learnerId)).deliveryReason).toBe("MAIL_PROVIDER");
      expect(world.lines.some((line) => line.includes('"level":50') && line.includes(name))).toBe(true);
      await world.newSender().runOnce();
      expect(provider.requests).toHaveLength(1);
      await untilQuiet(world, { step: 60_000, limit: HOUR });
      expectDeliveredOnce(provider, ids(people));
    },
  );
});

test("no address, link or code is ever logged", async () => {
  const people = await world.invite(organizationId, addresses(4));
  provider.inject(faults.internalError(), faults.badGateway());
  provider.refuse([first(people).email]);
  await untilQuiet(world);
  const log = world.lines.join("\n");
  expect(log).not.toBe("");
  expect(log).not.toContain("@");
  expect(log).not.toContain("/i/");
  for (const { text } of provider.deliveries) {
    const code = /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? "no code";
    expect(log).not.toContain(code);
  }
});
