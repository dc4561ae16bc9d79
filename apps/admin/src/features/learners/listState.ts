import type {
  DeliveryState,
  InviteStatus,
  LearnerAnswer,
  LearnerFilter,
  LearnerSort,
} from "../../generated/graphql/graphql.ts";

export const statuses: readonly InviteStatus[] = ["PENDING", "ACTIVE", "CANCELLED"];
export const deliveries: readonly DeliveryState[] = [
  "QUEUED",
  "SENT",
  "DELIVERED",
  "DEFERRED",
  "BOUNCED",
  "COMPLAINED",
  "FAILED",
];

export const answers: readonly LearnerAnswer[] = ["DECLINED", "EMAILS_STOPPED"];

export type SortColumn = "email" | "name" | "status" | "invited" | "accepted";

/** The orders of each column: that of the first press, then the other way round. */
const orders: Readonly<Record<SortColumn, readonly [LearnerSort, LearnerSort]>> = {
  invited: ["INVITED_AT_DESC", "INVITED_AT_ASC"],
  email: ["EMAIL_ASC", "EMAIL_DESC"],
  name: ["NAME_ASC", "NAME_DESC"],
  status: ["STATUS_ASC", "STATUS_DESC"],
  accepted: ["ACCEPTED_AT_DESC", "ACCEPTED_AT_ASC"],
};
export const sorts: readonly LearnerSort[] = Object.values(orders).flat();

/** Pages that can be gone back to; further back leads to the first. */
const BACK_MAX = 20;

/** Everything that decides which rows are shown. It lives in the address and nowhere else. */
export interface ListState {
  readonly search: string;
  readonly status: readonly InviteStatus[];
  readonly delivery: readonly DeliveryState[];
  readonly groupId: string | null;
  readonly trainingId: string | null;
  /** Only those whom this import brought or touched. */
  readonly importId: string | null;
  /** Only those whose link has expired. */
  readonly expired: boolean;
  /** Only those who answered so, other than yes. */
  readonly answer: LearnerAnswer | null;
  readonly sort: LearnerSort;
  /** The cursors that were passed, this page's own last. Empty on the first page. */
  readonly passed: readonly string[];
}

export const firstState: ListState = {
  search: "",
  status: [],
  delivery: [],
  groupId: null,
  trainingId: null,
  importId: null,
  expired: false,
  answer: null,
  sort: "INVITED_AT_DESC",
  passed: [],
};

/** Reads the state from an address. Whatever is not known is left out. */
export function readListState(query: URLSearchParams): ListState {
  const sort = sorts.find((known) => known === query.get("sort"));
  return {
    search: query.get("q") ?? "",
    status: chosen(query.get("status"), statuses),
    delivery: chosen(query.get("delivery"), deliveries),
    groupId: query.get("group") || null,
    trainingId: query.get("training") || null,
    importId: query.get("import") || null,
    expired: query.get("expired") === "1",
    answer: answers.find((known) => known === query.get("answer")) ?? null,
    sort: sort ?? firstState.sort,
    passed: query.getAll("after").filter((cursor) => cursor !== ""),
  };
}

const chosen = <Value extends string>(text: string | null, known: readonly Value[]): Value[] =>
  known.filter((value) => (text ?? "").split(",").includes(value));

/** The address of a state, without what is as at first. */
export function writeListState(state: ListState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.search.trim() !== "") query.set("q", state.search);
  if (state.status.length > 0) query.set("status", state.status.join(","));
  if (state.delivery.length > 0) query.set("delivery", state.delivery.join(","));
  if (state.groupId) query.set("group", state.groupId);
  if (state.trainingId) query.set("training", state.trainingId);
  if (state.importId) query.set("import", state.importId);
  if (state.expired) query.set("expired", "1");
  if (state.answer) query.set("answer", state.answer);
  if (state.sort !== firstState.sort) query.set("sort", state.sort);
  for (const cursor of state.passed) query.append("after", cursor);
  return query;
}

/** Another search, filter or order: its rows begin at the first page. */
export const narrowed = (state: ListState, change: Partial<ListState>): ListState => ({
  ...state,
  ...change,
  passed: [],
});

export const nextPage = (state: ListState, endCursor: string): ListState => ({
  ...state,
  passed: [...state.passed, endCursor].slice(-BACK_MAX),
});

export const previousPage = (state: ListState): ListState => ({
  ...state,
  passed: state.passed.slice(0, -1),
});

/** What pressing a column's head does: its first order, then the other way round, then newest first again. */
export function sortAfterPress(sort: LearnerSort, column: SortColumn): LearnerSort {
  const [first, second] = orders[column];
  if (sort === first) return second;
  return sort === second ? firstState.sort : first;
}

/** How a column is sorted, for its head; undefined where another one is. */
export function sortOrder(sort: LearnerSort, column: SortColumn): "ascending" | "descending" | undefined {
  if (!orders[column].includes(sort)) return undefined;
  return sort.endsWith("_ASC") ? "ascending" : "descending";
}

/** How many kinds of filter are in force, for the phone's button. */
export const filterCount = (state: ListState): number => {
  const { status, delivery, groupId, trainingId, importId, expired, answer } = state;
  const one = [groupId, trainingId, importId, answer].map((value) => value !== null);
  return [status.length > 0, delivery.length > 0 || expired, ...one].filter(Boolean).length;
};

export const isFiltered = (state: ListState): boolean => state.search.trim() !== "" || filterCount(state) > 0;

/** The filters alone, as they stand in the address: what a selection of "all that match" is about. */
export const filtersOf = (state: ListState): string =>
  writeListState({ ...state, sort: firstState.sort, passed: [] }).toString();

/** The filter as the API takes it. */
export function apiFilter({
  search,
  status,
  delivery,
  groupId,
  trainingId,
  importId,
  expired,
  answer,
}: ListState): LearnerFilter {
  return {
    search: search.trim() || null,
    status: status.length > 0 ? [...status] : null,
    delivery: delivery.length > 0 ? [...delivery] : null,
    groupId,
    trainingId,
    importId,
    expired: expired || null,
    answer,
  };
}
