import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSender } from "../../src/features/mail/index.ts";
import { DAY, MINUTE } from "../../src/platform/clock.ts";
import {
  administratorsOf,
  cancelAdministratorInvite,
  idOf,
  invitationQuery,
  inviteAdministrator,
  inviteAsAdministrator,
  resendAdministratorInvite,
  sayYes,
} from "../support/administrators.ts";
import { codeFor, invitesTo, linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const decline = `mutation ($input: InviteLinkInput!) { declineInvite(input: $input) { invitation { state } ${errors} } }`;
const requestNew = `mutation ($input: InviteLinkInput!) { requestNewInvite(input: $input) { invitation { state } ${errors} } }`;
const resendLearner = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;
const cancelLearner = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } ${errors} } }`;

const input = (email: string, more: Record<string, unknown> = {}) => ({
  organizationId: riverbend.id,
  email,
  clientKey: clientKey(),
  ...more,
});
const invite = (email: string, more: Record<string, unknown> = {}) =>
  riverbend.owner.act(inviteAdministrator, input(email, more));
const refusals = (email: string, more: Record<string, unknown> = {}) =>
  riverbend.owner.refusals(inviteAdministrator, input(email, more));
const show = async (link: string, client = world.anonymous()) =>
  (await client.data(invitationQuery, { link })).invitation;
const stateOf = async (link: string) => (await show(link)).state;
const list = async () => (await administratorsOf(riverbend.owner, riverbend.id)).invites;

describe("inviting an administrator", () => {
  test("sends one e-mail, makes no learner, and shows the address as it was typed", async () => {
    const email = uniqueEmail("Dana");
    const { outcome, invite: made } = await invite(` ${email} `);
    expect(outcome).toBe("INVITED");
    expect(made).toMatchObject({
      email,
      status: "PENDING",
      expired: false,
      canResend: true,
      canCancel: true,
      delivery: { state: "QUEUED" },
    });
    await createSender({ ...world.app }).runOnce();
    expect(await mailsTo(world, email.toLowerCase())).toMatchObject([{ kind: "INVITE", status: "SENT" }]);
    expect(await list()).toMatchObject([{ email, delivery: { state: "SENT" } }]);
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { learners { edges { node { id } } } setup { steps { kind done } } } }",
      { id: riverbend.id },
    );
    expect(organization.learners.edges).toEqual([]);
    expect(organization.setup.steps).toContainEqual({ kind: "FIRST_INVITE", done: false });
  });

  test("the link shows the role and no trainings; the yes makes an administrator and no learner", async () => {
    const dana = await world.person("Dana Whitfield");
    const { link } = await inviteAsAdministrator(world, riverbend, dana.email);
    expect(await show(link, dana)).toMatchObject({
      state: "OPEN",
      role: "ADMIN",
      groups: [],
      trainings: [],
      visitor: "INVITED",
    });
    await sayYes(dana, link);
    const { administrators, invites } = await administratorsOf(dana, riverbend.id);
    expect(administrators).toMatchObject([
      { name: "Carmen Ruiz", role: "OWNER", isYou: false },
      { name: "Dana Whitfield", role: "ADMIN", isYou: true, email: dana.email },
    ]);
    expect(invites).toEqual([]);
    const { viewer } = await dana.data("{ viewer { memberships { role learns } assignments { id } } }");
    expect(viewer).toEqual({ memberships: [{ role: "ADMIN", learns: false }], assignments: [] });
    await createSender({ ...world.app }).runOnce();
    expect((await mailsTo(world, dana.email)).at(-1)).toMatchObject({ kind: "WELCOME", status: "SENT" });
  });

  test("a used link tells what it was for only to the one who said yes", async () => {
    const dana = await world.person("Dana Whitfield");
    const { link } = await inviteAsAdministrator(world, riverbend, dana.email);
    await sayYes(dana, link);
    expect(await show(link, dana)).toMatchObject({ state: "USED", role: "ADMIN", acceptedByVisitor: true });
    expect(await show(link)).toMatchObject({ state: "USED", role: null, email: null });
  });

  test("accepting twenty times at once is the same as once", async () => {
    const dana = await world.person("Dana Whitfield");
    const { link } = await inviteAsAdministrator(world, riverbend, dana.email);
    await Promise.all(Array.from({ length: 20 }, () => sayYes(dana, link).catch(() => undefined)));
    expect((await administratorsOf(dana, riverbend.id)).administrators).toHaveLength(2);
    expect((await mailsTo(world, dana.email)).filter(({ kind }) => kind === "WELCOME")).toHaveLength(1);
  });

  test("a forwarded link makes nobody else an administrator", async () => {
    const other = await world.person();
    const { link } = await inviteAsAdministrator(world, riverbend, uniqueEmail());
    const { consent } = await show(link);
    const accept = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;
    expect(await other.refusals(accept, { link, consent })).toEqual(["WRONG_ACCOUNT"]);
    expect((await administratorsOf(riverbend.owner, riverbend.id)).administrators).toHaveLength(1);
  });

  test("before the yes no name is shown, whether or not the address has an account", async () => {
    const person = await world.person("Wilhelmina Quistgaard");
    const answers = await Promise.all([
      riverbend.owner.run(inviteAdministrator, { input: input(person.email) }),
      riverbend.owner.run(inviteAdministrator, { input: input(uniqueEmail("person")) }),
    ]);
    const impersonal = (value: unknown) =>
      JSON.stringify(value)
        .replace(/person-[0-9a-f]{8}@people\.example/g, "ADDRESS")
        .replace(/"id":"[^"]*"/g, "ID")
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT");
    expect(impersonal(answers[0])).toBe(impersonal(answers[1]));
    expect(JSON.stringify(await list())).not.toMatch(/Wilhelmina|Quistgaard/);
  });

  test("again while Pending changes nothing and sends nothing; the same key and content answers the same", async () => {
    const email = uniqueEmail();
    const same = input(email);
    const first = await riverbend.owner.act(inviteAdministrator, same);
    expect(await riverbend.owner.act(inviteAdministrator, same)).toEqual(first);
    expect((await invite(email.toUpperCase())).outcome).toBe("ALREADY_PENDING");
    expect(await mailsTo(world, email)).toHaveLength(1);
  });

  test("two owners who invite the same address at once make one invite and one e-mail", async () => {
    const email = uniqueEmail();
    await Promise.all([invite(email), invite(email), invite(email)]);
    expect(await invitesTo(world, email)).toHaveLength(1);
    expect(await mailsTo(world, email)).toHaveLength(1);
  });

  test("an administrator is not invited, whether invited once or from the start; a bad address is explained", async () => {
    const dana = await world.person("Dana Whitfield");
    const { link } = await inviteAsAdministrator(world, riverbend, dana.email);
    await sayYes(dana, link);
    expect(await refusals(dana.email)).toEqual(["ALREADY_ADMINISTRATOR"]);
    expect(await refusals(riverbend.owner.email)).toEqual(["ALREADY_ADMINISTRATOR"]);
    expect(await refusals("dana@@alder.example")).toEqual(["EMAIL_TWO_AT_SIGNS"]);
  });

  test("needs the profile, which every invitation shows, and neither trainings nor groups", async () => {
    const owner = await world.person("Ines Gruber");
    const create = `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id version } ${errors} } }`;
    const { organization } = await owner.act(create, {
      name: "Bare",
      timeZone: "UTC",
      language: "EN",
      clientKey: clientKey(),
    });
    const wish = () => ({ organizationId: organization.id, email: uniqueEmail(), clientKey: clientKey() });
    expect(await owner.refusals(inviteAdministrator, wish())).toEqual(["NOT_SET_UP"]);
    await owner.act(
      `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } ${errors} } }`,
      {
        organizationId: organization.id,
        version: organization.version,
        name: "Bare",
        contactName: "Ines",
        contactPhone: "555 0100",
        timeZone: "UTC",
        language: "EN",
        linkDays: 30,
      },
    );
    expect(await owner.refusals(inviteAdministrator, wish())).toEqual([]);
  });
});

describe("a person may administer and learn", () => {
  test("an Active learner is invited to administer, and is both", async () => {
    const person = await world.person();
    await riverbend.invite([person.email]);
    await sayYes(person, await linkFor(world, person.email));
    const { link } = await inviteAsAdministrator(world, riverbend, person.email);
    await sayYes(person, link);
    const { viewer } = await person.data("{ viewer { memberships { role learns } } }");
    expect(viewer.memberships).toEqual([{ role: "ADMIN", learns: true }]);
  });

  test("an administrator, also the owner, is invited to learn, and keeps the role", async () => {
    const { owner } = riverbend;
    const [result] = await riverbend.invite([owner.email]);
    expect(result?.outcome).toBe("INVITED");
    await sayYes(owner, await linkFor(world, owner.email));
    const { viewer } = await owner.data("{ viewer { memberships { role learns } } }");
    expect(viewer.memberships).toEqual([{ role: "OWNER", learns: true }]);
  });

  test("an administrator by invitation is invited to learn", async () => {
    const person = await world.person();
    await sayYes(person, (await inviteAsAdministrator(world, riverbend, person.email)).link);
    const [result] = await riverbend.invite([person.email]);
    expect(result?.outcome).toBe("INVITED");
  });

  test("an address that is Pending in one role is not invited in the other, by no way", async () => {
    const learner = uniqueEmail();
    await riverbend.invite([learner]);
    expect(await refusals(learner)).toEqual(["INVITED_IN_ANOTHER_ROLE"]);
    const administrator = uniqueEmail();
    const [invited] = await riverbend.invite([administrator]);
    const learnerId = invited?.learner?.id;
    await riverbend.owner.act(cancelLearner, { learnerId });
    const { inviteId } = await inviteAsAdministrator(world, riverbend, administrator);
    const [result] = await riverbend.invite([administrator]);
    expect(result?.error?.code).toBe("INVITED_IN_ANOTHER_ROLE");
    world.clock.pass(2 * MINUTE);
    expect(await riverbend.owner.refusals(resendLearner, { learnerId, clientKey: clientKey() })).toEqual([
      "INVITED_IN_ANOTHER_ROLE",
    ]);
    await riverbend.owner.act(cancelAdministratorInvite, { inviteId });
    await riverbend.owner.act(resendLearner, { learnerId, clientKey: clientKey() });
    expect(
      await riverbend.owner.refusals(resendAdministratorInvite, { inviteId, clientKey: clientKey() }),
    ).toEqual(["INVITED_IN_ANOTHER_ROLE"]);
  });
});

describe("following up", () => {
  test("a resend sends a new e-mail after a minute, and earlier links keep working", async () => {
    const email = uniqueEmail();
    const { inviteId, link } = await inviteAsAdministrator(world, riverbend, email);
    const code = await codeFor(world, email);
    const again = () => ({ inviteId, clientKey: clientKey() });
    expect(await riverbend.owner.refusals(resendAdministratorInvite, again())).toEqual(["RESENT_TOO_SOON"]);
    world.clock.pass(2 * MINUTE);
    await riverbend.owner.act(resendAdministratorInvite, again());
    expect(await mailsTo(world, email)).toHaveLength(2);
    expect(await stateOf(link)).toBe("OPEN");
    expect(await codeFor(world, email)).not.toBe(code);
  });

  test("a cancel breaks every link, takes back what was not sent, and says so", async () => {
    const email = uniqueEmail();
    const { inviteId, link } = await inviteAsAdministrator(world, riverbend, email);
    const { invite: cancelled } = await riverbend.owner.act(cancelAdministratorInvite, { inviteId });
    expect(cancelled).toMatchObject({
      status: "CANCELLED",
      canCancel: false,
      canResend: true,
      delivery: null,
    });
    expect(await mailsTo(world, email)).toMatchObject([{ status: "DROPPED" }]);
    expect(await stateOf(link)).toBe("CANCELLED");
    expect((await invite(email)).outcome).toBe("REINVITED");
    expect(await stateOf(link)).toBe("CANCELLED");
    expect(await stateOf(await linkFor(world, email))).toBe("OPEN");
  });

  test("an expired one is told apart, and blocks no new one", async () => {
    const email = uniqueEmail();
    const { link } = await inviteAsAdministrator(world, riverbend, email);
    world.clock.pass(31 * DAY);
    expect(await list()).toMatchObject([{ status: "PENDING", expired: true }]);
    expect((await invite(email)).outcome).toBe("REINVITED");
    expect(await stateOf(link)).toBe("OPEN");
    world.clock.pass(-31 * DAY);
  });

  test("after a no, inviting once more is asked about first, and a second no ends it", async () => {
    const email = uniqueEmail();
    const { link, inviteId } = await inviteAsAdministrator(world, riverbend, email);
    await world.anonymous().act(decline, { link });
    expect((await list())[0]).toMatchObject({ status: "CANCELLED", declinedAt: expect.any(String) });
    expect(await refusals(email)).toEqual(["DECLINED_NEEDS_ACKNOWLEDGEMENT"]);
    const wish = { inviteId, clientKey: clientKey() };
    expect(await riverbend.owner.refusals(resendAdministratorInvite, wish)).toEqual([
      "DECLINED_NEEDS_ACKNOWLEDGEMENT",
    ]);
    await invite(email, { acknowledgeDecline: true });
    await world.anonymous().act(decline, { link: await linkFor(world, email) });
    expect(await refusals(email, { acknowledgeDecline: true })).toEqual(["DECLINED_TWICE"]);
  });

  test("somebody who asks for a new one is seen, until a resend answers", async () => {
    const email = uniqueEmail();
    const { inviteId, link } = await inviteAsAdministrator(world, riverbend, email);
    await riverbend.owner.act(cancelAdministratorInvite, { inviteId });
    await world.anonymous().act(requestNew, { link });
    expect((await list())[0]?.askedForNewAt).toEqual(expect.any(String));
    world.clock.pass(2 * MINUTE);
    await riverbend.owner.act(resendAdministratorInvite, { inviteId, clientKey: clientKey() });
    expect((await list())[0]?.askedForNewAt).toBeNull();
  });

  test("an invite of a learner, or of another organization, is not one for an administrator", async () => {
    const alder = await readyOrganization(world, "Alder County Schools");
    const { inviteId } = await inviteAsAdministrator(world, alder, uniqueEmail());
    expect(await riverbend.owner.refusals(cancelAdministratorInvite, { inviteId })).toEqual(["NOT_FOUND"]);
    const email = uniqueEmail();
    await riverbend.invite([email]);
    const [row] = await invitesTo(world, email);
    const forged = Buffer.from(`AdministratorInvite:${row?.organizationId}:${row?.id}`).toString("base64url");
    expect(await riverbend.owner.refusals(cancelAdministratorInvite, { inviteId: forged })).toEqual([
      "NOT_FOUND",
    ]);
    const foreign = Buffer.from(
      `AdministratorInvite:${row?.organizationId}:${Buffer.from(inviteId, "base64url").toString().split(":").at(-1)}`,
    ).toString("base64url");
    const wish = { inviteId: foreign, clientKey: clientKey() };
    expect(await riverbend.owner.refusals(resendAdministratorInvite, wish)).toEqual(["NOT_FOUND"]);
  });

  test("the address stays the invited one when the account's changes", async () => {
    const email = uniqueEmail("dana");
    const dana = await world.person("Dana Whitfield", email);
    await sayYes(dana, (await inviteAsAdministrator(world, riverbend, email)).link);
    const login = uniqueEmail("new-login");
    await world.app.sql`update account set email = ${login} where id = ${dana.accountId}`;
    expect(await idOf(riverbend, dana)).toBeTruthy();
    // The new login is not known here: it is invited like any address.
    expect((await invite(login)).outcome).toBe("INVITED");
  });
});
