import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY } from "../../src/platform/clock.ts";
import { administrator } from "../organizations/members.ts";
import type { Client } from "../support/client.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import {
  clientKey,
  errors,
  inviteLearners,
  type ReadyOrganization,
  readyOrganization,
} from "../support/organization.ts";
import { createWorld, PASSWORD, uniqueEmail, type World } from "../support/world.ts";

const invitation = `query ($link: String!) { invitation(link: $link) {
  state email consent visitor addressHasAccount acceptedByVisitor groups minutes note
  organization { name shortName } from { name role } trainings { title minutes } } }`;
const accept = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) {
  accepted invitation { state acceptedByVisitor consent } assignments { training { title } organization { name } } ${errors} } }`;
const register = `mutation ($input: RegisterInvitedInput!) { registerInvited(input: $input) {
  account { email name } continuation ${errors} } }`;
const learner = `query ($organization: ID!, $id: ID!) { organization(id: $organization) { learner(id: $id) {
  status name email groups { name } canResend canCancel assignments { training { title } groups { name } } events { kind text } } } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { status } ${errors} } }`;
const correct = `mutation ($input: CorrectInviteInput!) { correctInvite(input: $input) { outcome ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

async function invited(email = uniqueEmail()) {
  const [result] = await riverbend.invite([email]);
  if (!result?.learner) throw new Error("not invited");
  return { email, learnerId: result.learner.id, link: await linkFor(world, email) };
}

async function show(client: Client, link: string) {
  return (await client.data(invitation, { link })).invitation;
}

const person = (link: string) => ({
  link,
  firstName: "María",
  lastName: "Delgado Ortiz",
  password: "lluvia sobre tejados viejos",
  language: "ES",
});

const read = async (learnerId: string) =>
  (await riverbend.owner.data(learner, { organization: riverbend.id, id: learnerId })).organization.learner;

describe("accepting an invitation", () => {
  test("a new person registers by the link, says yes, and is Active with the group's trainings", async () => {
    const { email, learnerId, link } = await invited();
    const phone = world.anonymous();
    const shown = await show(phone, link);
    expect(shown).toMatchObject({
      state: "OPEN",
      email,
      visitor: "ANONYMOUS",
      addressHasAccount: false,
      groups: ["Home aides"],
      organization: { name: "Riverbend Community Care", shortName: "Riverbend" },
      from: { name: "Carmen Ruiz", role: "Human resources" },
    });
    expect(shown.trainings).toHaveLength(3);
    expect((await phone.act(register, person(link))).account).toEqual({ email, name: "María Delgado Ortiz" });
    expect((await read(learnerId)).name).toBeNull();
    const done = await phone.act(accept, { link, consent: shown.consent });
    expect(done.accepted).toBe(true);
    expect(done.assignments).toHaveLength(3);
    const active = await read(learnerId);
    expect(active).toMatchObject({
      status: "ACTIVE",
      name: "María Delgado Ortiz",
      canResend: false,
      canCancel: false,
    });
    expect(active.assignments.map((one: { groups: unknown }) => one.groups)).toEqual(
      Array(3).fill([{ name: "Home aides" }]),
    );
    expect(active.events.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      "ACCEPTED",
      "ASSIGNED",
      "INVITED",
      "OPENED",
    ]);
    expect((await mailsTo(world, email)).map(({ kind, status }) => [kind, status])).toEqual([
      ["INVITE", "DROPPED"],
      ["WELCOME", "QUEUED"],
    ]);
  });

  test("a person with an account signs in and says yes", async () => {
    const existing = await world.person("Luis Delgado");
    const { link, learnerId } = await invited(existing.email);
    const phone = world.anonymous();
    const shown = await show(phone, link);
    expect(shown.addressHasAccount).toBe(true);
    await phone.act(
      `mutation ($input: SignInInput!) { signIn(input: $input) { account { id } ${errors} } }`,
      {
        email: existing.email,
        password: PASSWORD,
      },
    );
    expect((await show(phone, link)).visitor).toBe("INVITED");
    await phone.act(accept, { link, consent: shown.consent });
    expect(await read(learnerId)).toMatchObject({ status: "ACTIVE", name: "Luis Delgado" });
  });

  test("twenty tabs that say yes at once are one yes, and each hears of success", async () => {
    const someone = await world.person("Ana Vidal");
    const { link, learnerId } = await invited(someone.email);
    const { consent } = await show(someone, link);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => someone.act(accept, { link, consent })),
    );
    expect(answers.every(({ accepted }) => accepted)).toBe(true);
    expect((await read(learnerId)).assignments).toHaveLength(3);
    const mails = await mailsTo(world, someone.email);
    expect(mails.filter(({ kind }) => kind === "WELCOME")).toHaveLength(1);
    expect(
      (await read(learnerId)).events.filter(({ kind }: { kind: string }) => kind === "ACCEPTED"),
    ).toHaveLength(1);
  });

  test("of an accept and a cancel at the same moment exactly one happens, whichever comes first", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const someone = await world.person("Noor Haddad");
      const { link, learnerId } = await invited(someone.email);
      const { consent } = await show(someone, link);
      const yes = () => someone.run(accept, { input: { link, consent } });
      const no = () => riverbend.owner.run(cancel, { input: { learnerId } });
      const acts = round % 2 === 0 ? [yes(), no()] : [no(), yes()];
      await Promise.all(acts);
      const { status, assignments } = await read(learnerId);
      const memberships = (await someone.data("{ viewer { memberships { learns } } }")).viewer.memberships;
      expect(memberships).toHaveLength(status === "ACTIVE" ? 1 : 0);
      expect(assignments).toHaveLength(status === "ACTIVE" ? 3 : 0);
      seen.add(status);
    }
    expect([...seen].every((status) => status === "ACTIVE" || status === "CANCELLED")).toBe(true);
  });

  test("a forwarded link joins nobody else", async () => {
    const { link, email, learnerId } = await invited();
    const other = await world.person("Sam Park");
    const shown = await show(other, link);
    expect(shown.visitor).toBe("OTHER");
    expect(await other.refusals(accept, { link, consent: shown.consent })).toEqual(["WRONG_ACCOUNT"]);
    expect((await read(learnerId)).status).toBe("PENDING");
    expect((await show(other, link)).email).toBe(email);
  });

  test("whoever says yes to a link that was used or cancelled is told no address", async () => {
    const someone = await world.person();
    const used = await invited(someone.email);
    await someone.act(accept, { link: used.link, consent: (await show(someone, used.link)).consent });
    const cancelled = await invited();
    await riverbend.owner.act(cancel, { learnerId: cancelled.learnerId });
    const other = await world.person("Sam Park");
    expect(await other.refusals(accept, { link: used.link, consent: "seen" })).toEqual(["ALREADY_USED"]);
    expect(await other.refusals(accept, { link: cancelled.link, consent: "seen" })).toEqual([
      "INVITE_CANCELLED",
    ]);
  });

  test("nobody says yes without an account", async () => {
    const { link } = await invited();
    const { consent } = await show(world.anonymous(), link);
    expect(await world.anonymous().refusals(accept, { link, consent })).toEqual(["UNAUTHENTICATED"]);
  });

  test("where cookies are blocked a continuation stands for the session, once", async () => {
    const { link } = await invited();
    const { consent } = await show(world.anonymous(), link);
    const { continuation } = await world.anonymous().act(register, person(link));
    const first = await world.anonymous().act(accept, { link, consent, continuation });
    expect(first.accepted).toBe(true);
    expect(first.assignments).toHaveLength(3);
    expect(await world.anonymous().refusals(accept, { link, consent, continuation })).toEqual([
      "CONTINUATION_EXPIRED",
    ]);
    const elsewhere = await invited();
    const { consent: other } = await show(world.anonymous(), elsewhere.link);
    expect(
      await world.anonymous().refusals(accept, { link: elsewhere.link, consent: other, continuation }),
    ).toEqual(["CONTINUATION_EXPIRED"]);
  });

  test("whoever invites afresh signs the letter; a note stands under its writer's name", async () => {
    const dana = await administrator(world, riverbend.id);
    const { email, learnerId } = await invited();
    const letter = async () => {
      const { from, note } = await show(world.anonymous(), await linkFor(world, email));
      return [from.name, note];
    };
    const invite = (person: Client, note: string | null) =>
      person.act(inviteLearners, {
        ...{ organizationId: riverbend.id, groupId: riverbend.groupId, emails: [email] },
        ...{ note, clientKey: clientKey() },
      });
    await riverbend.owner.act(cancel, { learnerId });
    await invite(riverbend.owner, "Hi, it is Carmen");
    expect(await letter()).toEqual(["Carmen Ruiz", "Hi, it is Carmen"]);
    await riverbend.owner.act(cancel, { learnerId });
    await invite(dana, null);
    expect(await letter()).toEqual(["Dana Whitfield", null]);
    await riverbend.owner.act(cancel, { learnerId });
    await invite(dana, "Hi, it is Dana");
    expect(await letter()).toEqual(["Dana Whitfield", "Hi, it is Dana"]);
    const right = uniqueEmail();
    await riverbend.owner.act(correct, { learnerId, email: right, clientKey: clientKey() });
    const corrected = await show(world.anonymous(), await linkFor(world, right));
    expect([corrected.from.name, corrected.note]).toEqual(["Dana Whitfield", "Hi, it is Dana"]);
  });

  test("trainings that were added after the page was shown are shown again before the yes counts", async () => {
    const groupId = await riverbend.group(`Night shift ${uniqueEmail()}`, riverbend.trainingIds.slice(0, 1));
    const someone = await world.person("Ida Berg");
    const [result] = await riverbend.invite([someone.email], { groupId });
    const link = await linkFor(world, someone.email);
    const before = await show(someone, link);
    expect(before.trainings).toHaveLength(1);
    const group = (
      await riverbend.owner.data("query ($id: ID!) { node(id: $id) { ... on Group { name version } } }", {
        id: groupId,
      })
    ).node;
    await riverbend.owner.act(
      `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { id } ${errors} } }`,
      {
        groupId,
        version: group.version,
        name: group.name,
        status: "ACTIVE",
        trainingIds: riverbend.trainingIds.slice(0, 2),
      },
    );
    expect(await someone.refusals(accept, { link, consent: before.consent })).toEqual(["CONSENT_OUTDATED"]);
    const after = await show(someone, link);
    expect(after.trainings).toHaveLength(2);
    await someone.act(accept, { link, consent: after.consent });
    expect((await read(result?.learner?.id ?? "")).assignments).toHaveLength(2);
  });

  test("an expired link is told from a cancelled, a used and a mistyped one", async () => {
    const expired = await invited();
    const cancelled = await invited();
    await riverbend.owner.act(cancel, { learnerId: cancelled.learnerId });
    const someone = await world.person();
    const used = await invited(someone.email);
    await someone.act(accept, { link: used.link, consent: (await show(someone, used.link)).consent });
    world.clock.pass(31 * DAY);
    const states = await Promise.all(
      [expired.link, cancelled.link, used.link, `${expired.link.slice(0, -1)}!`].map((link) =>
        show(world.anonymous(), link),
      ),
    );
    world.clock.pass(-31 * DAY);
    expect(states.map(({ state }) => state)).toEqual(["EXPIRED", "CANCELLED", "USED", "MISTYPED"]);
    expect(states.map(({ consent }) => consent)).toEqual([null, null, null, null]);
    expect(states[2]).toMatchObject({ email: null, from: null });
    expect(states[3]).toMatchObject({ organization: null, email: null });
  });

  test("opening a link changes nothing, however often", async () => {
    const { link, learnerId } = await invited();
    const before = await read(learnerId);
    await Promise.all(Array.from({ length: 50 }, () => show(world.anonymous(), link)));
    expect(await read(learnerId)).toEqual(before);
  });

  test("a link that lost its case or gained a full stop still works, one changed letter does not", async () => {
    const { link } = await invited();
    expect((await show(world.anonymous(), link.toUpperCase())).state).toBe("OPEN");
    expect((await show(world.anonymous(), `${link}.`)).state).toBe("OPEN");
    const at = 20;
    const flipped = `${link.slice(0, at)}${link[at] === "a" ? "b" : "a"}${link.slice(at + 1)}`;
    expect((await show(world.anonymous(), flipped)).state).toBe("MISTYPED");
  });
});
