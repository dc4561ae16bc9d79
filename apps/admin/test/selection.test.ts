import { afterEach, describe, expect, it, vi } from "vitest";
import {
  apiSelection,
  canSelectMore,
  everyone,
  isNobody,
  isSelected,
  isTooLong,
  nobody,
  pageSelection,
  rangeOf,
  type Selection,
  selectedCount,
  withPeople,
} from "../src/features/learners/selection/selection.ts";

const total = { count: 540, more: false };
const many = { count: 10_000, more: true };
const these = (...ids: string[]): Selection => ({ kind: "these", ids });
const allBut = (...except: string[]): Selection => ({ kind: "allBut", except });

describe("Selecting people by hand", () => {
  it("takes people in and leaves them out, each once, over several pages", () => {
    const first = withPeople(nobody, ["a", "b"], true);
    const second = withPeople(first, ["b", "c"], true);
    expect(second).toEqual(these("a", "b", "c"));
    expect(withPeople(second, ["b", "x"], false)).toEqual(these("a", "c"));
    expect(isSelected(second, "c")).toBe(true);
    expect(isSelected(second, "d")).toBe(false);
  });

  it("says whether a page is selected all, in part or not at all", () => {
    expect(pageSelection(these("a", "b", "z"), ["a", "b"])).toBe("all");
    expect(pageSelection(these("b", "z"), ["a", "b"])).toBe("some");
    expect(pageSelection(these("z"), ["a", "b"])).toBe("none");
    expect(pageSelection(these("z"), [])).toBe("none");
  });

  it("offers the others that match as long as there are some", () => {
    expect(canSelectMore(these("a"), total)).toBe(true);
    expect(canSelectMore(these("a"), { count: 1, more: false })).toBe(false);
    expect(canSelectMore(these("a"), many)).toBe(true);
    expect(canSelectMore(everyone, total)).toBe(false);
  });
});

describe("Selecting all that match", () => {
  it("holds for rows that were never shown", () => {
    expect(isSelected(everyone, "on a later page")).toBe(true);
    expect(pageSelection(everyone, ["a", "b"])).toBe("all");
  });

  it("keeps exceptions, and takes one back", () => {
    const without = withPeople(withPeople(everyone, ["a"], false), ["b"], false);
    expect(without).toEqual(allBut("a", "b"));
    expect(selectedCount(without, total)).toEqual({ count: 538, more: false });
    expect(withPeople(without, ["a"], true)).toEqual(allBut("b"));
    expect(pageSelection(without, ["a", "c"])).toBe("some");
  });

  it("says no exact number where nobody counted", () => {
    expect(selectedCount(allBut("a"), many)).toEqual(many);
  });

  it("is nobody where all of them are exceptions", () => {
    expect(isNobody(allBut("a", "b"), { count: 2, more: false })).toBe(true);
    expect(isNobody(allBut("a"), { count: 2, more: false })).toBe(false);
    expect(isNobody(nobody, total)).toBe(true);
  });
});

describe("A selection for the API", () => {
  const filter = { status: ["PENDING" as const] };
  it("names people, or the filters with the exceptions, and never both", () => {
    expect(apiSelection(these("a", "b"), filter)).toEqual({ ids: ["a", "b"] });
    expect(apiSelection(allBut("a"), filter)).toEqual({ allThatMatch: filter, except: ["a"] });
  });

  it("is no longer than it takes", () => {
    const ids = Array.from({ length: 501 }, (_, index) => `l${index}`);
    expect(isTooLong(these(...ids))).toBe(true);
    expect(isTooLong(these(...ids.slice(1)))).toBe(false);
    expect(isTooLong(allBut(...ids))).toBe(true);
    expect(isTooLong(everyone)).toBe(false);
  });
});

describe("A range of rows", () => {
  const rows = ["a", "b", "c", "d"];
  it("goes from one row to the other in either direction", () => {
    expect(rangeOf(rows, "b", "d")).toEqual(["b", "c", "d"]);
    expect(rangeOf(rows, "d", "b")).toEqual(["b", "c", "d"]);
    expect(rangeOf(rows, "b", "b")).toEqual(["b"]);
  });

  it("is one row where the other one stands on another page, or there is none", () => {
    expect(rangeOf(rows, "gone", "c")).toEqual(["c"]);
    expect(rangeOf(rows, null, "c")).toEqual(["c"]);
  });
});

describe("What is kept on the tab", () => {
  const store = () => import("../src/features/learners/selection/keptSelection.ts");
  const tab = (values: Map<string, string>) => ({
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("survives a reload, and belongs to its organization and its filters", async () => {
    vi.stubGlobal("sessionStorage", tab(new Map()));
    const before = await store();
    before.keepSelection({ organizationId: "o1", filters: "status=PENDING", selection: allBut("a") });
    vi.resetModules();
    const { keptSelection, selectionIn } = await store();
    const kept = keptSelection.read();
    expect(selectionIn({ organizationId: "o1", filters: "status=PENDING" }, kept)).toEqual(allBut("a"));
    expect(selectionIn({ organizationId: "o1", filters: "" }, kept)).toEqual(nobody);
    expect(selectionIn({ organizationId: "o2", filters: "status=PENDING" }, kept)).toEqual(nobody);
  });

  it("leaves nothing behind when nobody is selected", async () => {
    const values = new Map<string, string>();
    vi.stubGlobal("sessionStorage", tab(values));
    const { keepSelection } = await store();
    keepSelection({ organizationId: "o1", filters: "", selection: these("a") });
    expect(values.size).toBe(1);
    keepSelection({ organizationId: "o1", filters: "", selection: nobody });
    expect(values.size).toBe(0);
  });

  it("works where storage is blocked, and ignores what is no selection", async () => {
    const { keepSelection, keptSelection } = await store();
    keepSelection({ organizationId: "o1", filters: "", selection: these("a") });
    expect(keptSelection.read()?.selection).toEqual(these("a"));
    vi.resetModules();
    vi.stubGlobal("sessionStorage", tab(new Map([["muster.selection", '{"selection":{"kind":"these"}}']])));
    expect((await store()).keptSelection.read()).toBeNull();
  });
});
