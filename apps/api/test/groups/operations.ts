import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";

const fields = `id name status version changedBy changedAt activeLearners pendingInvites trainings { id }`;
export const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { ${fields} } ${errors} } }`;
export const updateGroup = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { ${fields} } ${errors} } }`;
export const duplicateGroup = `mutation ($input: DuplicateGroupInput!) { duplicateGroup(input: $input) { group { ${fields} } ${errors} } }`;
export const listGroups = `query ($id: ID!, $status: GroupStatus) { organization(id: $id) { groups(status: $status) { ${fields} } } }`;

let made = 0;

/** Input of a new group with a name of its own and all trainings of the organization. */
export function newGroup({ id, trainingIds }: ReadyOrganization, more: Record<string, unknown> = {}) {
  made += 1;
  const name = `Group number ${made}`;
  return { organizationId: id, name, status: "ACTIVE", trainingIds, clientKey: clientKey(), ...more };
}

/** Input that saves a group as it was read, but for what is named. */
export const saved = (
  { trainingIds }: ReadyOrganization,
  { id, version, name, status }: Record<string, unknown>,
  more: Record<string, unknown> = {},
) => ({ groupId: id, version, name, status, trainingIds, ...more });
