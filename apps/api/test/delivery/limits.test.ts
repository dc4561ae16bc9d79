import { dayIn, INVITEES_PER_DAY_FREE, INVITEES_PER_DAY_NEW } from "@muster/domain";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mail } from "../../src/db/schema/mail.ts";
import { organization } from "../../src/db/schema/organizations.ts";
import { after, DAY } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { newId } from "../../src/platform/ids.ts";
import { actOn, resendInvites } from "../bulk/operations.ts";
import {
  clientKey,
  inviteLearners,
  type ReadyOrganization,
  readyOrganization,
} from "../support/organization.ts";
import { sendDue } from "../support/sending.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** An organization that has written to so many people today already. */
async function having({
  invited,
  premiumUntil = null,
  daysOld = 0,
}: {
  invited: number;
  premiumUntil?: string | null;
  daysOld?: number;
}): Promise<ReadyOrganization> {
  const ready = await readyOrganization(world);
  const id = plainIdOf("Organization", ready.id);
  const { db } = world.app;
  const now = world.clock.now();
  await db
    .update(organization)
    .set({
      timeZone: "America/Chicago",
      plan: premiumUntil ? "PREMIUM" : "FREE",
      premiumUntil,
      createdAt: after(now, -daysOld * DAY),
    })
    .where(eq(organization.id, id));
  const rows = Array.from({ length: invited }, (_, number) => ({
    ...{ organizationId: id, id: newId(), kind: "INVITE" as const, language: "EN" as const },
    ...{ email: `a${number}@many.example`, emailTyped: `a${number}@many.example`, notBefore: now },
    ...{ status: "SENT" as const, priority: 2 },
  }));
  await db.insert(mail).values(rows);
  return ready;
}

const refusals = ({ owner, id, groupId }: ReadyOrganization) =>
  owner.refusals(inviteLearners, {
    organizationId: id,
    groupId,
    emails: [uniqueEmail()],
    clientKey: clientKey(),
  });

const today = () => dayIn("America/Chicago", world.clock.now());
const yesterday = () => dayIn("America/Chicago", after(world.clock.now(), -DAY));

describe("people invited a day", () => {
  test.each([
    ["of a free organization younger than a week: 50", { invited: INVITEES_PER_DAY_NEW }],
    ["of an older free one: 200", { invited: INVITEES_PER_DAY_FREE, daysOld: 8 }],
  ])("%s", async (_, facts) => {
    expect(await refusals(await having(facts))).toEqual(["LIMIT_PER_DAY"]);
    expect(await refusals(await having({ ...facts, invited: facts.invited - 1 }))).toEqual([]);
  });

  test("whoever is sent an invitation again is no further invitee", async () => {
    const ready = await readyOrganization(world);
    const ids: string[] = [];
    for (let batch = 0; batch < INVITEES_PER_DAY_NEW; batch += 10) {
      const results = await ready.invite(Array.from({ length: 10 }, () => uniqueEmail()));
      ids.push(...results.map(({ learner }) => learner?.id ?? ""));
    }
    expect(await refusals(ready)).toEqual(["LIMIT_PER_DAY"]);
    await sendDue(world);
    world.clock.pass(DAY + 1000);
    const { affected } = await actOn(ready, resendInvites, { ids });
    expect(affected).toBe(INVITEES_PER_DAY_NEW);
    expect(await refusals(ready)).toEqual([]);
  });

  test("of Premium: more, on its last day too, in its own time zone; and no more the day after", async () => {
    const invited = INVITEES_PER_DAY_FREE;
    expect(await refusals(await having({ invited, daysOld: 8, premiumUntil: today() }))).toEqual([]);
    const lapsed = await having({ invited, daysOld: 8, premiumUntil: yesterday() });
    expect(await refusals(lapsed)).toEqual(["LIMIT_PER_DAY"]);
  });
});
