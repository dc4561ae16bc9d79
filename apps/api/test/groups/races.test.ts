import { afterAll, beforeAll, expect, test } from "vitest";
import { plainIdOf, tenantId, tenantIdOf } from "../../src/platform/globalId.ts";
import { linkFor } from "../support/mails.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, uniqueEmail, type World } from "../support/world.ts";
import { createGroup, newGroup, saved, updateGroup } from "./operations.ts";
import { activeLearner, assignmentsOf } from "./people.ts";

const invitation = "query ($link: String!) { invitation(link: $link) { consent } }";
const accept = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;
const addLearner = `mutation ($input: AddLearnerToGroupInput!) { addLearnerToGroup(input: $input) { learner { id } ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;
let organizationId: string;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  organizationId = plainIdOf("Organization", riverbend.id);
});
afterAll(() => world.close());

const group = async (trainingIds: readonly string[]) =>
  (await riverbend.owner.act(createGroup, newGroup(riverbend, { trainingIds }))).group;

/** Accepts as a person does: what is shown is agreed to, and shown again where it changed in between. */
async function acceptAsShown(person: Persona, link: string): Promise<void> {
  for (;;) {
    const { consent } = (await person.data(invitation, { link })).invitation;
    const refused = await person.refusals(accept, { link, consent });
    if (refused.length === 0) return;
    expect(refused).toEqual(["CONSENT_OUTDATED"]);
  }
}

test("a training that is added while somebody accepts is given exactly once", async () => {
  const [first = "", second = ""] = riverbend.trainingIds;
  for (let round = 0; round < 20; round += 1) {
    const before = await group([first]);
    const person = await world.person("Toni Timely", uniqueEmail());
    await riverbend.invite([person.email], { groupId: before.id });
    const link = await linkFor(world, person.email);
    await Promise.all([
      acceptAsShown(person, link),
      riverbend.owner.act(updateGroup, saved(riverbend, before, { trainingIds: [first, second] })),
    ]);
    const reason = { kind: "GROUP", groupId: tenantIdOf("Group", before.id).id };
    const had = await assignmentsOf(world.app, organizationId, person.accountId);
    expect(had.map(({ reasons }) => reasons)).toEqual([[reason], [reason]]);
  }
});

test("a learner who joins one group while another one drops the same training keeps it for the new reason", async () => {
  const [first = ""] = riverbend.trainingIds;
  const trainingId = plainIdOf("Training", first);
  for (let round = 0; round < 20; round += 1) {
    const dropping = await group([first]);
    const joined = await group([first]);
    const [{ id: from }, { id: to }] = [tenantIdOf("Group", dropping.id), tenantIdOf("Group", joined.id)];
    const reasons = [{ kind: "GROUP" as const, groupId: from }];
    const { learnerId, accountId } = await activeLearner(world.app, organizationId, {
      groupIds: [from],
      assignments: [{ trainingId, reasons, started: false }],
    });
    await Promise.all([
      riverbend.owner.act(updateGroup, saved(riverbend, dropping, { trainingIds: [] })),
      riverbend.owner.act(addLearner, {
        learnerId: tenantId("Learner", organizationId, learnerId),
        groupId: joined.id,
      }),
    ]);
    expect(await assignmentsOf(world.app, organizationId, accountId)).toEqual([
      { trainingId, reasons: [{ kind: "GROUP", groupId: to }], started: false },
    ]);
  }
});
