import { describe, expect, it } from "vitest";
import {
  apiFilter,
  filterCount,
  filtersOf,
  firstState,
  isFiltered,
  type ListState,
  narrowed,
  nextPage,
  previousPage,
  readListState,
  sortAfterPress,
  sortOrder,
  writeListState,
} from "../src/features/learners/listState.ts";

const full: ListState = {
  search: "o'brien & söhne",
  status: ["PENDING", "CANCELLED"],
  delivery: ["BOUNCED"],
  groupId: "R3JvdXA6MQ==",
  trainingId: "VHJhaW5pbmc6MQ==",
  importId: "SW1wb3J0OjE=",
  expired: true,
  answer: "DECLINED",
  sort: "EMAIL_DESC",
  passed: ["c1==", "c2,3"],
};

describe("The address of the Learners page", () => {
  it("holds the whole state and gives it back", () => {
    expect(readListState(new URLSearchParams(writeListState(full).toString()))).toEqual(full);
  });

  it("is empty for the first page of everyone", () => {
    expect(writeListState(firstState).toString()).toBe("");
    expect(readListState(new URLSearchParams())).toEqual(firstState);
  });

  it("ignores what it does not know", () => {
    const state = readListState(new URLSearchParams("status=ACTIVE,EXPIRED&sort=AGE&delivery=x&after="));
    expect(state).toEqual({ ...firstState, status: ["ACTIVE"] });
  });

  it("goes forward and back by cursors", () => {
    const third = nextPage(nextPage(firstState, "a"), "b");
    expect(third.passed).toEqual(["a", "b"]);
    expect(previousPage(third).passed).toEqual(["a"]);
    expect(previousPage(previousPage(third))).toEqual(firstState);
    expect(previousPage(firstState)).toEqual(firstState);
  });

  it("stays short however far somebody pages", () => {
    let state = firstState;
    for (let page = 0; page < 500; page += 1) state = nextPage(state, `cursor-${page}`);
    expect(state.passed).toHaveLength(20);
    expect(state.passed.at(-1)).toBe("cursor-499");
  });

  it("begins at the first page when the search or a filter changes", () => {
    expect(narrowed(full, { search: "dana" })).toEqual({ ...full, search: "dana", passed: [] });
  });

  it("asks the API for nothing where nothing is chosen", () => {
    expect(apiFilter(firstState)).toEqual({
      ...{
        search: null,
        status: null,
        delivery: null,
        groupId: null,
        importId: null,
        trainingId: null,
        expired: null,
        answer: null,
      },
    });
    expect(apiFilter({ ...full, search: "  x " }).search).toBe("x");
  });

  it("counts kinds of filters, and knows a search from none", () => {
    expect(filterCount(full)).toBe(6);
    expect(isFiltered({ ...firstState, search: " " })).toBe(false);
    expect(isFiltered({ ...firstState, search: "x" })).toBe(true);
  });
});

describe("The filters of a list", () => {
  it("are the same on every page and in every order, and others for another search", () => {
    const paged = nextPage({ ...full, sort: "NAME_ASC" }, "c9");
    expect(filtersOf(paged)).toBe(filtersOf({ ...full, passed: [] }));
    expect(filtersOf({ ...full, search: "" })).not.toBe(filtersOf(full));
    expect(filtersOf(firstState)).toBe("");
  });
});

describe("Pressing a column's head", () => {
  it("orders by it, then the other way round, then newest first again", () => {
    for (const [column, first, second] of [
      ["email", "EMAIL_ASC", "EMAIL_DESC"],
      ["name", "NAME_ASC", "NAME_DESC"],
      ["status", "STATUS_ASC", "STATUS_DESC"],
      ["accepted", "ACCEPTED_AT_DESC", "ACCEPTED_AT_ASC"],
    ] as const) {
      expect(sortAfterPress("INVITED_AT_DESC", column)).toBe(first);
      expect(sortAfterPress(first, column)).toBe(second);
      expect(sortAfterPress(second, column)).toBe("INVITED_AT_DESC");
    }
  });

  it("turns the day of the invite round and back", () => {
    expect(sortAfterPress("INVITED_AT_DESC", "invited")).toBe("INVITED_AT_ASC");
    expect(sortAfterPress("INVITED_AT_ASC", "invited")).toBe("INVITED_AT_DESC");
    expect(sortAfterPress("NAME_ASC", "invited")).toBe("INVITED_AT_DESC");
  });

  it("is told by one head only, with its direction", () => {
    expect(sortOrder("EMAIL_DESC", "email")).toBe("descending");
    expect(sortOrder("EMAIL_DESC", "name")).toBeUndefined();
    expect(sortOrder("INVITED_AT_ASC", "invited")).toBe("ascending");
  });
});
