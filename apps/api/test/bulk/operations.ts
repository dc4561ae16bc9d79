import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";

const payload = `affected skipped { reason count learners { id email } } removalId undoUntil ${errors}`;
const mutation = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`;
};

export const resendInvites = mutation("resendInvites");
export const cancelInvites = mutation("cancelInvites");
export const addLearnersToGroup = mutation("addLearnersToGroup");
export const assignTraining = mutation("assignTraining");
export const removeLearners = mutation("removeLearners");
export const restoreLearners = mutation("restoreLearners");

export interface Skip {
  readonly reason: string;
  readonly count: number;
  readonly learners: readonly { readonly id: string; readonly email: string }[];
}

export interface Payload {
  readonly affected: number;
  readonly skipped: readonly Skip[];
  readonly removalId: string | null;
  readonly undoUntil: string | null;
}

export type Selection =
  | { readonly ids: readonly string[] }
  | { readonly allThatMatch: Record<string, unknown>; readonly except?: readonly string[] };

/** An act on many, as the owner; it must be done. */
export async function actOn(
  { owner, id }: ReadyOrganization,
  query: string,
  selection: Selection,
  more: Record<string, unknown> = {},
): Promise<Payload> {
  const input = { organizationId: id, selection, clientKey: clientKey(), ...more };
  return (await owner.act(query, input)) as Payload;
}

/** Reasons and how often, without the learners. */
export const counted = (skipped: readonly Skip[]) =>
  Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

export async function forecast(
  { owner, id }: ReadyOrganization,
  selection: Selection,
  act: string,
  more: { groupId?: string; trainingId?: string } = {},
) {
  const { organization } = await owner.data(
    `query ($id: ID!, $selection: LearnerSelection!, $act: LearnerAct!, $groupId: ID, $trainingId: ID) {
      organization(id: $id) { selectionForecast(selection: $selection, act: $act, groupId: $groupId, trainingId: $trainingId) {
        selected { count more } affected skipped { reason count learners { id email } } } } }`,
    { id, selection, act, ...more },
  );
  return organization.selectionForecast as {
    readonly selected: { readonly count: number; readonly more: boolean };
    readonly affected: number;
    readonly skipped: readonly Skip[];
  };
}
