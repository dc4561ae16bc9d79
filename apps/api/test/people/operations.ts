import { eq } from "drizzle-orm";
import { assignment } from "../../src/db/schema/learners.ts";
import { accept, inviteOne } from "../access/scene.ts";
import { errors, type ReadyOrganization } from "../support/organization.ts";
import type { Persona, World } from "../support/world.ts";

export const leaveOrganization = `mutation ($input: LeaveOrganizationInput!) {
  leaveOrganization(input: $input) { organization { name } ${errors} } }`;
export const deleteAccount = `mutation ($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { deleted ${errors} } }`;
export const memberships = "{ viewer { memberships { learns role knownAs organization { name } } } }";
export const myTitles = "{ viewer { assignments { training { title } } } }";

/** What an organization sees of its learners. */
export const learnersOf = `query ($id: ID!) { organization(id: $id) {
  tally { active pending cancelled }
  learners(first: 100) { total { count } edges { node { id email name status assignments { training { title } } } } } } }`;

/** Invites a person, who says yes. */
export async function learnerAt(world: World, organization: ReadyOrganization, person: Persona) {
  const invited = await inviteOne(world, organization, person.email);
  await accept(person, invited.link);
  return invited;
}

/** Lets a person have begun the first of the own assignments, by title, as lessons will. */
export async function begin({ app }: World, { accountId }: Persona): Promise<string> {
  const [first] = await app.db.select().from(assignment).where(eq(assignment.accountId, accountId)).limit(1);
  if (!first) throw new Error("nothing is assigned");
  await app.db.update(assignment).set({ startedAt: app.clock.now() }).where(eq(assignment.id, first.id));
  return first.id;
}
