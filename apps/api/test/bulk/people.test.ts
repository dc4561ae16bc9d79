import { REMOVAL_UNDO_MINUTES } from "@muster/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSender } from "../../src/features/mail/index.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { inviteOne } from "../access/scene.ts";
import { administrator } from "../organizations/members.ts";
import { begin, deleteAccount, learnerAt, learnersOf, memberships, myTitles } from "../people/operations.ts";
import { mailsTo } from "../support/mails.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, uniqueEmail, type World } from "../support/world.ts";
import {
  actOn,
  addLearnersToGroup,
  assignTraining,
  counted,
  forecast,
  removeLearners,
  restoreLearners,
} from "./operations.ts";

let world: World;
let riverbend: ReadyOrganization;
let luis: Persona;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  luis = await world.person("Luis Delgado");
});

const list = async () => (await riverbend.owner.data(learnersOf, { id: riverbend.id })).organization;

async function learnerNow(id: string) {
  const { node } = await riverbend.owner.data(
    `query ($id: ID!) { node(id: $id) { ... on Learner { name status progress { assigned begun finished }
      groups { name } assignments { byHand training { title } groups { name } } events { kind actor text } } } }`,
    { id },
  );
  return node;
}

const kinds = async (id: string) =>
  (await learnerNow(id)).events.map(({ kind }: { kind: string }) => kind) as string[];

/** All that the organization keeps of its learners' memberships, groups, assignments and reasons. */
async function kept() {
  const id = plainIdOf("Organization", riverbend.id);
  const rows = [];
  for (const table of ["membership", "learner", "learner_group", "assignment", "assignment_reason"])
    rows.push(
      await world.app
        .sql`select t::text from ${world.app.sql(table)} t where organization_id = ${id} order by 1`,
    );
  return rows;
}

describe("adding many to a group", () => {
  test("gives Active learners its trainings at once, and Pending ones are invited to it as well", async () => {
    const [first = ""] = riverbend.trainingIds;
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const pending = await inviteOne(world, riverbend, uniqueEmail());
    const kitchen = await riverbend.group("Kitchen", [first]);
    const ids = [learnerId, pending.learnerId];
    expect((await forecast(riverbend, { ids }, "ADD_TO_GROUP", { groupId: kitchen })).affected).toBe(2);
    expect((await actOn(riverbend, addLearnersToGroup, { ids }, { groupId: kitchen })).affected).toBe(2);
    const active = await learnerNow(learnerId);
    expect(active.groups.map(({ name }: { name: string }) => name)).toEqual(["Home aides", "Kitchen"]);
    const both = active.assignments.filter(({ groups }: { groups: unknown[] }) => groups.length === 2);
    expect(both).toHaveLength(1);
    expect((await learnerNow(pending.learnerId)).groups).toHaveLength(2);
    expect(await mailsTo(world, pending.email)).toHaveLength(1);
    const again = await actOn(riverbend, addLearnersToGroup, { ids }, { groupId: kitchen });
    expect([again.affected, counted(again.skipped)]).toEqual([0, { ALREADY_IN_GROUP: 2 }]);
    expect((await forecast(riverbend, { ids }, "ADD_TO_GROUP", { groupId: kitchen })).skipped).toEqual(
      again.skipped,
    );
  });

  test("is refused as a whole for an Inactive group and one of another organization", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const alder = await readyOrganization(world, "Alder County Schools");
    const input = (groupId: string) => ({
      organizationId: riverbend.id,
      selection: { ids: [learnerId] },
      clientKey: crypto.randomUUID(),
      groupId,
    });
    expect(await riverbend.owner.refusals(addLearnersToGroup, input(alder.groupId))).toEqual([
      "GROUP_NOT_FOUND",
    ]);
    const idle = await riverbend.group("Idle");
    await world.app.sql`update "group" set status = 'INACTIVE' where name = 'Idle'`;
    expect(await riverbend.owner.refusals(addLearnersToGroup, input(idle))).toEqual(["GROUP_INACTIVE"]);
  });
});

describe("a training by hand", () => {
  test("goes to Active learners, once, and stays when they leave the group that gives it as well", async () => {
    const [first = ""] = riverbend.trainingIds;
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const pending = await inviteOne(world, riverbend, uniqueEmail());
    const ids = [learnerId, pending.learnerId];
    const done = await actOn(riverbend, assignTraining, { ids }, { trainingId: first });
    expect([done.affected, counted(done.skipped)]).toEqual([1, { PENDING: 1 }]);
    const again = await actOn(riverbend, assignTraining, { ids }, { trainingId: first });
    expect([again.affected, counted(again.skipped)]).toEqual([0, { PENDING: 1, ALREADY_ASSIGNED: 1 }]);
    const leave = `mutation ($input: RemoveLearnerFromGroupInput!) {
      removeLearnerFromGroup(input: $input) { learner { id } ${errors} } }`;
    await begin(world, luis);
    const { groupId } = riverbend;
    await riverbend.owner.act(leave, { learnerId, groupId });
    await riverbend.owner.act(leave, { learnerId, groupId });
    const left = await learnerNow(learnerId);
    // One was given by hand, one was begun (they may be the same); what had no other reason is gone.
    expect(left.groups).toEqual([]);
    expect(left.progress).toEqual({
      assigned: left.assignments.some(({ byHand }: { byHand: boolean }) => byHand)
        ? left.assignments.length
        : 0,
      begun: 1,
      finished: 0,
    });
    expect(left.assignments.length).toBeLessThan(3);
    expect((await kinds(learnerId)).slice(0, 2)).toEqual(["GROUP_REMOVED", "TRAINING_ASSIGNED"]);
    expect(await riverbend.owner.refusals(leave, { learnerId: pending.learnerId, groupId })).toEqual([
      "LEARNER_NOT_ACTIVE",
    ]);
  });

  test("must be one that the organization has chosen", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const { trainings } = await riverbend.owner.data("{ trainings(first: 100) { edges { node { id } } } }");
    const all: string[] = trainings.edges.map(({ node }: { node: { id: string } }) => node.id);
    const trainingId = all.find((id) => !riverbend.trainingIds.includes(id));
    const input = {
      organizationId: riverbend.id,
      selection: { ids: [learnerId] },
      clientKey: crypto.randomUUID(),
    };
    for (const other of [trainingId, riverbend.groupId])
      expect(await riverbend.owner.refusals(assignTraining, { ...input, trainingId: other })).toEqual([
        "TRAINING_NOT_FOUND",
      ]);
  });
});

