import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MINUTE } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { accept, inviteOne } from "../access/scene.ts";
import { learnerAt, memberships, myTitles } from "../people/operations.ts";
import { waiting } from "../support/locks.ts";
import { mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, uniqueEmail, type World } from "../support/world.ts";
import {
  actOn,
  addLearnersToGroup,
  assignTraining,
  cancelInvites,
  type Payload,
  removeLearners,
  resendInvites,
  restoreLearners,
} from "./operations.ts";

const acceptInvite = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;
const correctInvite = `mutation ($input: CorrectInviteInput!) { correctInvite(input: $input) { outcome ${errors} } }`;
const ROUNDS = 15;

let world: World;
let riverbend: ReadyOrganization;
let organizationId: string;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  organizationId = plainIdOf("Organization", riverbend.id);
  // Room for as many as the rounds invite.
  await world.app.sql`
    update organization set plan = 'PREMIUM', premium_until = '2099-12-31' where id = ${organizationId}`;
});

/** Everything that the tally counts, counted. */
async function tallyHolds() {
  const kept = await world.app.sql`
    select status, count from learner_tally where organization_id = ${organizationId} and count <> 0 order by 1`;
  const counted = await world.app.sql`
    select status, count(*)::int as count from learner
     where organization_id = ${organizationId} and removed_at is null group by 1 order by 1`;
  expect([...kept]).toEqual([...counted]);
}

const isIn = async (person: Persona) => (await person.data(memberships)).viewer.memberships.length > 0;

/** A person's yes, as the page asks for it: whether it was taken. */
async function yes(person: Persona, link: string): Promise<boolean> {
  const { invitation } = await person.data("query ($link: String!) { invitation(link: $link) { consent } }", {
    link,
  });
  if (!invitation.consent) return false;
  const refused = await person.refusals(acceptInvite, { link, consent: invitation.consent });
  return refused.length === 0;
}

test("cancelling many and accepting: each person is in, or cancelled, and never both", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = [await world.person(), await world.person()];
    const invited: { learnerId: string; link: string }[] = [];
    for (const person of people) invited.push(await inviteOne(world, riverbend, person.email));
    const ids = invited.map(({ learnerId }) => learnerId);
    const [cancelled, ...said] = await Promise.all([
      actOn(riverbend, cancelInvites, { ids }),
      ...people.map((person, index) => yes(person, invited[index]?.link ?? "")),
    ]);
    const joined = await Promise.all(people.map(isIn));
    expect(joined).toEqual(said);
    expect(cancelled.affected).toBe(joined.filter((one) => !one).length);
  }
  await tallyHolds();
});

test.each([
  ["the yes", true],
  ["the cancel", false],
])("of a yes and a cancel that both wait for the invite, %s was first", async (_, yesFirst) => {
  const person = await world.person();
  const { learnerId, link } = await inviteOne(world, riverbend, person.email);
  const cancel = () => actOn(riverbend, cancelInvites, { ids: [learnerId] });
  const say = () => yes(person, link);
  let acts: Promise<unknown>[] = [];
  await world.app.sql.begin(async (tx) => {
    await tx`select from invite where organization_id = ${organizationId} for update`;
    const first = yesFirst ? say() : cancel();
    await waiting(world.app.sql, 1);
    const second = yesFirst ? cancel() : say();
    await waiting(world.app.sql, 2);
    acts = [first, second];
  });
  const [first, second] = await Promise.all(acts);
  const [said, cancelled] = yesFirst ? [first, second] : [second, first];
  expect(said).toBe(yesFirst);
  expect(cancelled).toMatchObject({
    affected: yesFirst ? 0 : 1,
    skipped: yesFirst ? [{ reason: "ACTIVE", count: 1 }] : [],
  });
  expect(await isIn(person)).toBe(yesFirst);
});

test("correcting and accepting: the person is in and nobody else is invited, or the invite moved on", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await world.person();
    const right = uniqueEmail("right");
    const { learnerId, link } = await inviteOne(world, riverbend, person.email);
    const input = { learnerId, email: right, clientKey: clientKey() };
    const [said, refused] = await Promise.all([
      yes(person, link),
      riverbend.owner.refusals(correctInvite, input),
    ]);
    expect(refused).toEqual(said ? ["ALREADY_ACTIVE"] : []);
    expect(await isIn(person)).toBe(said);
    expect(await mailsTo(world, right)).toHaveLength(said ? 0 : 1);
  }
  await tallyHolds();
});

test("two who resend to the same many at once send each person one e-mail", async () => {
  const invited = [];
  for (let index = 0; index < 6; index += 1) invited.push(await inviteOne(world, riverbend, uniqueEmail()));
  const ids = invited.map(({ learnerId }) => learnerId);
  for (let round = 1; round <= 3; round += 1) {
    world.clock.pass(2 * MINUTE);
    const both = await Promise.all([
      actOn(riverbend, resendInvites, { ids }),
      actOn(riverbend, resendInvites, { allThatMatch: { status: ["PENDING"] } }),
    ]);
    expect(both.map(({ affected }) => affected).sort()).toEqual([0, 6]);
    for (const { email } of invited) expect(await mailsTo(world, email)).toHaveLength(round + 1);
  }
});

