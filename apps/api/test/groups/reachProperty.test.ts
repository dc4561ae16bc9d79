import {
  type Assignment,
  type AssignmentReason,
  applyAssignmentChanges,
  assignmentsAfterGroupChange,
  groupReach,
} from "@muster/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId, plainIdOf, tenantIdOf } from "../../src/platform/globalId.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { activeLearner, assignmentsOf, inOrder, pendingInvite } from "./people.ts";
import { none, opened, save, trainingIds } from "./saving.ts";

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

const status = fc.constantFrom("ACTIVE" as const, "INACTIVE" as const);
/** Places in the list of trainings. */
const given = fc.subarray([0, 1, 2]);
const had = fc.record({
  /** From the group itself; one that is Active has given what it has to everybody. */
  mine: fc.boolean(),
  other: fc.boolean(),
  byHand: fc.boolean(),
  started: fc.boolean(),
});
const scenes = fc.record({
  people: fc.array(fc.record({ inGroup: fc.boolean(), had: fc.array(had, { minLength: 3, maxLength: 3 }) }), {
    maxLength: 5,
  }),
  pending: fc.integer({ min: 0, max: 2 }),
  before: fc.record({ status, given }),
  after: fc.record({ status, given }),
});

type Scene = typeof scenes extends fc.Arbitrary<infer One> ? One : never;
type Person = Scene["people"][number];

const at = (places: readonly number[]) => places.flatMap((place) => trainings[place] ?? []);

/** What a person of the scene has, with the groups that gave it. */
function assignmentsIn(
  { before }: Scene,
  { inGroup, had: facts }: Person,
  mine: string,
  other: string,
): Assignment[] {
  return facts.flatMap((fact, place) => {
    const gives = inGroup && before.given.includes(place) && (fact.mine || before.status === "ACTIVE");
    const reasons: AssignmentReason[] = [
      ...(gives ? [{ kind: "GROUP" as const, groupId: mine }] : []),
      ...(fact.other ? [{ kind: "GROUP" as const, groupId: other }] : []),
      ...(fact.byHand ? [{ kind: "BY_HAND" as const }] : []),
    ];
    const trainingId = trainings[place] ?? "";
    return reasons.length > 0 || fact.started ? [{ trainingId, reasons, started: fact.started }] : [];
  });
}

let round = 0;

/** Stores a scene: a group as it was before, its learners and what they have. */
async function play(scene: Scene) {
  round += 1;
  const group = await riverbend.group(`Mine ${round}`, trainingIds(at(scene.before.given)));
  const other = await riverbend.group(`Other ${round}`);
  const [{ id }, { id: otherId }] = [tenantIdOf("Group", group), tenantIdOf("Group", other)];
  if (scene.before.status === "INACTIVE") await save(riverbend, group, 1, "INACTIVE", at(scene.before.given));
  const learners = [];
  for (const person of scene.people) {
    const assignments = assignmentsIn(scene, person, id, otherId);
    const groupIds = person.inGroup ? [id, otherId] : [otherId];
    const { accountId } = await activeLearner(world.app, organizationId, { groupIds, assignments });
    learners.push({ accountId, inGroup: person.inGroup, assignments });
  }
  for (let count = 0; count < scene.pending; count += 1) await pendingInvite(world.app, organizationId, id);
  return { group, id, learners };
}

/** The domain's answer in the shape of the schema. */
const asSchema = (reach: ReturnType<typeof groupReach>) =>
  reach.map((one) => {
    const { trainingId, change, pending } = one;
    const counts =
      one.change === "ADDED"
        ? { active: one.active }
        : { withdrawn: one.withdrawn, keptStarted: one.keptStarted, keptOtherReason: one.keptOtherReason };
    return { ...none, ...counts, training: { id: globalId("Training", trainingId) }, change, pending };
  });

const sorted = <One extends { training: { id: string } }>(reach: readonly One[]) =>
  [...reach].sort((one, other) => (one.training.id < other.training.id ? -1 : 1));

test("whatever the learners have, reach says what saving then does, and both follow the domain", async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const { group, id, learners } = await play(scene);
      const after = { status: scene.after.status, trainingIds: at(scene.after.given) };
      const expected = groupReach({
        groupId: id,
        before: { status: scene.before.status, trainingIds: at(scene.before.given) },
        after,
        learners: learners.filter(({ inGroup }) => inGroup).map(({ assignments }) => assignments),
        pending: scene.pending,
      });
      const { version, reach } = await opened(riverbend, group, after.trainingIds, after.status);
      expect(sorted(reach)).toEqual(sorted(asSchema(expected)));
      await save(riverbend, group, version, after.status, after.trainingIds);
      for (const { accountId, inGroup, assignments } of learners) {
        const changes = assignmentsAfterGroupChange(assignments, { id, ...after });
        const then = inGroup ? applyAssignmentChanges(assignments, changes) : assignments;
        expect(inOrder(await assignmentsOf(world.app, organizationId, accountId))).toEqual(inOrder(then));
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
