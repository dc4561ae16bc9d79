import type { GroupFormFragment, GroupStatus } from "../../generated/graphql/graphql.ts";

/** A group as it stands in the form. */
export interface GroupDraft {
  readonly name: string;
  readonly status: GroupStatus;
  readonly trainingIds: readonly string[];
}

export const emptyGroup: GroupDraft = { name: "", status: "ACTIVE", trainingIds: [] };

export const draftOf = ({ name, status, trainings }: GroupFormFragment): GroupDraft => ({
  ...{ name, status, trainingIds: trainings.map(({ id }) => id) },
});

/** Whether a kept draft has the form's shape. */
export function isGroupDraft(value: unknown): value is GroupDraft {
  if (typeof value !== "object" || value === null) return false;
  const { name, status, trainingIds } = value as Record<string, unknown>;
  return (
    typeof name === "string" && (status === "ACTIVE" || status === "INACTIVE") && Array.isArray(trainingIds)
  );
}

export type TrainingMark = "added" | "removed" | null;

/** How one training stands against what is saved. */
export function markOf(trainingId: string, saved: GroupDraft, draft: GroupDraft): TrainingMark {
  const before = saved.trainingIds.includes(trainingId);
  const after = draft.trainingIds.includes(trainingId);
  if (before === after) return null;
  return after ? "added" : "removed";
}

export const toggled = (draft: GroupDraft, trainingId: string): GroupDraft => ({
  ...draft,
  trainingIds: draft.trainingIds.includes(trainingId)
    ? draft.trainingIds.filter((id) => id !== trainingId)
    : [...draft.trainingIds, trainingId],
});

const sameTrainings = (a: GroupDraft, b: GroupDraft): boolean =>
  a.trainingIds.length === b.trainingIds.length && a.trainingIds.every((id) => b.trainingIds.includes(id));

export interface GroupChanges {
  readonly name: boolean;
  readonly status: boolean;
  readonly trainings: boolean;
}

/** What a save would change. */
export const changesOf = (saved: GroupDraft, draft: GroupDraft): GroupChanges => ({
  name: saved.name !== draft.name.trim(),
  status: saved.status !== draft.status,
  trainings: !sameTrainings(saved, draft),
});

export const isChanged = (saved: GroupDraft, draft: GroupDraft): boolean =>
  Object.values(changesOf(saved, draft)).some(Boolean);