const resendInvite = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { ${errors} } }`;

test.each([
  [
    "one",
    async (learnerId: string) => {
      await riverbend.owner.refusals(resendInvite, { learnerId, clientKey: clientKey() });
    },
  ],
  [
    "many",
    async (learnerId: string) => {
      await actOn(riverbend, resendInvites, { ids: [learnerId] });
    },
  ],
])("who resends %s and waited for another resend has not come before it", async (_, resend) => {
  const { learnerId, email } = await inviteOne(world, riverbend, uniqueEmail());
  world.clock.pass(2 * MINUTE);
  let acts: Promise<void>[] = [];
  await world.app.sql.begin(async (tx) => {
    await tx`select from organization where id = ${organizationId} for no key update`;
    const first = resend(learnerId);
    await waiting(world.app.sql, 1);
    // The second comes to the lock last, and by its clock it began first: two servers, or a busy one.
    world.clock.pass(-1000);
    const second = resend(learnerId);
    await waiting(world.app.sql, 2);
    world.clock.pass(1000);
    acts = [first, second];
  });
  await Promise.all(acts);
  expect(await mailsTo(world, email)).toHaveLength(2);
});

test("the same key at once: done once, and both get the same answer", async () => {
  const { learnerId, email } = await inviteOne(world, riverbend, uniqueEmail());
  world.clock.pass(2 * MINUTE);
  const input = {
    organizationId: riverbend.id,
    selection: { ids: [learnerId] },
    clientKey: clientKey(),
  };
  const [one, other] = await Promise.all([
    riverbend.owner.act(resendInvites, input),
    riverbend.owner.act(resendInvites, input),
  ]);
  expect(one).toEqual(other);
  expect(one.affected).toBe(1);
  expect(await mailsTo(world, email)).toHaveLength(2);
});

test("removing and adding to a group: who is gone has no training left, whichever was first", async () => {
  const kitchen = await riverbend.group("Kitchen");
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await world.person();
    const { learnerId } = await learnerAt(world, riverbend, person);
    const selection = { ids: [learnerId] };
    const [removed] = await Promise.all([
      actOn(riverbend, removeLearners, selection),
      actOn(riverbend, addLearnersToGroup, selection, { groupId: kitchen }),
    ]);
    expect(removed.affected).toBe(1);
    expect((await person.data(myTitles)).viewer.assignments).toEqual([]);
  }
  await tallyHolds();
});

test("taking a removal back and inviting again: the person is back, or Pending, and never half of each", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await world.person();
    const { learnerId } = await learnerAt(world, riverbend, person);
    const { removalId } = await actOn(riverbend, removeLearners, { ids: [learnerId] });
    world.clock.pass(1000);
    const [back] = await Promise.all([
      riverbend.owner.act(restoreLearners, { removalId }) as Promise<Payload>,
      riverbend.invite([person.email]),
    ]);
    const { node } = await riverbend.owner.data(
      "query ($id: ID!) { node(id: $id) { ... on Learner { status name progress { assigned } } } }",
      { id: learnerId },
    );
    const active = back.affected === 1;
    expect([node.status, node.name !== null, node.progress.assigned]).toEqual(
      active ? ["ACTIVE", true, 3] : ["PENDING", false, 0],
    );
    expect(await isIn(person)).toBe(active);
  }
  await tallyHolds();
});

test("taking a removal back twice at once is the same as once", async () => {
  const person = await world.person();
  const { learnerId } = await learnerAt(world, riverbend, person);
  const { removalId } = await actOn(riverbend, removeLearners, { ids: [learnerId] });
  const [one, other] = await Promise.all([
    riverbend.owner.act(restoreLearners, { removalId }),
    riverbend.owner.act(restoreLearners, { removalId }),
  ]);
  expect([one, other]).toEqual([one, one]);
  expect(one.affected).toBe(1);
});

test("acts that overlap, named in opposite order, wait for each other and not in a circle", async () => {
  const [kitchen, [training = ""]] = [await riverbend.group("Kitchen"), riverbend.trainingIds];
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    ids.push((await inviteOne(world, riverbend, uniqueEmail())).learnerId);
    const person = await world.person();
    const { learnerId, link } = await inviteOne(world, riverbend, person.email);
    await accept(person, link);
    ids.push(learnerId);
  }
  const before = await deadlocks();
  const backwards = [...ids].reverse();
  for (let round = 0; round < 5; round += 1) {
    world.clock.pass(2 * MINUTE);
    const groupId = await riverbend.group(`Group ${round}`);
    await Promise.all([
      actOn(riverbend, addLearnersToGroup, { ids }, { groupId }),
      actOn(riverbend, addLearnersToGroup, { ids: backwards }, { groupId: kitchen }),
      actOn(riverbend, assignTraining, { ids: backwards }, { trainingId: training }),
      actOn(riverbend, resendInvites, { ids }),
      actOn(riverbend, resendInvites, { ids: backwards }),
    ]);
  }
  await Promise.all([
    actOn(riverbend, removeLearners, { ids }),
    actOn(riverbend, removeLearners, { ids: backwards }),
    actOn(riverbend, cancelInvites, { ids }),
    actOn(riverbend, cancelInvites, { ids: backwards }),
  ]);
  expect(await deadlocks()).toBe(before);
  await tallyHolds();
});

/** Circles that Postgres had to break in this database: the transaction is repeated, so only the count tells. */
async function deadlocks(): Promise<number> {
  await world.app.sql`select pg_stat_force_next_flush()`;
  const [row] = await world.app.sql<
    { count: number }[]
  >`select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  return row?.count ?? 0;
}
