import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assignment, assignmentReason, learner } from "../../src/db/schema/learners.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { accept, inviteOne } from "../access/scene.ts";
import { administrator } from "../organizations/members.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, type World } from "../support/world.ts";
import { begin, learnerAt, learnersOf, leaveOrganization, memberships, myTitles } from "./operations.ts";

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

const leave = (person: Persona) => person.act(leaveOrganization, { organizationId: riverbend.id });
const list = async () => (await riverbend.owner.data(learnersOf, { id: riverbend.id })).organization;

describe("leaving an organization", () => {
  test("takes the learner out of the list, the search, the counts and the group", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    await leave(luis);
    expect(await list()).toEqual({
      tally: { active: 0, pending: 0, cancelled: 0 },
      learners: { total: { count: 0 }, edges: [] },
    });
    const { organization, node } = await riverbend.owner.data(
      `query ($id: ID!, $learner: ID!, $group: ID!) {
        organization(id: $id) { learner(id: $learner) { id } group(id: $group) { activeLearners } }
        node(id: $learner) { id } }`,
      { id: riverbend.id, learner: learnerId, group: riverbend.groupId },
    );
    expect(organization).toEqual({
      learner: null,
      group: { activeLearners: 0 },
    });
    expect(node).toBeNull();
  });

  test("ends what was not begun and keeps what was, for the person and for the organization", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const begun = await begin(world, luis);
    await leave(luis);
    expect((await luis.data(myTitles)).viewer.assignments).toHaveLength(1);
    const rows = await world.app.db.select().from(assignment).where(eq(assignment.accountId, luis.accountId));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect([row.endedAt === null, row.learnerId !== null]).toEqual([row.id === begun, row.id === begun]);
    }
    expect(learnerId).toBeTruthy();
  });

  test("ends the membership, and twice is the same as once", async () => {
    await learnerAt(world, riverbend, luis);
    expect((await luis.data(memberships)).viewer.memberships).toEqual([
      { learns: true, role: null, knownAs: [luis.email], organization: { name: "Riverbend Community Care" } },
    ]);
    await leave(luis);
    await leave(luis);
    expect((await luis.data(memberships)).viewer.memberships).toEqual([]);
  });

  test("is nothing to whoever does not learn there", async () => {
    const input = { organizationId: riverbend.id };
    expect(await luis.refusals(leaveOrganization, input)).toEqual(["NOT_FOUND"]);
    expect(await riverbend.owner.refusals(leaveOrganization, input)).toEqual(["NOT_FOUND"]);
    expect(await world.anonymous().refusals(leaveOrganization, input)).toEqual(["UNAUTHENTICATED"]);
  });

  test("leaves the role of a learner who administers as well", async () => {
    const dana = await administrator(world, riverbend.id);
    await learnerAt(world, riverbend, dana);
    await leave(dana);
    expect((await dana.data(memberships)).viewer.memberships).toEqual([
      { learns: false, role: "ADMIN", knownAs: [], organization: { name: "Riverbend Community Care" } },
    ]);
  });

  test("leaves other organizations as they were", async () => {
    const alder = await readyOrganization(world, "Alder County Schools");
    await learnerAt(world, riverbend, luis);
    await learnerAt(world, alder, luis);
    await leave(luis);
    expect((await luis.data(myTitles)).viewer.assignments).toHaveLength(3);
    expect((await alder.owner.data(learnersOf, { id: alder.id })).organization.tally.active).toBe(1);
  });

  test("takes back the welcome mail that has not gone out", async () => {
    await learnerAt(world, riverbend, luis);
    await leave(luis);
    const welcome = (await mailsTo(world, luis.email)).find(({ kind }) => kind === "WELCOME");
    expect(welcome?.status).toBe("DROPPED");
  });
});

