import { afterAll, beforeAll, expect, test } from "vitest";
import { errors, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { learnerAt, learnersOf } from "./operations.ts";

const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { name } ${errors} } }`;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a name that a person corrects is the one that every organization of theirs shows", async () => {
  const person = await world.person("Mria Delgado");
  const [one, other, left] = [
    await readyOrganization(world),
    await readyOrganization(world, "Lakeside"),
    await readyOrganization(world, "Harbor"),
  ];
  for (const organization of [one, other, left]) await learnerAt(world, organization, person);
  await person.act(
    `mutation ($input: LeaveOrganizationInput!) { leaveOrganization(input: $input) { organization { name } ${errors} } }`,
    { organizationId: left.id },
  );
  await person.act(updateProfile, { firstName: "María", lastName: "Delgado", zip: null, language: "ES" });
  for (const { owner, id } of [one, other]) {
    const { organization } = await owner.data(learnersOf, { id });
    expect(organization.learners.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual([
      "María Delgado",
    ]);
  }
});
