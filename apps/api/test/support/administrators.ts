import type { Client } from "./client.ts";
import { linkFor } from "./mails.ts";
import { clientKey, errors, type ReadyOrganization } from "./organization.ts";
import type { Persona, World } from "./world.ts";

const inviteFields =
  "id email status expired expiresAt declinedAt askedForNewAt emailsStopped canResend canCancel delivery { state reason }";

export const inviteAdministrator = `mutation ($input: InviteAdministratorInput!) { inviteAdministrator(input: $input) {
  outcome invite { ${inviteFields} } ${errors} } }`;
export const resendAdministratorInvite = `mutation ($input: ResendAdministratorInviteInput!) {
  resendAdministratorInvite(input: $input) { invite { ${inviteFields} } ${errors} } }`;
export const cancelAdministratorInvite = `mutation ($input: CancelAdministratorInviteInput!) {
  cancelAdministratorInvite(input: $input) { invite { ${inviteFields} } ${errors} } }`;
export const changeAdministratorRole = `mutation ($input: ChangeAdministratorRoleInput!) {
  changeAdministratorRole(input: $input) { administrator { id role } ${errors} } }`;
export const removeAdministrator = `mutation ($input: RemoveAdministratorInput!) {
  removeAdministrator(input: $input) { removed ${errors} } }`;
export const invitationQuery = `query ($link: String!) { invitation(link: $link) {
  state email role groups trainings { title } consent visitor acceptedByVisitor } }`;
const acceptInvite = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;

export interface AdministratorEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "OWNER" | "ADMIN";
  readonly since: string;
  readonly isYou: boolean;
}

export interface AdministratorInviteEntry {
  readonly id: string;
  readonly email: string;
  readonly status: string;
  readonly expired: boolean;
  readonly declinedAt: string | null;
  readonly askedForNewAt: string | null;
  readonly canResend: boolean;
  readonly canCancel: boolean;
  readonly delivery: { readonly state: string } | null;
}

/** What an administrator sees of the administrators and of the invites for more. */
export async function administratorsOf(client: Client, id: string) {
  const { organization } = await client.data(
    `query ($id: ID!) { organization(id: $id) {
      administrators { id name email role since isYou } administratorInvites { ${inviteFields} } } }`,
    { id },
  );
  const { administrators, administratorInvites } = organization;
  return {
    administrators: administrators as AdministratorEntry[],
    invites: administratorInvites as AdministratorInviteEntry[],
  };
}

/** Invites an address to administer, as the owner. */
export async function inviteAsAdministrator(
  world: World,
  { owner, id }: ReadyOrganization,
  email: string,
): Promise<{ inviteId: string; link: string }> {
  const { invite } = await owner.act(inviteAdministrator, {
    organizationId: id,
    email,
    clientKey: clientKey(),
  });
  return { inviteId: invite.id, link: await linkFor(world, email.toLowerCase()) };
}

/** Says yes to an invitation, as its pages would. */
export async function sayYes(person: Client, link: string): Promise<void> {
  const { invitation } = await person.data(invitationQuery, { link });
  await person.act(acceptInvite, { link, consent: invitation.consent });
}

/** A person who was invited to administer, and said yes. */
export async function acceptedAdministrator(
  world: World,
  place: ReadyOrganization,
  name = "Dana Whitfield",
): Promise<Persona & { readonly administratorId: string }> {
  const person = await world.person(name);
  const { link } = await inviteAsAdministrator(world, place, person.email);
  await sayYes(person, link);
  return Object.assign(person, { administratorId: await idOf(place, person) });
}

/** The id of a person as an administrator there. */
export async function idOf({ owner, id }: ReadyOrganization, { email }: Persona): Promise<string> {
  const { administrators } = await administratorsOf(owner, id);
  const found = administrators.find((one) => one.email === email);
  if (!found) throw new Error(`${email} does not administer`);
  return found.id;
}
