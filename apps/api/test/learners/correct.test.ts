import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accept, correctInvite, decline, inviteOne } from "../access/scene.ts";
import { learnerAt } from "../people/operations.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const changeInviteGroups = `mutation ($input: ChangeInviteGroupsInput!) {
  changeInviteGroups(input: $input) { learner { id groups { name } } ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});

async function learner(id: string) {
  const { node } = await riverbend.owner.data(
    `query ($id: ID!) { node(id: $id) { ... on Learner { status canCorrect canRemove groups { name }
      correctedFrom { id email } correctedTo { id email } events { kind text } } } }`,
    { id },
  );
  return node;
}

const stateOf = async (link: string) =>
  (
    await world
      .anonymous()
      .data("query ($link: String!) { invitation(link: $link) { state note } }", { link })
  ).invitation;

const correct = (learnerId: string, email: string, more: Record<string, unknown> = {}) => ({
  learnerId,
  email,
  clientKey: clientKey(),
  ...more,
});

describe("correcting an address", () => {
  test("cancels the wrong one, invites the right one to the same groups, and links the two", async () => {
    const night = await riverbend.group("Night shift", []);
    const wrong = uniqueEmail("wrong");
    await riverbend.invite([wrong], { note: "Welcome to the team" });
    const [merged] = await riverbend.invite([wrong], { groupId: night });
    const id = merged?.learner?.id ?? "";
    const link = await linkFor(world, wrong);
    const right = uniqueEmail("right");
    const done = await riverbend.owner.act(correctInvite, correct(id, ` ${right.toUpperCase()} `));
    expect([done.outcome, done.former.id]).toEqual(["INVITED", id]);
    expect((await stateOf(link)).state).toBe("CANCELLED");
    expect(await stateOf(await linkFor(world, right))).toEqual({
      state: "OPEN",
      note: "Welcome to the team",
    });
    const [former, now] = [await learner(id), await learner(done.learner.id)];
    expect(former).toMatchObject({ status: "CANCELLED", correctedTo: { email: right }, correctedFrom: null });
    expect(now).toMatchObject({ status: "PENDING", correctedFrom: { id, email: wrong }, correctedTo: null });
    expect(now.groups).toEqual([{ name: "Home aides" }, { name: "Night shift" }]);
    expect(former.events[0]).toEqual({ kind: "CORRECTED", text: right.toUpperCase() });
    expect(now.events[0]).toEqual({ kind: "CORRECTED", text: wrong });
    expect((await mailsTo(world, wrong)).map(({ status }) => status)).toEqual(["DROPPED"]);
  });

  test("is done once for one key, also where it is cancelled already", async () => {
    const { learnerId } = await inviteOne(world, riverbend, uniqueEmail());
    const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { ${errors} } }`;
    await riverbend.owner.act(cancel, { learnerId });
    const input = correct(learnerId, uniqueEmail("right"));
    const first = await riverbend.owner.act(correctInvite, input);
    expect(await riverbend.owner.act(correctInvite, input)).toEqual(first);
    expect(await mailsTo(world, input.email)).toHaveLength(1);
  });

  test("to an address that is Pending adds the groups there and sends nothing more", async () => {
    const night = await riverbend.group("Night shift", []);
    const right = uniqueEmail("right");
    await riverbend.invite([right], { groupId: night });
    const { learnerId } = await inviteOne(world, riverbend, uniqueEmail());
    const done = await riverbend.owner.act(correctInvite, correct(learnerId, right));
    expect(done.outcome).toBe("MERGED");
    expect((await learner(done.learner.id)).groups).toHaveLength(2);
    expect(await mailsTo(world, right)).toHaveLength(1);
  });

  test("is refused with the reason, and then nothing is cancelled", async () => {
    const luis = await world.person("Luis Delgado");
    const active = await learnerAt(world, riverbend, luis);
    const { learnerId, email } = await inviteOne(world, riverbend, uniqueEmail());
    const declined = await inviteOne(world, riverbend, uniqueEmail());
    await world.anonymous().act(decline, { link: declined.link });
    for (const [address, code] of [
      [luis.email, "ALREADY_ACTIVE"],
      [email.toUpperCase(), "CORRECTION_IS_THE_SAME"],
      ["m.ruiz@@x.example", "EMAIL_TWO_AT_SIGNS"],
      [declined.email, "DECLINED_NEEDS_ACKNOWLEDGEMENT"],
    ] as const) {
      const input = correct(learnerId, address);
      expect(await riverbend.owner.refusals(correctInvite, input), address).toEqual([code]);
    }
    expect((await learner(learnerId)).status).toBe("PENDING");
    const acknowledged = correct(learnerId, declined.email, { acknowledgeDecline: true });
    expect((await riverbend.owner.act(correctInvite, acknowledged)).outcome).toBe("REINVITED");
    const input = correct(active.learnerId, uniqueEmail());
    expect(await riverbend.owner.refusals(correctInvite, input)).toEqual(["ALREADY_ACTIVE"]);
    expect(await learner(active.learnerId)).toMatchObject({ canCorrect: false, canRemove: true });
  });
});

describe("the groups of a Pending invite", () => {
  test("are replaced without another e-mail, and the page gives what they give", async () => {
    const [first = ""] = riverbend.trainingIds;
    const night = await riverbend.group("Night shift", [first]);
    const person = await world.person("Noor Haddad");
    const { learnerId, link } = await inviteOne(world, riverbend, person.email);
    const done = await riverbend.owner.act(changeInviteGroups, { learnerId, groupIds: [night] });
    expect(done.learner.groups).toEqual([{ name: "Night shift" }]);
    expect(await mailsTo(world, person.email)).toHaveLength(1);
    await accept(person, link);
    const { viewer } = await person.data("{ viewer { assignments { id } } }");
    expect(viewer.assignments).toHaveLength(1);
    expect((await learner(learnerId)).events.map(({ kind }: { kind: string }) => kind)).toContain(
      "GROUPS_CHANGED",
    );
    const input = { learnerId, groupIds: [riverbend.groupId] };
    expect(await riverbend.owner.refusals(changeInviteGroups, input)).toEqual(["ALREADY_ACTIVE"]);
  });

  test("are one at least, of the organization, and Active unless the invite had them", async () => {
    const { learnerId } = await inviteOne(world, riverbend, uniqueEmail());
    const alder = await readyOrganization(world, "Alder County Schools");
    const [night, kitchen] = [await riverbend.group("Night shift"), await riverbend.group("Kitchen")];
    const inactive = (name: string) =>
      world.app.sql`update "group" set status = 'INACTIVE' where name = ${name}`;
    await inactive("Night shift");
    for (const [groupIds, code] of [
      [[], "GROUP_REQUIRED"],
      [[alder.groupId], "GROUP_NOT_FOUND"],
      [[riverbend.groupId, night], "GROUP_INACTIVE"],
    ] as const)
      expect(await riverbend.owner.refusals(changeInviteGroups, { learnerId, groupIds })).toEqual([code]);
    await riverbend.owner.act(changeInviteGroups, { learnerId, groupIds: [riverbend.groupId, kitchen] });
    await inactive("Kitchen");
    const kept = await riverbend.owner.act(changeInviteGroups, { learnerId, groupIds: [kitchen] });
    expect(kept.learner.groups).toEqual([{ name: "Kitchen" }]);
  });
});

describe("when it was first opened by a person", () => {
  test("stands on the timeline from acceptance on, and opening the link alone is no act", async () => {
    const email = uniqueEmail();
    const { learnerId, link } = await inviteOne(world, riverbend, email);
    const opened = async () =>
      (await learner(learnerId)).events.filter(({ kind }: { kind: string }) => kind === "OPENED").length;
    await stateOf(link);
    const person = world.anonymous();
    await person.act(
      `mutation ($input: RegisterInvitedInput!) { registerInvited(input: $input) { account { id } ${errors} } }`,
      {
        ...{ link, firstName: "Ida", lastName: "Berg", language: "EN" },
        password: "lluvia sobre tejados viejos",
      },
    );
    expect(await opened()).toBe(0);
    world.clock.pass(60_000);
    await accept(person, link);
    expect(await opened()).toBe(1);
    const { events } = await learner(learnerId);
    const order = events.map(({ kind }: { kind: string }) => kind);
    expect(order.indexOf("OPENED")).toBeGreaterThan(order.indexOf("ACCEPTED"));
  });
});
