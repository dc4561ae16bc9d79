import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntry } from "../../src/db/schema/audit.ts";
import { DAY } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { clientKey, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, type World } from "../support/world.ts";
import {
  endSubscription,
  grantSubscription,
  openRequests,
  requestPremium,
  supportedOrganization,
  supporter,
} from "./operations.ts";

let world: World;
let desk: Persona;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  desk = await supporter(world);
});
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

/** YYYY-MM-DD, some days from now in the organization's time zone. */
const dayFromNow = (days: number) =>
  new Date(world.clock.now().getTime() + days * DAY).toLocaleDateString("sv-SE", {
    timeZone: "America/Chicago",
  });

const grant = (until: string) => desk.act(grantSubscription, { organizationId: riverbend.id, until });
const end = () => desk.act(endSubscription, { organizationId: riverbend.id });
const premium = async () =>
  (await riverbend.owner.data(`query ($id: ID!) { organization(id: $id) { premium } }`, { id: riverbend.id }))
    .organization.premium;
const decisions = () =>
  world.app.db
    .select({ action: auditEntry.action, facts: auditEntry.facts, by: auditEntry.actorAccountId })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.organizationId, plainIdOf("Organization", riverbend.id)),
        like(auditEntry.action, "SUBSCRIPTION%"),
      ),
    )
    .orderBy(auditEntry.at);

describe("A subscription", () => {
  test("is granted to the end of a day, moved, and ended; each decision stands in the audit log", async () => {
    const [soon, later] = [dayFromNow(30), dayFromNow(60)];
    expect((await grant(soon)).organization).toMatchObject({
      plan: "PREMIUM",
      premiumUntil: soon,
      premium: true,
    });
    world.clock.pass(1000);
    await grant(later);
    expect(await premium()).toBe(true);
    world.clock.pass(1000);
    expect((await end()).organization).toMatchObject({ plan: "FREE", premiumUntil: null, premium: false });
    expect(await premium()).toBe(false);
    const by = desk.accountId;
    expect(await decisions()).toEqual([
      { action: "SUBSCRIPTION_GRANTED", by, facts: { until: soon, before: null } },
      { action: "SUBSCRIPTION_GRANTED", by, facts: { until: later, before: soon } },
      { action: "SUBSCRIPTION_ENDED", by, facts: { until: null, before: later } },
    ]);
    const { organization } = (await desk.data(supportedOrganization, { id: riverbend.id })).helpDesk;
    expect(organization).toMatchObject({
      contact: { email: "hr@riverbendcare.example" },
      owners: [{ name: "Carmen Ruiz", email: riverbend.owner.email }],
      subscriptionHistory: [
        { by: "Sam Desk", until: null },
        { by: "Sam Desk", until: later },
        { by: "Sam Desk", until: soon },
      ],
    });
  });

  test("is the same once as twice", async () => {
    const until = dayFromNow(30);
    await Promise.all([grant(until), grant(until), grant(until)]);
    expect(await decisions()).toHaveLength(1);
    await end();
    await end();
    expect(await decisions()).toHaveLength(2);
  });

  test("lapses by itself after its last day", async () => {
    const until = dayFromNow(2);
    await grant(until);
    world.clock.pass(2 * DAY);
    expect(await premium()).toBe(true);
    world.clock.pass(DAY);
    expect(await premium()).toBe(false);
    const { organization } = (await desk.data(supportedOrganization, { id: riverbend.id })).helpDesk;
    expect(organization).toMatchObject({ plan: "PREMIUM", premiumUntil: until, premium: false });
  });

  test("answers the open request", async () => {
    await riverbend.owner.act(requestPremium, { organizationId: riverbend.id, clientKey: clientKey() });
    await grant(dayFromNow(30));
    const { organization } = await riverbend.owner.data(
      `query ($id: ID!) { organization(id: $id) { premiumRequestedAt } }`,
      { id: riverbend.id },
    );
    expect(organization.premiumRequestedAt).toBeNull();
    const { requests } = (await desk.data(openRequests, { first: 100 })).helpDesk;
    expect(JSON.stringify(requests.edges)).not.toContain(riverbend.id);
  });

  test.each([
    ["2020-01-01", "SUBSCRIPTION_DATE_PASSED"],
    ["2999-01-01", "SUBSCRIPTION_DATE_FAR"],
    ["2027-02-30", "SUBSCRIPTION_DATE_UNKNOWN"],
    ["'; drop table organization", "SUBSCRIPTION_DATE_UNKNOWN"],
  ])("is not granted until %s, and nothing is changed", async (until, code) => {
    const input = { organizationId: riverbend.id, until };
    expect(await desk.refusals(grantSubscription, input)).toEqual([code]);
    expect(await premium()).toBe(false);
    expect(await decisions()).toEqual([]);
  });

  test("is nobody's own to grant", async () => {
    const input = { organizationId: riverbend.id, until: dayFromNow(30) };
    expect(await riverbend.owner.refusals(grantSubscription, input)).toEqual(["FORBIDDEN"]);
    expect(await premium()).toBe(false);
  });
});
