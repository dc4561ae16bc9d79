import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId, plainIdOf, tenantIdOf } from "../../src/platform/globalId.ts";
import type { Client } from "../support/client.ts";
import { clientKey, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import {
  createGroup as create,
  duplicateGroup as duplicate,
  listGroups as list,
  newGroup,
  saved,
  updateGroup as update,
} from "./operations.ts";
import { activeLearner } from "./people.ts";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const fresh = (more: Record<string, unknown> = {}) => newGroup(riverbend, more);
const group = async (more: Record<string, unknown> = {}) =>
  (await riverbend.owner.act(create, fresh(more))).group;
const groupsOf = async (client: Client, status: string | null = null) =>
  (await client.data(list, { id: riverbend.id, status })).organization.groups;

describe("a group", () => {
  test("is created with its trainings, says who made it, and is listed by name", async () => {
    const one = await group({ name: "zebra" });
    const two = await group({ name: "Antelope", status: "INACTIVE", trainingIds: [] });
    expect(one).toMatchObject({ version: 1, status: "ACTIVE", changedBy: "Carmen Ruiz", activeLearners: 0 });
    expect(one.trainings.map(({ id }: { id: string }) => id).sort()).toEqual(
      [...riverbend.trainingIds].sort(),
    );
    const names = (await groupsOf(riverbend.owner)).map(({ name }: { name: string }) => name);
    expect(names.indexOf("Antelope")).toBeLessThan(names.indexOf("zebra"));
    expect((await groupsOf(riverbend.owner, "INACTIVE")).map(({ id }: { id: string }) => id)).toEqual([
      two.id,
    ]);
  });

  test("the same client key again answers with the same group, also at the same moment", async () => {
    const input = fresh();
    const answers = await Promise.all([1, 2, 3].map(() => riverbend.owner.act(create, input)));
    expect(new Set(answers.map((answer) => answer.group.id)).size).toBe(1);
  });

  test("has a name of its own, however it is written, and also when two are made at once", async () => {
    await group({ name: "Grade-5 Teachers" });
    for (const name of ["grade 5  teachers", "GRADE 5 TEACHERS.", "Grade‑5 teachers"]) {
      expect(await riverbend.owner.refusals(create, fresh({ name }))).toEqual(["GROUP_NAME_TAKEN"]);
    }
    await group({ name: "Grade 6 Teachers" });
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(
        [`Race ${round}`, `race-${round}`, `RACE ${round}!`].map((name) =>
          riverbend.owner.refusals(create, fresh({ name })),
        ),
      );
      expect(answers.sort()).toEqual([[], ["GROUP_NAME_TAKEN"], ["GROUP_NAME_TAKEN"]]);
    }
  });

  test("another organization may use the same name", async () => {
    await group({ name: "Volunteers" });
    const other = await readyOrganization(world);
    expect(await other.group("Volunteers")).toBeTruthy();
  });

  test("gives only trainings that the organization has chosen", async () => {
    const { trainings } = await riverbend.owner.data("{ trainings(first: 100) { edges { node { id } } } }");
    const all = trainings.edges.map((edge: { node: { id: string } }) => edge.node.id);
    const notChosen = all.find((id: string) => !riverbend.trainingIds.includes(id));
    const trainingIds = [...riverbend.trainingIds, notChosen];
    const { createGroup } = await riverbend.owner.data(create, { input: fresh({ trainingIds }) });
    expect(createGroup.errors).toMatchObject([{ code: "TRAINING_NOT_FOUND", path: ["trainingIds", "3"] }]);
    expect(await riverbend.owner.refusals(create, fresh({ trainingIds: ["x"] }))).toEqual([
      "TRAINING_NOT_FOUND",
    ]);
  });

  test("is one line of text", async () => {
    const refused = (name: string) => riverbend.owner.refusals(create, fresh({ name }));
    expect(await refused("\u200b ")).toEqual(["REQUIRED"]);
    expect(await refused("two\nlines")).toEqual(["INVALID_CHARACTERS"]);
    expect(await refused("x".repeat(81))).toEqual(["TOO_LONG"]);
    expect(await refused("x".repeat(80))).toEqual([]);
  });
});

describe("copying a group", () => {
  test("takes status and trainings along, and no learners", async () => {
    const [first = ""] = riverbend.trainingIds;
    const source = await group({ status: "INACTIVE", trainingIds: [first] });
    const { id, organizationId } = tenantIdOf("Group", source.id);
    await activeLearner(world.app, organizationId, { groupIds: [id], assignments: [] });
    const input = { groupId: source.id, name: "The copy", clientKey: clientKey() };
    const { group: copy } = await riverbend.owner.act(duplicate, input);
    expect(copy).toMatchObject({ name: "The copy", status: "INACTIVE", version: 1, activeLearners: 0 });
    expect(copy.trainings).toEqual([{ id: first }]);
    expect((await riverbend.owner.act(duplicate, input)).group.id).toBe(copy.id);
    const again = { ...input, clientKey: clientKey() };
    expect(await riverbend.owner.refusals(duplicate, again)).toEqual(["GROUP_NAME_TAKEN"]);
    expect(await riverbend.owner.refusals(duplicate, { ...again, name: " " })).toEqual(["REQUIRED"]);
  });
});

test("a group of another organization is not found through this one", async () => {
  const other = await readyOrganization(world);
  const one = `query ($id: ID!, $group: ID!) { organization(id: $id) { group(id: $group) { name } } }`;
  const read = async (id: string) =>
    (await riverbend.owner.data(one, { id: riverbend.id, group: id })).organization.group;
  expect(await read(riverbend.groupId)).toEqual({ name: "Home aides" });
  expect(await read(other.groupId)).toBeNull();
  // The own organization's name with the other one's group in it.
  const forged = Buffer.from(
    ["Group", plainIdOf("Organization", riverbend.id), tenantIdOf("Group", other.groupId).id].join(":"),
  ).toString("base64url");
  expect(await read(forged)).toBeNull();
  expect(await read(globalId("Organization", plainIdOf("Organization", other.id)))).toBeNull();
  const change = saved(riverbend, { id: forged, version: 1, name: "Mine now", status: "ACTIVE" });
  expect(await riverbend.owner.refusals(update, change)).toEqual(["NOT_FOUND"]);
});
