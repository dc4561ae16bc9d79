import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntry } from "../../src/db/schema/audit.ts";
import { plainIdOf, tenantIdOf } from "../../src/platform/globalId.ts";
import { administrator } from "../organizations/members.ts";
import type { Client } from "../support/client.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { createGroup as create, newGroup, saved as savedIn, updateGroup as update } from "./operations.ts";
import { activeLearner, assignmentsOf } from "./people.ts";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const group = async (more: Record<string, unknown> = {}) =>
  (await riverbend.owner.act(create, newGroup(riverbend, more))).group;
const saved = (group: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  savedIn(riverbend, group, more);

describe("changing a group", () => {
  test("saves name, status and trainings, and names who changed it last", async () => {
    const dana = await administrator(world, riverbend.id, "Dana Whitfield");
    const before = await group();
    const [kept = ""] = riverbend.trainingIds;
    const change = { name: "Renamed once", status: "INACTIVE", trainingIds: [kept] };
    const { group: after } = await dana.act(update, saved(before, change));
    expect(after).toMatchObject({
      name: "Renamed once",
      status: "INACTIVE",
      version: 2,
      changedBy: "Dana Whitfield",
    });
    expect(after.trainings).toEqual([{ id: kept }]);
    const [entry] = await world.app.db
      .select()
      .from(auditEntry)
      .where(
        and(
          eq(auditEntry.subjectId, tenantIdOf("Group", before.id).id),
          eq(auditEntry.action, "GROUP_UPDATED"),
        ),
      );
    expect(entry).toMatchObject({
      actorAccountId: dana.accountId,
      facts: { text: "Renamed once", formerly: before.name },
    });
  });

  test("the own name may be written differently; another group's is taken, also at the same moment", async () => {
    const one = await group();
    const { group: same } = await riverbend.owner.act(update, saved(one, { name: `${one.name}!` }));
    expect(same.name).toBe(`${one.name}!`);
    const two = await group();
    expect(await riverbend.owner.refusals(update, saved(two, { name: one.name }))).toEqual([
      "GROUP_NAME_TAKEN",
    ]);
    const pair = [await group(), await group()];
    const answers = await Promise.all(
      pair.map((each) => riverbend.owner.refusals(update, saved(each, { name: "Both want it" }))),
    );
    expect(answers.sort()).toEqual([[], ["GROUP_NAME_TAKEN"]]);
  });

  test("of two administrators who save at once one wins; the other learns who, and loses nothing", async () => {
    const dana = await administrator(world, riverbend.id, "Dana Whitfield");
    for (let round = 0; round < 5; round += 1) {
      const before = await group();
      const save = (client: Client, name: string) => client.data(update, { input: saved(before, { name }) });
      const answers = await Promise.all([save(riverbend.owner, `C ${round}`), save(dana, `D ${round}`)]);
      const payloads = answers.map(({ updateGroup }) => updateGroup);
      const won = payloads.find((payload) => payload.group);
      const lost = payloads.find((payload) => !payload.group);
      expect(won.group.version).toBe(2);
      expect(lost.errors).toMatchObject([{ code: "VERSION_CONFLICT", path: ["version"] }]);
      const by = won.group.name.startsWith("C") ? "Carmen Ruiz" : "Dana Whitfield";
      expect(lost.errors[0].params).toEqual(
        expect.arrayContaining([
          { name: "by", value: by },
          { name: "name", value: won.group.name },
        ]),
      );
    }
  });

  test("a training that is given is told in each learner's history, and counted in the group's", async () => {
    const [first = "", second = ""] = riverbend.trainingIds;
    const before = await group({ trainingIds: [first] });
    const { id, organizationId } = tenantIdOf("Group", before.id);
    const people = [];
    for (const _ of [1, 2]) {
      people.push(await activeLearner(world.app, organizationId, { groupIds: [id], assignments: [] }));
    }
    await riverbend.owner.act(update, saved(before, { trainingIds: [first, second] }));
    const entries = await world.app.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
    const assigned = entries.filter(({ action }) => action === "ASSIGNED");
    expect(assigned.map(({ learnerId }) => learnerId).sort()).toEqual(
      people.map(({ learnerId }) => learnerId).sort(),
    );
    expect(entries.find(({ action }) => action === "GROUP_UPDATED")?.facts).toMatchObject({
      given: [plainIdOf("Training", second)],
      gone: [],
      assigned: 2,
      withdrawn: 0,
    });
  });

  test("saving the same again gives nothing twice", async () => {
    const before = await group();
    const { id, organizationId } = tenantIdOf("Group", before.id);
    const { accountId } = await activeLearner(world.app, organizationId, { groupIds: [id], assignments: [] });
    const off = await riverbend.owner.act(update, saved(before, { status: "INACTIVE" }));
    const on = await riverbend.owner.act(update, saved(off.group, { status: "ACTIVE" }));
    const off2 = await riverbend.owner.act(update, saved(on.group, { status: "INACTIVE" }));
    await riverbend.owner.act(update, saved(off2.group, { status: "ACTIVE" }));
    const assignments = await assignmentsOf(world.app, organizationId, accountId);
    expect(assignments.map(({ reasons }) => reasons)).toEqual(
      Array(3).fill([{ kind: "GROUP", groupId: id }]),
    );
  });

  test("two groups that give and take the same training at once leave exactly what their reasons call for", async () => {
    const [first = ""] = riverbend.trainingIds;
    for (let round = 0; round < 20; round += 1) {
      const giving = await group({ trainingIds: [] });
      const taking = await group({ trainingIds: [first] });
      const [one, other] = [tenantIdOf("Group", giving.id), tenantIdOf("Group", taking.id)];
      const { organizationId } = one;
      const trainingId = plainIdOf("Training", first);
      const reasons = [{ kind: "GROUP" as const, groupId: other.id }];
      const { accountId } = await activeLearner(world.app, organizationId, {
        groupIds: [one.id, other.id],
        assignments: [{ trainingId, reasons, started: false }],
      });
      await Promise.all([
        riverbend.owner.act(update, saved(giving, { trainingIds: [first] })),
        riverbend.owner.act(update, saved(taking, { trainingIds: [] })),
      ]);
      expect(await assignmentsOf(world.app, organizationId, accountId)).toEqual([
        { trainingId, reasons: [{ kind: "GROUP", groupId: one.id }], started: false },
      ]);
    }
  });
});