describe("after leaving", () => {
  test("a training that the group gains no longer reaches the person", async () => {
    await learnerAt(world, riverbend, luis);
    await leave(luis);
    const groupId = riverbend.groupId;
    const { trainings } = await riverbend.owner.data("{ trainings(first: 100) { edges { node { id } } } }");
    const all: string[] = trainings.edges.map(({ node }: { node: { id: string } }) => node.id);
    const [another = ""] = all.filter((id) => !riverbend.trainingIds.includes(id));
    await riverbend.owner.act(
      `mutation ($input: ChooseTrainingsInput!) { chooseTrainings(input: $input) { organization { id } ${errors} } }`,
      { organizationId: riverbend.id, add: [another], remove: [] },
    );
    const { node } = await riverbend.owner.data(
      "query ($id: ID!) { node(id: $id) { ... on Group { version } } }",
      {
        id: groupId,
      },
    );
    await riverbend.owner.act(
      `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { id } ${errors} } }`,
      {
        groupId,
        version: node.version,
        name: "Home aides",
        status: "ACTIVE",
        trainingIds: [...riverbend.trainingIds, another],
      },
    );
    expect((await luis.data(myTitles)).viewer.assignments).toEqual([]);
  });

  test("resend, cancel and adding to a group find nobody", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    await leave(luis);
    const { owner, groupId } = riverbend;
    const none = ["NOT_FOUND"];
    const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { ${errors} } }`;
    const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { ${errors} } }`;
    const add = `mutation ($input: AddLearnerToGroupInput!) { addLearnerToGroup(input: $input) { ${errors} } }`;
    expect(await owner.refusals(resend, { learnerId, clientKey: clientKey() })).toEqual(none);
    expect(await owner.refusals(cancel, { learnerId })).toEqual(none);
    expect(await owner.refusals(add, { learnerId, groupId })).toEqual(none);
  });

  test("the link of the accepted invite does not lead back in", async () => {
    const { link } = await learnerAt(world, riverbend, luis);
    await leave(luis);
    const { invitation } = await luis.data(
      "query ($link: String!) { invitation(link: $link) { state acceptedByVisitor } }",
      { link },
    );
    expect(invitation).toEqual({ state: "USED", acceptedByVisitor: false });
    const again = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;
    expect(await luis.refusals(again, { link, consent: "as it was" })).toEqual(["ALREADY_USED"]);
    expect((await list()).tally.active).toBe(0);
  });

  test("the same address can be invited again: a new invite, without the name until the next yes", async () => {
    const first = await learnerAt(world, riverbend, luis);
    await leave(luis);
    world.clock.pass(MINUTE);
    const [result] = await riverbend.invite([luis.email]);
    expect([result?.outcome, result?.learner?.id, result?.learner?.status]).toEqual([
      "INVITED",
      first.learnerId,
      "PENDING",
    ]);
    const { tally, learners } = await list();
    expect(tally).toEqual({ active: 0, pending: 1, cancelled: 0 });
    expect(learners.edges[0].node).toMatchObject({ email: luis.email, name: null, assignments: [] });
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!, $l: ID!) { organization(id: $id) { learner(id: $l) { events { kind actor } } } }",
      { id: riverbend.id, l: first.learnerId },
    );
    expect(JSON.stringify(organization)).not.toContain("Luis");
    expect(organization.learner.events.map(({ kind }: { kind: string }) => kind)).toContain("LEFT");
    expect(await linkFor(world, luis.email)).not.toBe(first.link);
  });

  test("the next yes gives the new group's trainings, and for its reason only", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const begun = await begin(world, luis);
    await leave(luis);
    world.clock.pass(MINUTE);
    const ended = await world.app.db
      .select()
      .from(assignment)
      .where(eq(assignment.accountId, luis.accountId));
    const trainingId = ended.find(({ id }) => id !== begun)?.trainingId;
    const catalogue = await riverbend.owner.data("{ trainings(first: 100) { edges { node { id title } } } }");
    const one = catalogue.trainings.edges.find(({ node }: { node: { id: string } }) =>
      Buffer.from(node.id, "base64url")
        .toString()
        .includes(trainingId ?? "-"),
    );
    const night = await riverbend.group("Night shift", [one.node.id]);
    const { link } = await inviteOne(
      world,
      { ...riverbend, invite: (emails) => riverbend.invite(emails, { groupId: night }) },
      luis.email,
    );
    await accept(luis, link);
    const { tally, learners } = await list();
    expect(tally.active).toBe(1);
    expect(learners.edges[0].node).toMatchObject({ id: learnerId, name: "Luis Delgado", status: "ACTIVE" });
    expect(learners.edges[0].node.assignments).toHaveLength(2);
    const reasons = await world.app.db
      .select({ groupId: assignmentReason.groupId })
      .from(assignmentReason)
      .innerJoin(assignment, eq(assignment.id, assignmentReason.assignmentId))
      .where(eq(assignment.accountId, luis.accountId));
    expect(reasons).toHaveLength(1);
  });

  test("the name and the account are gone from the row as soon as it is invited again", async () => {
    await learnerAt(world, riverbend, luis);
    await leave(luis);
    world.clock.pass(MINUTE);
    await riverbend.invite([luis.email]);
    const [row] = await world.app.db
      .select()
      .from(learner)
      .where(
        and(
          eq(learner.organizationId, plainIdOf("Organization", riverbend.id)),
          eq(learner.email, luis.email),
        ),
      );
    expect([row?.name, row?.accountId, row?.removedAt]).toEqual([null, null, null]);
  });
});