describe("removing", () => {
  const remove = (...ids: string[]) => actOn(riverbend, removeLearners, { ids });
  const restore = (removalId: string | null) => riverbend.owner.act(restoreLearners, { removalId });
  const farewells = async (person: Persona) =>
    (await mailsTo(world, person.email)).filter(({ kind }) => kind === "LEARNER_REMOVED");

  test("takes Active learners out of the list and the counts, and skips the Pending ones", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const pending = await inviteOne(world, riverbend, uniqueEmail());
    const done = await remove(learnerId, pending.learnerId);
    expect([done.affected, counted(done.skipped)]).toEqual([1, { PENDING: 1 }]);
    expect((await list()).tally).toEqual({ active: 0, pending: 1, cancelled: 0 });
    expect((await luis.data(memberships)).viewer.memberships).toEqual([]);
    expect((await luis.data(myTitles)).viewer.assignments).toEqual([]);
    // Gone already: the same again finds nobody.
    expect((await remove(learnerId)).affected).toBe(0);
  });

  test("can be taken back: everything is as it was, and nobody is written to", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    await begin(world, luis);
    const before = await kept();
    const { removalId, undoUntil } = await remove(learnerId);
    expect(undoUntil).not.toBeNull();
    expect(await kept()).not.toEqual(before);
    expect(await restore(removalId)).toMatchObject({ affected: 1, skipped: [] });
    expect(await kept()).toEqual(before);
    expect(await restore(removalId)).toMatchObject({ affected: 1, skipped: [] });
    expect((await farewells(luis)).map(({ status }) => status)).toEqual(["DROPPED"]);
    expect((await kinds(learnerId)).slice(0, 2)).toEqual(["RESTORED", "REMOVED"]);
  });

  test("keeps the role of an administrator who learns, also when it is taken back", async () => {
    const dana = await administrator(world, riverbend.id);
    const { learnerId } = await learnerAt(world, riverbend, dana);
    const before = await kept();
    const { removalId } = await remove(learnerId);
    expect((await dana.data(memberships)).viewer.memberships).toMatchObject([
      { role: "ADMIN", learns: false },
    ]);
    await restore(removalId);
    expect(await kept()).toEqual(before);
  });

  test("writes to the person once the undo is over, and then cannot be taken back", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const { removalId } = await remove(learnerId);
    const send = () => createSender({ ...world.app }).runOnce();
    await send();
    expect((await farewells(luis)).map(({ status }) => status)).toEqual(["QUEUED"]);
    world.clock.pass((REMOVAL_UNDO_MINUTES + 2) * MINUTE);
    await send();
    expect((await farewells(luis)).map(({ status }) => status)).toEqual(["SENT"]);
    expect(await riverbend.owner.refusals(restoreLearners, { removalId })).toEqual(["UNDO_OVER"]);
    expect((await list()).tally.active).toBe(0);
  });

  test("is not taken back for who was invited again or deleted the account, and is for the others", async () => {
    const noor = await world.person("Noor Haddad");
    const sam = await world.person("Sam Park");
    const [one, two, three] = [
      await learnerAt(world, riverbend, luis),
      await learnerAt(world, riverbend, noor),
      await learnerAt(world, riverbend, sam),
    ];
    const { removalId } = await remove(one.learnerId, two.learnerId, three.learnerId);
    world.clock.pass(MINUTE);
    await riverbend.invite([luis.email]);
    await noor.act(deleteAccount, { password: PASSWORD });
    const back = await restore(removalId);
    expect([back.affected, counted(back.skipped)]).toEqual([1, { CHANGED: 2 }]);
    expect((await list()).tally).toEqual({ active: 1, pending: 1, cancelled: 0 });
    const again = await learnerNow(one.learnerId);
    expect([again.name, again.status, again.progress]).toEqual([
      null,
      "PENDING",
      { assigned: 0, begun: 0, finished: 0 },
    ]);
    expect(await farewells(luis)).toMatchObject([{ status: "DROPPED" }]);
  });

  test("of another organization is not found", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const { removalId } = await remove(learnerId);
    const alder = await readyOrganization(world, "Alder County Schools");
    expect(await alder.owner.refusals(restoreLearners, { removalId })).toEqual(["NOT_FOUND"]);
    const claimed = Buffer.from(removalId ?? "", "base64url")
      .toString()
      .replace(plainIdOf("Organization", riverbend.id), plainIdOf("Organization", alder.id));
    expect(
      await alder.owner.refusals(restoreLearners, {
        removalId: Buffer.from(claimed).toString("base64url"),
      }),
    ).toEqual(["NOT_FOUND"]);
  });
});
