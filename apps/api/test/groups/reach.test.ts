import type { Assignment, AssignmentReason } from "@muster/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId, plainIdOf, tenantIdOf } from "../../src/platform/globalId.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { activeLearner, assignmentsOf, inOrder, pendingInvite } from "./people.ts";
import { asked, none, opened, save, trainingIds } from "./saving.ts";

let world: World;
let riverbend: ReadyOrganization;
/** Uuids of the organization and its three trainings. */
let organizationId: string;
let trainings: string[];

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  organizationId = plainIdOf("Organization", riverbend.id);
  trainings = riverbend.trainingIds.map((id) => plainIdOf("Training", id));
});
afterAll(() => world.close());

test("an added training reaches those who lack it now, and the invited on accepting", async () => {
  const [first = "", second = ""] = trainings;
  const group = await riverbend.group("Drivers", trainingIds([first]));
  const { id } = tenantIdOf("Group", group);
  const byGroup: AssignmentReason = { kind: "GROUP", groupId: id };
  const has = (trainingId: string, reason: AssignmentReason): Assignment => ({
    trainingId,
    reasons: [reason],
    started: false,
  });
  const { app } = world;
  const base = { groupIds: [id] };
  const lacking = await activeLearner(app, organizationId, { ...base, assignments: [has(first, byGroup)] });
  const having = await activeLearner(app, organizationId, {
    ...base,
    assignments: [has(first, byGroup), has(second, { kind: "BY_HAND" })],
  });
  await pendingInvite(app, organizationId, id);
  const before = await opened(riverbend, group, [first, second]);
  expect(before).toMatchObject({ activeLearners: 2, pendingInvites: 1 });
  expect(before.reach).toEqual([
    { ...none, training: { id: globalId("Training", second) }, change: "ADDED", active: 1, pending: 1 },
  ]);
  await save(riverbend, group, before.version, "ACTIVE", [first, second]);
  expect(inOrder(await assignmentsOf(app, organizationId, lacking.accountId))).toEqual(
    inOrder([has(first, byGroup), has(second, byGroup)]),
  );
  expect(inOrder(await assignmentsOf(app, organizationId, having.accountId))).toEqual(
    inOrder([
      has(first, byGroup),
      { trainingId: second, reasons: [{ kind: "BY_HAND" }, byGroup], started: false },
    ]),
  );
});

test("a removed training is withdrawn only where no reason remains and nothing was started", async () => {
  const [first = ""] = trainings;
  const group = await riverbend.group("Cooks", trainingIds([first]));
  const other = await riverbend.group("Bakers", trainingIds([first]));
  const [{ id }, { id: otherId }] = [tenantIdOf("Group", group), tenantIdOf("Group", other)];
  const byGroup: AssignmentReason = { kind: "GROUP", groupId: id };
  const with_ = (reasons: AssignmentReason[], started = false) => ({
    groupIds: [id],
    assignments: [{ trainingId: first, reasons, started }],
  });
  const { app } = world;
  const byOther: AssignmentReason = { kind: "GROUP", groupId: otherId };
  const loses = await activeLearner(app, organizationId, with_([byGroup]));
  const started = await activeLearner(app, organizationId, with_([byGroup], true));
  const byHand = await activeLearner(app, organizationId, with_([byGroup, { kind: "BY_HAND" }]));
  const inBoth = await activeLearner(app, organizationId, with_([byGroup, byOther]));
  const { version, reach } = await opened(riverbend, group, []);
  expect(reach).toMatchObject([
    { change: "REMOVED", withdrawn: 1, keptStarted: 1, keptOtherReason: 2, active: 0 },
  ]);
  await save(riverbend, group, version, "ACTIVE", []);
  const left = async ({ accountId }: { accountId: string }) =>
    (await assignmentsOf(app, organizationId, accountId)).map(({ reasons }) => reasons);
  expect(await left(loses)).toEqual([]);
  expect(await left(started)).toEqual([[]]);
  expect(await left(byHand)).toEqual([[{ kind: "BY_HAND" }]]);
  expect(await left(inBoth)).toEqual([[byOther]]);
});

test("an Inactive group gives nothing new, and everything once it is Active again", async () => {
  const [first = "", second = ""] = trainings;
  const group = await riverbend.group("Night shift", trainingIds([first]));
  const { id } = tenantIdOf("Group", group);
  const late = await activeLearner(world.app, organizationId, { groupIds: [id], assignments: [] });
  const inactive = await opened(riverbend, group, [first, second], "INACTIVE");
  expect(inactive.reach).toEqual([]);
  await save(riverbend, group, inactive.version, "INACTIVE", [first, second]);
  expect(await assignmentsOf(world.app, organizationId, late.accountId)).toEqual([]);
  const again = await opened(riverbend, group, [first, second], "ACTIVE");
  expect(again.reach).toMatchObject([
    { change: "ADDED", active: 1 },
    { change: "ADDED", active: 1 },
  ]);
  await save(riverbend, group, again.version, "ACTIVE", [first, second]);
  expect(await assignmentsOf(world.app, organizationId, late.accountId)).toHaveLength(2);
});

test("asking changes nothing, and what names no training is refused", async () => {
  const group = await riverbend.group("Askers");
  const before = await opened(riverbend, group, []);
  expect((await opened(riverbend, group, trainings)).version).toBe(before.version);
  expect(before.trainings).toHaveLength(3);
  const { errors: refused } = await asked(riverbend, group, ["x"]);
  expect(refused.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
});
