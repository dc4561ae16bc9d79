import { randomUUID } from "node:crypto";
import { type Client, register } from "./client.ts";
import { linkIn, type Mail, mailTo } from "./inbox.ts";
import { newPerson, type Person } from "./people.ts";

/** An organization that is ready to invite, with the administrator's session. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly owner: Person;
  readonly client: Client;
  /** Name of its group, and the titles of the trainings that it gives. */
  readonly group: { readonly id: string; readonly name: string };
  readonly trainings: readonly string[];
}

const slugs = ["safe-lifting-at-home", "hand-hygiene", "recognizing-neglect"];

/** A new organization with its profile, three trainings and one group that gives them. */
export async function newOrganization(
  name = "Riverbend Community Care",
  shortName = "Riverbend",
): Promise<Organization> {
  const owner = newPerson("Carmen Ruiz");
  const client = await register(owner);
  const created = await client.act<{ organization: { id: string; version: number } }>(
    "createOrganization",
    { name, timeZone: "America/Chicago", language: "EN", clientKey: randomUUID() },
    "organization { id version }",
  );
  const { id, version } = created.organization;
  const profile = {
    shortName,
    contactName: "Carmen Ruiz",
    contactRole: "Human resources",
    contactPhone: "+1 555 010 0142",
    contactEmail: "hr@riverbendcare.example",
  };
  const kept = { name, timeZone: "America/Chicago", language: "EN", linkDays: 30, version };
  await client.act("updateOrganization", { organizationId: id, ...kept, ...profile });
  const trainings = await catalogue(client);
  const add = trainings.map((training) => training.id);
  await client.act("chooseTrainings", { organizationId: id, add, remove: [] });
  const group = await addGroup({ id, client }, "Home aides", add);
  const titles = trainings.map(({ title }) => title);
  return { id, name, shortName, owner, client, group, trainings: titles };
}

interface Training {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

async function catalogue(client: Client): Promise<Training[]> {
  const data = await client.run<{ trainings: { edges: { node: Training }[] } }>(
    "{ trainings(first: 100) { edges { node { id slug title } } } }",
  );
  return data.trainings.edges.map(({ node }) => node).filter(({ slug }) => slugs.includes(slug));
}

/** Makes another group; without trainings where none are given. */
export async function addGroup(
  { id, client }: Pick<Organization, "id" | "client">,
  name: string,
  trainingIds: readonly string[] = [],
): Promise<Organization["group"]> {
  const input = { organizationId: id, name, status: "ACTIVE", trainingIds, clientKey: randomUUID() };
  const { group } = await client.act<{ group: { id: string } }>("createGroup", input, "group { id }");
  return { id: group.id, name };
}

/** Changes what the organization's group gives, or its status; what is left out stays as it is. */
export async function changeGroup(
  { client, group }: Organization,
  to: { status?: "ACTIVE" | "INACTIVE"; trainings?: number },
): Promise<void> {
  const { node } = await client.run<{
    node: { version: number; name: string; status: string; trainings: { id: string }[] };
  }>("query ($id: ID!) { node(id: $id) { ... on Group { version name status trainings { id } } } }", {
    id: group.id,
  });
  const { version, name, status, trainings } = node;
  const trainingIds = trainings.slice(0, to.trainings).map(({ id }) => id);
  const input = { groupId: group.id, version, name, status: to.status ?? status, trainingIds };
  await client.act("updateGroup", input);
}

/** Invites one address, and answers the invitation as it arrived. */
export async function invite(
  organization: Organization,
  email: string,
  more: { group?: Organization["group"]; note?: string } = {},
): Promise<Invitation> {
  const { id, client } = organization;
  const { group = organization.group, note } = more;
  const input = { organizationId: id, groupId: group.id, emails: [email], note, clientKey: randomUUID() };
  const { results } = await client.act<{ results: { learner: { id: string } | null }[] }>(
    "inviteLearners",
    input,
    "results { learner { id } }",
  );
  const mail = await mailTo(email, invitationSubject);
  return { mail, link: linkIn(mail, /^\/i\//), learnerId: results[0]?.learner?.id ?? "" };
}

/** Invites addresses, ten at a time, without waiting for their mail. */
export async function inviteMany(
  { id, client, group }: Organization,
  emails: readonly string[],
): Promise<void> {
  for (let from = 0; from < emails.length; from += 10) {
    const input = { organizationId: id, groupId: group.id, clientKey: randomUUID() };
    await client.act("inviteLearners", { ...input, emails: emails.slice(from, from + 10) });
  }
}

/** An invitation in somebody's mail. */
export interface Invitation {
  readonly mail: Mail;
  /** Address of the page that the mail's button opens. */
  readonly link: string;
  readonly learnerId: string;
}

/** ⟲ as the administrator presses it; after a no, with the warning answered. Waits for the new mail. */
export async function resend(
  { client }: Organization,
  { learnerId }: Invitation,
  email: string,
): Promise<Invitation> {
  await client.act("resendInvite", { learnerId, acknowledgeDecline: true, clientKey: randomUUID() });
  const mail = await mailTo(email, invitationSubject, 2);
  return { mail, link: linkIn(mail, /^\/i\//), learnerId };
}

/** × as the administrator presses it. */
export async function cancel({ client }: Organization, { learnerId }: Invitation): Promise<void> {
  await client.act("cancelInvite", { learnerId });
}

export const invitationSubject = /invites you to its training$/;
