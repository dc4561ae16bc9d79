import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
let riverbend: ReadyOrganization;
beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const invite =
  "mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) { errors { code } } }";
const said = async (input: unknown) =>
  (await riverbend.owner.run(invite, { input })).errors.map(({ message }) => message);

test("an input that does not fit is told what is wrong with it and where, and not what it is", async () => {
  const good = { organizationId: "x", emails: [], groupId: "x", clientKey: "x" };
  expect(await said({ ...good, emails: ["a", { b: "a@people.example" }] })).toEqual([
    'Variable "$input" got an invalid value at "input.emails[1]": String cannot represent a non string value.',
  ]);
  expect(await said({ organizationId: "x", emails: [], groupId: "x" })).toEqual([
    'Variable "$input" got an invalid value: Field "clientKey" of required type "String!" was not provided.',
  ]);
  expect(await said({ ...good, premium: "yes; no" })).toEqual([
    'Variable "$input" got an invalid value: Field "premium" is not defined by type "InviteLearnersInput".',
  ]);
  expect(await said("everything; at once")).toEqual([
    'Variable "$input" got an invalid value: Expected type "InviteLearnersInput" to be an object.',
  ]);
  const literal = await riverbend.owner.run(
    'mutation { signIn(input: { email: 1234567, password: "x" }) { account { id } } }',
  );
  expect(literal.errors.map(({ message }) => message)).toEqual([
    "String cannot represent a non string value.",
  ]);
});
