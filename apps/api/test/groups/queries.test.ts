import "reflect-metadata";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../src/db/client.ts";
import { createExecutor, type Executor } from "../../src/graphql/execute.ts";
import { buildMusterSchema } from "../../src/schema.ts";
import { member, stand } from "../organizations/members.ts";
import { Client } from "../support/client.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
let riverbend: ReadyOrganization;
let counting: Executor;
let queries = 0;

const begun = new Set<PropertyKey>(["select", "selectDistinct", "execute", "insert", "update", "delete"]);

/** The same database; every query that is begun on it counts. */
const counted = (db: Db): Db =>
  new Proxy(db, {
    get(target, name, receiver) {
      if (begun.has(name)) queries += 1;
      return Reflect.get(target, name, receiver);
    },
  });

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  counting = await createExecutor({ ...world.app, db: counted(world.app.db) }, buildMusterSchema());
});
afterAll(async () => {
  await counting.stop();
  await world.close();
});

/** How many queries an operation of a person takes. */
async function queriesFor(person: Client, query: string, variables: Record<string, unknown> = {}) {
  const client = new Client(counting, "198.51.100.1");
  client.keep(person.cookie.split("; "));
  const before = queries;
  await client.data(query, variables);
  return queries - before;
}

test("a list of groups takes as many queries for twelve as for one", async () => {
  const query = `query ($id: ID!) { organization(id: $id) { card { name } abilities setup { missingForInvite }
    trainings { lessons { title } } groups { name changedBy activeLearners pendingInvites trainings { title lessons { title } } } } }`;
  const one = await queriesFor(riverbend.owner, query, { id: riverbend.id });
  for (let count = 0; count < 11; count += 1) await riverbend.group(`Group ${count}`);
  expect(await queriesFor(riverbend.owner, query, { id: riverbend.id })).toBe(one);
  expect(one).toBeGreaterThan(5);
});

test("somebody's memberships take as many queries for four organizations as for one", async () => {
  const query = `{ viewer { memberships { groups organization { name logoUrl } administers { card { name } abilities
    setup { missingForInvite } onboardingMessage { body } trainings { title } groups { activeLearners } } } } }`;
  const person = await member(world, riverbend.id, "Max Many", { role: "ADMIN", learns: true });
  const one = await queriesFor(person, query);
  for (const name of ["Second", "Third", "Fourth"]) {
    const { id } = await readyOrganization(world, name);
    await stand(world, id, person, { role: "ADMIN", learns: false });
  }
  expect((await person.data("{ viewer { memberships { role } } }")).viewer.memberships).toHaveLength(4);
  expect(await queriesFor(person, query)).toBe(one);
});
