import { state } from "./state.ts";

export interface Filter {
  search?: string | null;
  status?: string[] | null;
  groupId?: string | null;
  trainingId?: string | null;
  delivery?: string[] | null;
  expired?: boolean | null;
}

const gives = (groupId: string, trainingId: string): boolean =>
  state.groups.some(({ id, trainingIds }) => id === groupId && trainingIds.includes(trainingId));

/** Whom a filter finds. */
export function found(filter: Filter | null | undefined) {
  const search = filter?.search?.trim().toLowerCase();
  return state.learners.filter(
    (learner) =>
      (!search || learner.email.includes(search) || (learner.name ?? "").toLowerCase().includes(search)) &&
      (!filter?.status?.length || filter.status.includes(learner.status)) &&
      (filter?.expired == null || learner.expired === filter.expired) &&
      (!filter?.groupId || learner.groupIds.includes(filter.groupId)) &&
      (!filter?.trainingId ||
        learner.groupIds.some((id) => gives(id, filter.trainingId ?? "")) ||
        learner.byHand.includes(filter.trainingId)) &&
      (!filter?.delivery?.length || filter.delivery.includes(learner.delivery?.state ?? "")),
  );
}
