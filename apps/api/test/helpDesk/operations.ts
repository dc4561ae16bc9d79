import { eq } from "drizzle-orm";
import { account } from "../../src/db/schema/accounts.ts";
import { errors } from "../support/organization.ts";
import type { Persona, World } from "../support/world.ts";

const organizationFields = "organization { id plan premiumUntil premium }";

export const requestPremium = `mutation ($input: RequestPremiumInput!) { requestPremium(input: $input) {
  organization { id premium premiumRequestedAt } ${errors} } }`;
export const grantSubscription = `mutation ($input: GrantSubscriptionInput!) { grantSubscription(input: $input) {
  ${organizationFields} ${errors} } }`;
export const endSubscription = `mutation ($input: EndSubscriptionInput!) { endSubscription(input: $input) {
  ${organizationFields} ${errors} } }`;
export const closeHelpRequest = `mutation ($input: CloseHelpRequestInput!) { closeHelpRequest(input: $input) {
  request { id outcome closedBy closedAt } ${errors} } }`;

export const openRequests = `query ($first: Int!, $after: String) { helpDesk { requests(first: $first, after: $after) {
  edges { cursor node { id kind message askedAt askedBy { name email } outcome organization { id name } } }
  pageInfo { hasNextPage endCursor } } } }`;
export const searchOrganizations = `query ($search: String, $first: Int!, $after: String) {
  helpDesk { organizations(search: $search, first: $first, after: $after) {
    edges { cursor node { id name } } pageInfo { hasNextPage endCursor } } } }`;
export const supportedOrganization = `query ($id: ID!) { helpDesk { organization(id: $id) {
  id name plan premiumUntil premium timeZone contact { email } owners { name email }
  subscriptionHistory { by at until } } } }`;

/** A person to whom the operator gave the role. */
export async function supporter(world: World, name = "Sam Desk"): Promise<Persona> {
  const person = await world.person(name);
  await world.app.db.update(account).set({ platformRole: "SUPPORT" }).where(eq(account.id, person.accountId));
  return person;
}
