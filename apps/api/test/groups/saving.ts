import { globalId } from "../../src/platform/globalId.ts";
import { errors, type ReadyOrganization } from "../support/organization.ts";

const ask = `query ($organization: ID!, $group: ID!, $trainings: [ID!]!, $status: GroupStatus) {
  organization(id: $organization) { group(id: $group) { version status activeLearners pendingInvites
    trainings { id } reach(trainingIds: $trainings, status: $status) {
      training { id } change active pending withdrawn keptStarted keptOtherReason } } } }`;
const update = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { id version } ${errors} } }`;

export const trainingIds = (uuids: readonly string[]) => uuids.map((id) => globalId("Training", id));

/** The group, by its global id, with whom saving it with these trainings (uuids) would reach. */
export async function opened(
  { owner, id }: ReadyOrganization,
  group: string,
  uuids: readonly string[],
  status: string | null = null,
) {
  const answer = await owner.data(ask, { organization: id, group, trainings: trainingIds(uuids), status });
  return answer.organization.group;
}

/** The same question as it is asked, for one that is refused. */
export const asked = ({ owner, id }: ReadyOrganization, group: string, trainings: readonly string[]) =>
  owner.run(ask, { organization: id, group, trainings });

/** Saves the group with these trainings (uuids). */
export const save = (
  { owner }: ReadyOrganization,
  groupId: string,
  version: number,
  status: string,
  uuids: readonly string[],
) =>
  owner.act(update, {
    groupId,
    version,
    name: `Saved ${groupId.slice(-12)}`,
    status,
    trainingIds: trainingIds(uuids),
  });

/** Counts of a training that nobody has or gets. */
export const none = { active: 0, withdrawn: 0, keptStarted: 0, keptOtherReason: 0 };
