import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, MINUTE } from "../../src/platform/clock.ts";
import { invitesTo, linkFor, mailsTo } from "../support/mails.ts";
import {
  clientKey,
  errors,
  inviteLearners,
  type ReadyOrganization,
  readyOrganization,
} from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { status expiresAt } ${errors} } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { status } ${errors} } }`;
const decline = `mutation ($input: InviteLinkInput!) { declineInvite(input: $input) { invitation { state } ${errors} } }`;
const stateOf = "query ($link: String!) { invitation(link: $link) { state } }";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const state = async (link: string) => (await world.anonymous().data(stateOf, { link })).invitation.state;

async function inviteOne(email = uniqueEmail(), more: Record<string, unknown> = {}) {
  const [result] = await riverbend.invite([email], more);
  if (!result) throw new Error("no result");
  return { email, result, learnerId: result.learner?.id ?? "" };
}

describe("inviting by hand", () => {
  test("every address gets its own result; a bad one keeps no good one back", async () => {
    const [good, again] = [uniqueEmail("Good.One"), uniqueEmail()];
    const results = await riverbend.invite([
      good,
      "m.ruiz@@alder.example",
      again,
      again.toUpperCase(),
      "nobody@localhost",
    ]);
    expect(results.map(({ outcome, error }) => [outcome, error?.code ?? null])).toEqual([
      ["INVITED", null],
      ["REFUSED", "EMAIL_TWO_AT_SIGNS"],
      ["INVITED", null],
      ["DUPLICATE", "DUPLICATE_ADDRESS"],
      ["REFUSED", "EMAIL_NO_DOMAIN_DOT"],
    ]);
    expect(results[0]).toMatchObject({ typed: good, email: good.toLowerCase() });
    expect(await mailsTo(world, good.toLowerCase())).toHaveLength(1);
  });

  test("the eleventh address is refused with the number, and nothing is sent", async () => {
    const emails = Array.from({ length: 11 }, () => uniqueEmail());
    const input = {
      organizationId: riverbend.id,
      emails,
      groupId: riverbend.groupId,
      clientKey: clientKey(),
    };
    expect(await riverbend.owner.refusals(inviteLearners, input)).toEqual(["TOO_MANY_ADDRESSES"]);
    expect(await mailsTo(world, emails[0] ?? "")).toHaveLength(0);
  });

  test("the same address for another group is merged into the one Pending invite, without a second e-mail", async () => {
    const { email } = await inviteOne();
    const groupId = await riverbend.group(`Kitchen ${uniqueEmail()}`);
    const { result } = await inviteOne(email, { groupId });
    expect(result).toMatchObject({ outcome: "MERGED", learner: { status: "PENDING" } });
    expect(result.learner?.groups).toHaveLength(2);
    expect((await inviteOne(email, { groupId })).result.outcome).toBe("ALREADY_PENDING");
    expect(await mailsTo(world, email)).toHaveLength(1);
    expect(await invitesTo(world, email)).toHaveLength(1);
  });

  test("two administrators who invite the same new address at once make one invite and one e-mail", async () => {
    for (let round = 0; round < 10; round += 1) {
      const email = uniqueEmail();
      await Promise.all([riverbend.invite([email]), riverbend.invite([email.toUpperCase()])]);
      expect(await invitesTo(world, email)).toHaveLength(1);
      expect(await mailsTo(world, email)).toHaveLength(1);
    }
  });

  test("the database itself refuses a second Pending invite for an address", async () => {
    const { email } = await inviteOne();
    const copy = world.app.sql`
      insert into invite (organization_id, id, learner_id, email, role, status, last_sent_at, expires_at)
      select organization_id, gen_random_uuid(), learner_id, email, role, status, last_sent_at, expires_at
      from invite where email = ${email}`;
    await expect(copy).rejects.toMatchObject({ constraint_name: "invite_pending_once" });
  });

  test("the database refuses a group of another organization in an invite", async () => {
    const other = await readyOrganization(world, "Alder County Schools");
    const { email } = await inviteOne();
    const foreign = Buffer.from(other.groupId, "base64url").toString().split(":").at(-1) ?? "";
    const insert = world.app.sql`
      insert into invite_group (organization_id, invite_id, group_id)
      select organization_id, id, ${foreign}::uuid from invite where email = ${email}`;
    await expect(insert).rejects.toMatchObject({ code: "23503" });
    const input = {
      organizationId: riverbend.id,
      emails: [uniqueEmail()],
      groupId: other.groupId,
      clientKey: clientKey(),
    };
    expect(await riverbend.owner.refusals(inviteLearners, input)).toEqual(["GROUP_NOT_FOUND"]);
  });

  test("the same client key and content again gives the same answer and sends nothing more", async () => {
    const email = uniqueEmail();
    const input = {
      organizationId: riverbend.id,
      emails: [email],
      groupId: riverbend.groupId,
      clientKey: clientKey(),
    };
    const answers = await Promise.all([1, 2, 3].map(() => riverbend.owner.act(inviteLearners, input)));
    expect(answers.map(({ results }) => results[0].outcome)).toEqual(["INVITED", "INVITED", "INVITED"]);
    expect(await mailsTo(world, email)).toHaveLength(1);
    const other = { ...input, emails: [uniqueEmail()] };
    expect(await riverbend.owner.refusals(inviteLearners, other)).toEqual(["CLIENT_KEY_REUSED"]);
  });

  test("a new free organization invites 50 people a day, and goes on the next day", async () => {
    const small = await readyOrganization(world, "Small office");
    for (let batch = 0; batch < 5; batch += 1) {
      await small.invite(Array.from({ length: 10 }, () => uniqueEmail()));
    }
    const input = {
      organizationId: small.id,
      emails: [uniqueEmail()],
      groupId: small.groupId,
      clientKey: clientKey(),
    };
    expect(await small.owner.refusals(inviteLearners, input)).toEqual(["LIMIT_PER_DAY"]);
    world.clock.pass(DAY + MINUTE);
    expect(await small.owner.refusals(inviteLearners, { ...input, clientKey: clientKey() })).toEqual([]);
  });
});

describe("following up", () => {
  test("a resend sends again, starts the expiry over and keeps earlier links", async () => {
    const { email, learnerId } = await inviteOne();
    const first = await linkFor(world, email);
    world.clock.pass(20 * DAY);
    await riverbend.owner.act(resend, { learnerId, clientKey: clientKey() });
    world.clock.pass(20 * DAY);
    expect(await state(first)).toBe("OPEN");
    expect((await mailsTo(world, email)).map(({ status }) => status)).toEqual(["DROPPED", "QUEUED"]);
  });

  test("two resends within a minute send one e-mail, and the second says how long to wait", async () => {
    const { email, learnerId } = await inviteOne();
    world.clock.pass(2 * MINUTE);
    const answers = await Promise.all(
      [1, 2].map(() => riverbend.owner.run(resend, { input: { learnerId, clientKey: clientKey() } })),
    );
    const refusals = answers.flatMap(({ data }) => data.resendInvite.errors);
    expect(refusals.map(({ code }: { code: string }) => code)).toEqual(["RESENT_TOO_SOON"]);
    expect(
      Number(refusals[0].params.find((one: { name: string }) => one.name === "seconds")?.value),
    ).toBeGreaterThan(0);
    expect((await mailsTo(world, email)).filter(({ status }) => status === "QUEUED")).toHaveLength(1);
  });

  test("of a resend and a cancel at the same moment the cancel stands, or a new link does, never a mail to a dead link", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { email, learnerId } = await inviteOne();
      world.clock.pass(2 * MINUTE);
      const again = () => riverbend.owner.run(resend, { input: { learnerId, clientKey: clientKey() } });
      const stop = () => riverbend.owner.run(cancel, { input: { learnerId } });
      await Promise.all(round % 2 === 0 ? [again(), stop()] : [stop(), again()]);
      const [invite] = await invitesTo(world, email);
      const queued = (await mailsTo(world, email)).filter(({ status }) => status === "QUEUED");
      expect(queued).toHaveLength(invite?.status === "PENDING" ? 1 : 0);
      expect(queued.every(({ linkVersion }) => linkVersion === invite?.version)).toBe(true);
    }
  });

  test("a cancelled link stays dead after a re-invite, and the new one works", async () => {
    const { email, learnerId } = await inviteOne();
    const old = await linkFor(world, email);
    await riverbend.owner.act(cancel, { learnerId });
    expect(await state(old)).toBe("CANCELLED");
    expect((await inviteOne(email)).result.outcome).toBe("REINVITED");
    expect(await state(old)).toBe("CANCELLED");
    expect(await state(await linkFor(world, email))).toBe("OPEN");
  });

  test("an expired invite does not block a new one", async () => {
    const { email } = await inviteOne();
    world.clock.pass(31 * DAY);
    expect((await inviteOne(email)).result.outcome).toBe("REINVITED");
    expect(await state(await linkFor(world, email))).toBe("OPEN");
    expect(await invitesTo(world, email)).toHaveLength(1);
  });

  test("those whose link has expired are found by it, and no others", async () => {
    const own = await readyOrganization(world);
    const [late, answered, fresh] = [uniqueEmail(), uniqueEmail(), uniqueEmail()];
    const [, cancelled] = await own.invite([late, answered]);
    await own.owner.act(cancel, { learnerId: cancelled?.learner?.id });
    world.clock.pass(31 * DAY);
    await own.invite([fresh]);
    const found = async (expired: boolean | null) => {
      const query = `query ($id: ID!, $expired: Boolean) { organization(id: $id) {
        learners(filter: { expired: $expired }, sort: EMAIL_ASC) { total { count } edges { node { email expired } } } } }`;
      const { learners } = (await own.owner.data(query, { id: own.id, expired })).organization;
      expect(learners.total.count).toBe(learners.edges.length);
      return learners.edges.map(({ node }: { node: { email: string } }) => node.email);
    };
    expect(await found(true)).toEqual([late]);
    expect(await found(false)).toEqual([answered, fresh].sort());
    expect(await found(null)).toEqual([late, answered, fresh].sort());
  });

  test("after a decline the administrator is warned, may invite once more, and not again", async () => {
    const { email, learnerId } = await inviteOne();
    await world.anonymous().act(decline, { link: await linkFor(world, email) });
    const ask = (acknowledgeDecline: boolean) =>
      riverbend.owner.refusals(resend, { learnerId, acknowledgeDecline, clientKey: clientKey() });
    expect(await ask(false)).toEqual(["DECLINED_NEEDS_ACKNOWLEDGEMENT"]);
    expect(await ask(true)).toEqual([]);
    await world.anonymous().act(decline, { link: await linkFor(world, email) });
    expect(await ask(true)).toEqual(["DECLINED_TWICE"]);
  });

  test("a decline can be taken back by the same link", async () => {
    const someone = await world.person();
    const { email } = await inviteOne(someone.email);
    const link = await linkFor(world, email);
    await someone.act(decline, { link });
    expect(await state(link)).toBe("DECLINED");
    const { invitation } = await someone.data(
      "query ($link: String!) { invitation(link: $link) { consent } }",
      { link },
    );
    await someone.act(
      `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
      {
        link,
        consent: invitation.consent,
      },
    );
    expect(await state(link)).toBe("USED");
  });

  test("an address that stopped the e-mails gets none, and the administrator is told so", async () => {
    const { email, learnerId } = await inviteOne();
    await world
      .anonymous()
      .act(
        `mutation ($input: InviteLinkInput!) { stopEmails(input: $input) { invitation { emailsStopped } ${errors} } }`,
        {
          link: await linkFor(world, email),
        },
      );
    world.clock.pass(2 * MINUTE);
    expect(await riverbend.owner.refusals(resend, { learnerId, clientKey: clientKey() })).toEqual([
      "EMAILS_STOPPED",
    ]);
    expect((await mailsTo(world, email)).map(({ status }) => status)).toEqual(["DROPPED"]);
    expect(await state(await linkFor(world, email))).toBe("OPEN");
  });
});
