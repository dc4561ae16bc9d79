import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { groupTraining } from "../../src/db/schema/groups.ts";
import { training } from "../../src/db/schema/trainings.ts";
import { globalId, plainIdOf } from "../../src/platform/globalId.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

const choose = `mutation ($input: ChooseTrainingsInput!) { chooseTrainings(input: $input) { organization { trainings { id title } } ${errors} } }`;
const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } ${errors} } }`;

let world: World;
let all: string[];

beforeAll(async () => {
  world = await createWorld();
  const { trainings } = await (await world.person()).data(
    "{ trainings(first: 100) { edges { node { id } } } }",
  );
  all = trainings.edges.map((edge: { node: { id: string } }) => edge.node.id);
});
afterAll(() => world.close());

const change = (organization: ReadyOrganization, add: string[], remove: string[]) => ({
  organizationId: organization.id,
  add,
  remove,
});

async function chosen({ owner, id }: ReadyOrganization): Promise<{ id: string; title: string }[]> {
  const { organization } = await owner.data(
    "query ($id: ID!) { organization(id: $id) { trainings { id title } } }",
    { id },
  );
  return organization.trainings;
}

test("trainings are added, and listed by title; choosing one twice is the same as once", async () => {
  const riverbend = await readyOrganization(world);
  const { organization } = await riverbend.owner.act(
    choose,
    change(riverbend, [...all, ...all.slice(0, 2)], []),
  );
  const titles = organization.trainings.map((one: { title: string }) => one.title);
  expect(titles).toHaveLength(all.length);
  expect(titles).toEqual([...titles].sort((one: string, other: string) => one.localeCompare(other)));
  expect(await chosen(riverbend)).toEqual(organization.trainings);
});

test("a training that a group gives is not dropped, and the group is named; one that none gives is", async () => {
  const riverbend = await readyOrganization(world);
  const [used = "", , , free = ""] = all;
  await riverbend.owner.act(choose, change(riverbend, [free], []));
  const { chooseTrainings } = await riverbend.owner.data(choose, {
    input: change(riverbend, [], [free, used]),
  });
  expect(chooseTrainings.organization).toBeNull();
  expect(chooseTrainings.errors).toMatchObject([
    { code: "TRAINING_IN_USE", path: ["remove", "1"], params: [{ name: "name", value: "Home aides" }] },
  ]);
  expect(await chosen(riverbend)).toHaveLength(4);
  const { organization } = await riverbend.owner.act(choose, change(riverbend, [], [free]));
  expect(organization.trainings.map((one: { id: string }) => one.id)).not.toContain(free);
});

test("another organization's groups keep nothing", async () => {
  await readyOrganization(world);
  const other = await readyOrganization(world);
  const [, , , spare = ""] = all;
  await other.owner.act(choose, change(other, [spare], []));
  await other.owner.act(choose, change(other, [], [spare]));
  expect(await chosen(other)).toHaveLength(3);
});

test("what the catalogue does not list cannot be chosen; what was chosen before it was unlisted stays", async () => {
  const riverbend = await readyOrganization(world);
  const [, , , , , unlisted = "", before = ""] = all;
  await riverbend.owner.act(choose, change(riverbend, [before], []));
  const listed = async (id: string, value: boolean) =>
    world.app.db
      .update(training)
      .set({ listed: value })
      .where(eq(training.id, plainIdOf("Training", id)));
  await listed(unlisted, false);
  await listed(before, false);
  try {
    const nothing = globalId("Training", "00000000-0000-4000-8000-000000000000");
    const bad = [unlisted, nothing, all[0] ?? ""];
    const { chooseTrainings } = await riverbend.owner.data(choose, { input: change(riverbend, bad, []) });
    expect(
      chooseTrainings.errors.map(({ code, path }: { code: string; path: string[] }) => [code, path[1]]),
    ).toEqual([
      ["TRAINING_NOT_FOUND", "0"],
      ["TRAINING_NOT_FOUND", "1"],
    ]);
    expect(await riverbend.owner.refusals(choose, change(riverbend, ["x"], []))).toEqual([
      "TRAINING_NOT_FOUND",
    ]);
    expect((await chosen(riverbend)).map(({ id }) => id)).toContain(before);
  } finally {
    await listed(unlisted, true);
    await listed(before, true);
  }
});

test("dropping a training and taking it into a group at the same moment never ends with both", async () => {
  const riverbend = await readyOrganization(world);
  const [, , , contested = ""] = all;
  for (let round = 0; round < 15; round += 1) {
    await riverbend.owner.act(choose, change(riverbend, [contested], []));
    const group = {
      organizationId: riverbend.id,
      name: `Round ${round}`,
      status: "ACTIVE",
      trainingIds: [contested],
      clientKey: clientKey(),
    };
    const [dropped, taken] = await Promise.all([
      riverbend.owner.refusals(choose, change(riverbend, [], [contested])),
      riverbend.owner.refusals(createGroup, group),
    ]);
    expect([
      [[], ["TRAINING_NOT_FOUND"]],
      [["TRAINING_IN_USE"], []],
    ]).toContainEqual([dropped, taken]);
    await world.app.db
      .delete(groupTraining)
      .where(eq(groupTraining.trainingId, plainIdOf("Training", contested)));
  }
});
