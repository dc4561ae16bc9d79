import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, type World } from "../support/world.ts";
import { begin, learnerAt, leaveOrganization } from "./operations.ts";

let world: World;
let riverbend: ReadyOrganization;
let luis: Persona;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  luis = await world.person("Luis Delgado");
  await learnerAt(world, riverbend, luis);
});
afterAll(() => world.close());

const exported = async (person: Persona) =>
  JSON.parse((await person.data("{ viewer { dataExport } }")).viewer.dataExport);

test("the file holds everything that is stored of the person", async () => {
  await begin(world, luis);
  const data = await exported(luis);
  const organization = "Riverbend Community Care";
  expect(data).toMatchObject({
    profile: { email: luis.email, firstName: "Luis", lastName: "Delgado", language: "EN" },
    addresses: [{ email: luis.email }],
    memberships: [{ organization, learns: true, role: null }],
    learners: [
      { organization, email: luis.email, name: "Luis Delgado", groups: ["Home aides"], removedAt: null },
    ],
    invites: [{ organization, email: luis.email, status: "ACTIVE" }],
    emails: [{ kind: "INVITE" }, { kind: "WELCOME" }],
    stoppedEmails: [],
    acts: { count: 2 },
  });
  expect(data.sessions).toHaveLength(1);
  expect(data.assignments).toHaveLength(3);
  expect(data.acts.newest.map(({ action }: { action: string }) => action).sort()).toEqual([
    "ACCEPTED",
    "ASSIGNED",
  ]);
});

test("the file holds nothing of anybody else, and nothing that opens an account", async () => {
  const other = await world.person("Noor Haddad");
  await learnerAt(world, riverbend, other);
  const text = JSON.stringify(await exported(luis));
  for (const secret of [other.email, "Noor", PASSWORD, 'password"', "token"])
    expect(text).not.toContain(secret);
  const [hash] = await world.app.sql`select password from credential where user_id = ${luis.accountId}`;
  expect(text).not.toContain(hash?.password);
});

test("what was left is still in the file", async () => {
  await luis.act(leaveOrganization, { organizationId: riverbend.id });
  const data = await exported(luis);
  expect(data.memberships).toEqual([]);
  expect(data.learners[0].removedAt).not.toBeNull();
  expect(data.assignments).toHaveLength(3);
});

test("the file is asked for at most 20 times an hour", async () => {
  const person = await world.person();
  for (let times = 0; times < 20; times += 1) await exported(person);
  const answer = await person.run("{ viewer { dataExport } }");
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["RATE_LIMITED"]);
});
