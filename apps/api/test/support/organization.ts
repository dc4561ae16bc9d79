import { randomUUID } from "node:crypto";
import type { Persona, World } from "./world.ts";

export const errors = "errors { code path message params { name value } }";

/** An organization that is ready to invite: profile, trainings, one group. */
export interface ReadyOrganization {
  readonly owner: Persona;
  readonly id: string;
  readonly groupId: string;
  readonly trainingIds: readonly string[];
  /** Creates another group with some of the trainings. */
  group(name: string, trainingIds?: readonly string[]): Promise<string>;
  /** Invites addresses to a group (the first one unless another is named) and gives back the results. */
  invite(emails: readonly string[], more?: Record<string, unknown>): Promise<InviteResult[]>;
}

export interface InviteResult {
  readonly typed: string;
  readonly email: string | null;
  readonly outcome: string;
  readonly error: { code: string } | null;
  readonly learner: { id: string; status: string; groups: { name: string }[] } | null;
}

export const clientKey = () => randomUUID();

export async function readyOrganization(
  world: World,
  name = "Riverbend Community Care",
): Promise<ReadyOrganization> {
  const owner = await world.person("Carmen Ruiz");
  const { organization } = await owner.act(
    `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id version } ${errors} } }`,
    { name, timeZone: "America/Chicago", language: "EN", clientKey: clientKey() },
  );
  const id: string = organization.id;
  await owner.act(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } ${errors} } }`,
    {
      organizationId: id,
      version: organization.version,
      name,
      shortName: "Riverbend",
      contactName: "Carmen Ruiz",
      contactRole: "Human resources",
      contactEmail: "hr@riverbendcare.example",
      contactPhone: "+1 555 010 0142",
      timeZone: "America/Chicago",
      language: "EN",
      linkDays: 30,
    },
  );
  const catalogue = await owner.data(`{ trainings(first: 3) { edges { node { id } } } }`);
  const trainingIds: string[] = catalogue.trainings.edges.map(
    (edge: { node: { id: string } }) => edge.node.id,
  );
  await owner.act(
    `mutation ($input: ChooseTrainingsInput!) { chooseTrainings(input: $input) { organization { id } ${errors} } }`,
    { organizationId: id, add: trainingIds, remove: [] },
  );
  const group = async (groupName: string, ids: readonly string[] = trainingIds): Promise<string> => {
    const payload = await owner.act(
      `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } ${errors} } }`,
      { organizationId: id, name: groupName, status: "ACTIVE", trainingIds: ids, clientKey: clientKey() },
    );
    return payload.group.id;
  };
  const groupId = await group("Home aides");
  const invite = async (emails: readonly string[], more: Record<string, unknown> = {}) => {
    const input = { organizationId: id, emails, groupId, clientKey: clientKey(), ...more };
    const payload = await owner.act(inviteLearners, input);
    return payload.results as InviteResult[];
  };
  return { owner, id, groupId, trainingIds, group, invite };
}

export const inviteLearners = `mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) {
  results { typed email outcome error { code } learner { id status groups { name } } } ${errors} } }`;
