import "reflect-metadata";
import { digestTime } from "@muster/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendDigests } from "../../src/features/invites/index.ts";
import { DAY, HOUR, MINUTE } from "../../src/platform/clock.ts";
import { administrator } from "../organizations/members.ts";
import { idOf, removeAdministrator } from "../support/administrators.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { inboxOf, sendDue } from "../support/sending.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const requestNew = `mutation ($input: InviteLinkInput!) { requestNewInvite(input: $input) { invitation { state } ${errors} } }`;
const dismissAll = `mutation ($input: DismissAllRequestsInput!) { dismissAllRequests(input: $input) { organization { id } ${errors} } }`;
const setDigest = `mutation ($input: SetRequestsDigestInput!) { setRequestsDigest(input: $input) { organization { requestsDigest } ${errors} } }`;
const ZONE = "America/Chicago";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  await until(9);
});

/** Goes on to that hour of the next day by the organization's clocks. */
async function until(hour: number): Promise<void> {
  const { at } = digestTime(ZONE, new Date(world.clock.now().getTime() + DAY));
  world.clock.pass(at.getTime() + (hour - 8) * HOUR - world.clock.now().getTime());
}

/** Somebody new asks for a new invitation. */
async function ask(): Promise<string> {
  const email = uniqueEmail();
  await riverbend.invite([email]);
  await world.anonymous().act(requestNew, { link: await linkFor(world, email) });
  return email;
}

async function run(): Promise<void> {
  await sendDigests(world.app);
  await sendDue(world);
}
const digestsTo = async (email: string) =>
  (await mailsTo(world, email)).filter(({ kind }) => kind === "REQUESTS_DIGEST");

describe("the digest", () => {
  test("goes out once at 8 in the morning there, while something new waits, and names nobody", async () => {
    const { owner } = riverbend;
    const asked = await ask();
    await run();
    expect(await digestsTo(owner.email)).toEqual([]);
    await until(7);
    await run();
    expect(await digestsTo(owner.email)).toEqual([]);
    world.clock.pass(HOUR);
    await run();
    world.clock.pass(5 * MINUTE);
    await run();
    expect(await digestsTo(owner.email)).toHaveLength(1);
    const [mail] = await inboxOf(world, owner.email);
    expect(mail?.subject).toBe("Riverbend: 1 request needs you");
    expect(mail?.text).toContain(asked);
    expect(mail?.text).toContain(`http://muster.test/admin/o/${riverbend.id}/requests`);

    await until(8);
    await run();
    expect(await digestsTo(owner.email)).toHaveLength(1);
    await ask();
    await until(8);
    await run();
    expect(await digestsTo(owner.email)).toHaveLength(2);
    expect((await inboxOf(world, owner.email))[0]?.subject).toBe("Riverbend: 2 requests need you");
  });

  test("goes to every administrator who wants it", async () => {
    const [wants, declines] = [
      await administrator(world, riverbend.id),
      await administrator(world, riverbend.id),
    ];
    const payload = await declines.act(setDigest, { organizationId: riverbend.id, on: false });
    expect(payload.organization.requestsDigest).toBe(false);
    await ask();
    await until(8);
    await run();
    expect(await digestsTo(wants.email)).toHaveLength(1);
    expect(await digestsTo(declines.email)).toEqual([]);
    await declines.act(setDigest, { organizationId: riverbend.id, on: true });
    await run();
    expect(await digestsTo(declines.email)).toHaveLength(1);
  });

  test("is never empty: what is answered before it goes out takes it back", async () => {
    await ask();
    await until(8);
    await sendDigests(world.app);
    const input = { organizationId: riverbend.id, until: world.clock.now().toISOString() };
    await riverbend.owner.act(dismissAll, input);
    await sendDue(world);
    expect((await digestsTo(riverbend.owner.email)).map(({ status }) => status)).toEqual(["DROPPED"]);
    await until(8);
    await run();
    expect(await digestsTo(riverbend.owner.email)).toHaveLength(1);
  });

  test("goes to nobody who is no administrator any more when it is sent", async () => {
    const dana = await administrator(world, riverbend.id);
    await ask();
    await until(8);
    await sendDigests(world.app);
    await riverbend.owner.act(removeAdministrator, { administratorId: await idOf(riverbend, dana) });
    await sendDue(world);
    expect((await digestsTo(dana.email)).map(({ status }) => status)).toEqual(["DROPPED"]);
    expect((await digestsTo(riverbend.owner.email)).map(({ status }) => status)).toEqual(["SENT"]);
  });

  test("goes to no suppressed address", async () => {
    await riverbend.invite([riverbend.owner.email], { clientKey: clientKey() });
    await ask();
    await world.app.sql`insert into suppression (organization_id, email, reason)
      select organization_id, ${riverbend.owner.email}, 'STOPPED' from membership where account_id = ${riverbend.owner.accountId}`;
    await until(8);
    await run();
    expect((await digestsTo(riverbend.owner.email)).map(({ status }) => status)).toEqual(["DROPPED"]);
  });

  test("is sent once, however many workers look at the same moment; the database refuses a second", async () => {
    await ask();
    await until(8);
    await Promise.all(Array.from({ length: 6 }, () => sendDigests(world.app)));
    const { email } = riverbend.owner;
    expect(await digestsTo(email)).toHaveLength(1);
    const copy = world.app.sql`
      insert into mail (organization_id, id, kind, email, email_typed, language, account_id, digest_day, not_before)
      select organization_id, gen_random_uuid(), kind, email, email_typed, language, account_id, digest_day, not_before
      from mail where email = ${email} and kind = 'REQUESTS_DIGEST'`;
    await expect(copy).rejects.toMatchObject({ constraint_name: "mail_digest_once" });
  });
});
