import type {
  DeliveryState,
  InviteStatus,
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
export const sorts: readonly LearnerSort[] = ["INVITED_AT_DESC", "EMAIL_ASC", "EMAIL_DESC", "NAME_ASC"];

/** Pages that can be gone back to; further back leads to the first. */
const BACK_MAX = 20;

/** Everything that decides which rows are shown. It lives in the address and nowhere else. */
export interface ListState {
  readonly search: string;
  readonly status: readonly InviteStatus[];
  readonly delivery: readonly DeliveryState[];
  readonly groupId: string | null;
  /** Only those whose link has expired. */
  readonly expired: boolean;
  readonly sort: LearnerSort;
  /** The cursors that were passed, this page's own last. Empty on the first page. */
  readonly passed: readonly string[];
}

export const firstState: ListState = {
  search: "",
  status: [],
  delivery: [],
  groupId: null,
  expired: false,
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
    expired: query.get("expired") === "1",
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
  if (state.expired) query.set("expired", "1");
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

/** What pressing a column's head does: this order, then (for e-mail) the other way round, then newest first. */
export function sortAfterPress(sort: LearnerSort, column: "email" | "name" | "invited"): LearnerSort {
  if (column === "invited") return "INVITED_AT_DESC";
  if (column === "name") return sort === "NAME_ASC" ? "INVITED_AT_DESC" : "NAME_ASC";
  if (sort === "EMAIL_ASC") return "EMAIL_DESC";
  return sort === "EMAIL_DESC" ? "INVITED_AT_DESC" : "EMAIL_ASC";
}

/** How many kinds of filter are in force, for the phone's button. */
export const filterCount = ({ status, delivery, groupId, expired }: ListState): number =>
  [status.length > 0, delivery.length > 0 || expired, groupId !== null].filter(Boolean).length;

export const isFiltered = (state: ListState): boolean => state.search.trim() !== "" || filterCount(state) > 0;

/** The filter as the API takes it. */
export function apiFilter({ search, status, delivery, groupId, expired }: ListState): LearnerFilter {
  return {
    search: search.trim() || null,
    status: status.length > 0 ? [...status] : null,
    delivery: delivery.length > 0 ? [...delivery] : null,
    groupId,
    expired: expired || null,
  };
}
