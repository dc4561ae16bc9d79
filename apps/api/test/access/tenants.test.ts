import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeId, plainIdOf, type TenantType, tenantId } from "../../src/platform/globalId.ts";
import type { Client } from "../support/client.ts";
import { clientKey, errors } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { Cell } from "./cell.ts";
import { createScene, inviteOne, type Scene } from "./scene.ts";

let world: World;
let scene: Scene;
let outsider: Client;

beforeAll(async () => {
  world = await createWorld();
  scene = await createScene(world);
  outsider = scene.people.outsider;
});
afterAll(() => world.close());

/** The id of something of Riverbend's, made to say that it is the outsider's. */
function claimed(type: TenantType, id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== type || !("organizationId" in decoded)) throw new Error(`not the id of a ${type}`);
  return tenantId(type, plainIdOf("Organization", scene.elsewhere.id), decoded.id);
}

const act = (name: string, type: string, answer: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} ${errors} } }`;

describe("an administrator with an organization of one's own", () => {
  test("finds nothing of another one in it", async () => {
    const { elsewhere, riverbend, learnerIds } = scene;
    const query = `query ($own: ID!, $group: ID!, $learner: ID!) {
      organization(id: $own) { group(id: $group) { id } learner(id: $learner) { id } } }`;
    for (const [group, learner] of [
      [riverbend.groupId, learnerIds.active],
      [claimed("Group", riverbend.groupId), claimed("Learner", learnerIds.active)],
    ]) {
      const { organization } = await outsider.data(query, { own: elsewhere.id, group, learner });
      expect(organization).toEqual({ group: null, learner: null });
    }
  });

  test("cannot filter by a group of another one, nor page into its list", async () => {
    const { elsewhere, riverbend } = scene;
    const list = `query ($id: ID!, $filter: LearnerFilter, $after: String) {
      organization(id: $id) { learners(filter: $filter, after: $after) { edges { cursor node { email } } } } }`;
    const foreign = await outsider.run(list, { id: elsewhere.id, filter: { groupId: riverbend.groupId } });
    expect(foreign.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const own = await inviteOne(world, elsewhere, uniqueEmail());
    const claim = { groupId: claimed("Group", riverbend.groupId) };
    const claimedList = await outsider.data(list, { id: elsewhere.id, filter: claim });
    expect(claimedList.organization.learners.edges).toEqual([]);
    const theirs = await riverbend.owner.data(list, { id: riverbend.id });
    const emails = new Set<string>();
    for (const { cursor } of theirs.organization.learners.edges) {
      const page = await outsider.data(list, { id: elsewhere.id, after: cursor });
      for (const { node } of page.organization.learners.edges) emails.add(node.email);
    }
    expect([...emails].filter((email) => email !== own.email)).toEqual([]);
  });

  test("gets nowhere with an id that claims to be of the own organization", async () => {
    const { riverbend, elsewhere, learnerIds } = scene;
    const group = claimed("Group", riverbend.groupId);
    const learnerId = claimed("Learner", learnerIds.pending);
    for (const id of [group, learnerId]) {
      expect((await outsider.data("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
    }
    const attempts: [string, Record<string, unknown>][] = [
      [act("cancelInvite", "CancelInviteInput", "learner { id }"), { learnerId }],
      [act("resendInvite", "ResendInviteInput", "learner { id }"), { learnerId, clientKey: clientKey() }],
      [
        act("addLearnerToGroup", "AddLearnerToGroupInput", "learner { id }"),
        { learnerId: claimed("Learner", learnerIds.active), groupId: elsewhere.groupId },
      ],
      [
        act("updateGroup", "UpdateGroupInput", "group { id }"),
        { groupId: group, version: 1, name: "Mine", status: "ACTIVE", trainingIds: [] },
      ],
      [
        act("duplicateGroup", "DuplicateGroupInput", "group { id }"),
        { groupId: group, name: "Mine too", clientKey: clientKey() },
      ],
    ];
    for (const [query, input] of attempts) {
      expect(await outsider.refusals(query, input), query).toEqual(["NOT_FOUND"]);
    }
  });

  test("neither invites to a group of another one nor adds a learner to it", async () => {
    const { riverbend, elsewhere } = scene;
    const invite = act("inviteLearners", "InviteLearnersInput", "results { outcome }");
    for (const groupId of [riverbend.groupId, claimed("Group", riverbend.groupId)]) {
      const input = {
        organizationId: elsewhere.id,
        emails: [uniqueEmail()],
        groupId,
        clientKey: clientKey(),
      };
      expect(await outsider.refusals(invite, input)).toEqual(["GROUP_NOT_FOUND"]);
    }
    const { learnerId } = await inviteOne(world, elsewhere, uniqueEmail());
    const add = act("addLearnerToGroup", "AddLearnerToGroupInput", "learner { id }");
    const given = await outsider.refusals(add, { learnerId, groupId: riverbend.groupId });
    expect(given).toEqual(["NOT_FOUND"]);
    const claim = { learnerId, groupId: claimed("Group", riverbend.groupId) };
    expect(await outsider.refusals(add, claim)).toEqual(["GROUP_NOT_FOUND"]);
  });

  test("acts on nobody of another one, and learns nothing by asking what an act would do", async () => {
    const { riverbend, elsewhere, learnerIds } = scene;
    const theirs = [learnerIds.active, learnerIds.pending];
    const ids = [...theirs, ...theirs.map((id) => claimed("Learner", id))];
    const asked = `query ($id: ID!, $ids: [ID!]!, $group: ID!) { organization(id: $id) {
      resend: selectionForecast(selection: { ids: $ids }, act: RESEND) { ...all }
      add: selectionForecast(selection: { ids: $ids }, act: ADD_TO_GROUP, groupId: $group) { ...all }
      remove: selectionForecast(selection: { ids: $ids }, act: REMOVE) { ...all } } }
      fragment all on SelectionForecast { selected { count more } affected skipped { count } }`;
    const none = { selected: { count: 0, more: false }, affected: 0, skipped: [] };
    const { organization } = await outsider.data(asked, { id: elsewhere.id, ids, group: elsewhere.groupId });
    expect(organization).toEqual({ resend: none, add: none, remove: none });
    for (const [name, type, more] of [
      ["resendInvites", "ResendInvitesInput", {}],
      ["cancelInvites", "CancelInvitesInput", {}],
      ["addLearnersToGroup", "AddLearnersToGroupInput", { groupId: elsewhere.groupId }],
      ["assignTraining", "AssignTrainingInput", { trainingId: elsewhere.trainingIds[0] }],
      ["removeLearners", "RemoveLearnersInput", {}],
    ] as const) {
      const input = { organizationId: elsewhere.id, selection: { ids }, clientKey: clientKey(), ...more };
      const done = await outsider.act(act(name, type, "affected skipped { count }"), input);
      expect(done, name).toMatchObject({ affected: 0, skipped: [] });
    }
    const filter = { groupId: claimed("Group", riverbend.groupId) };
    const input = {
      organizationId: elsewhere.id,
      selection: { allThatMatch: filter },
      clientKey: clientKey(),
    };
    const cancel = act("cancelInvites", "CancelInvitesInput", "affected");
    expect((await outsider.act(cancel, input)).affected).toBe(0);
  });

  test("corrects, regroups and takes out of a group nobody of another one", async () => {
    const { elsewhere, learnerIds } = scene;
    const learnerId = claimed("Learner", learnerIds.pending);
    const correct = act("correctInvite", "CorrectInviteInput", "outcome");
    const regroup = act("changeInviteGroups", "ChangeInviteGroupsInput", "learner { id }");
    const leave = act("removeLearnerFromGroup", "RemoveLearnerFromGroupInput", "learner { id }");
    for (const [query, input] of [
      [correct, { learnerId, email: uniqueEmail(), clientKey: clientKey() }],
      [regroup, { learnerId, groupIds: [elsewhere.groupId] }],
      [leave, { learnerId: claimed("Learner", learnerIds.active), groupId: elsewhere.groupId }],
    ] as const)
      expect(await outsider.refusals(query, input), query).toEqual(["NOT_FOUND"]);
  });

  test("puts no request of another one aside", async () => {
    const requestId = await new Cell(scene, "owner").request();
    const dismiss = act("dismissRequest", "DismissRequestInput", "organization { id }");
    expect(await outsider.refusals(dismiss, { requestId })).toEqual(["NOT_FOUND"]);
    await outsider.run(dismiss, { input: { requestId: claimed("InviteRequest", requestId) } });
    const { organization } = await scene.riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { requests(first: 100) { edges { node { id } } } } }",
      { id: scene.riverbend.id },
    );
    expect(organization.requests.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(
      requestId,
    );
  });
});

test("an administrator who is removed loses the organization with the same session, at once", async () => {
  const { riverbend } = scene;
  const admin = await new Cell(scene, "admin").client();
  const ask = () => admin.data("query ($id: ID!) { organization(id: $id) { name } }", { id: riverbend.id });
  expect((await ask()).organization).not.toBeNull();
  await world.app.sql`
    delete from membership where organization_id = ${plainIdOf("Organization", riverbend.id)}
      and account_id = ${scene.people.admin.accountId}`;
  expect((await ask()).organization).toBeNull();
});
