import { describe, expect, it } from "vitest";
import { importFileNameSchema, importRowsSchema, zodRefusals } from "../../src/index.ts";

const refusals = (input: unknown) => {
  const result = importRowsSchema.safeParse(input);
  return result.success ? [] : zodRefusals(result.error);
};
const rows = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    row: place + 2,
    email: `p${place}@x.co`,
    groups: "Teachers",
  }));

describe("Rows that are sent to be previewed", () => {
  it("are 1 to 500", () => {
    expect(refusals(rows(500))).toEqual([]);
    expect(refusals([])).toEqual([{ path: [], code: "IMPORT_EMPTY", params: {} }]);
    expect(refusals(rows(501))).toEqual([
      { path: [], code: "IMPORT_TOO_MANY_ROWS", params: { count: 501, limit: 500 } },
    ]);
  });

  it("have each a number of their own", () => {
    const [row] = rows(1);
    expect(refusals([row, row])).toEqual([{ path: [], code: "IMPORT_ROW_REPEATED", params: { row: 2 } }]);
    for (const number of [0, -1, 1.5, Number.NaN, 2 ** 40, "2"])
      expect(refusals([{ ...row, row: number }])).toMatchObject([{ code: "INVALID_INPUT" }]);
  });

  it("keep what stands in their cells, but for what is beyond any limit or cannot be kept", () => {
    const row = { row: 2, email: "a\0@x.co\ud800", groups: "x".repeat(40_000), hidden: true, extra: "SSN" };
    const [kept] = importRowsSchema.parse([row]);
    expect(kept).toEqual({ row: 2, email: "a\ufffd@x.co\ufffd", groups: "x".repeat(2001), hidden: true });
  });

  it("are refused as a whole only for their shape", () => {
    expect(refusals([{ row: 2, email: "no address", groups: "" }])).toEqual([]);
    for (const input of [null, 7, {}, [null], [{ row: 2, email: 7, groups: "" }], [{ row: 2, email: "" }]])
      expect(refusals(input).length).toBeGreaterThan(0);
  });
});

describe("The name of the uploaded file", () => {
  it.each([
    ["staff.xlsx", "staff.xlsx"],
    ["C:\\Users\\dana\\staff.xlsx", "staff.xlsx"],
    ["/home/dana/lists/ staff.xlsx ", "staff.xlsx"],
  ])("of %j is what stands behind the last slash", (name, kept) => {
    expect(importFileNameSchema.parse(name)).toBe(kept);
  });

  it("is refused without one, and however long it is, at once", () => {
    const refused = (name: string) => {
      const { error } = importFileNameSchema.safeParse(name);
      return error ? zodRefusals(error) : [];
    };
    expect(refused("lists/")).toMatchObject([{ code: "REQUIRED" }]);
    expect(refused("x".repeat(256))).toMatchObject([{ code: "TOO_LONG" }]);
    expect(refused(`${"x".repeat(1_000_000)}/`)).toMatchObject([{ code: "REQUIRED" }]);
    expect(refused("x".repeat(2_000_000))).toMatchObject([{ code: "TOO_LONG" }]);
  });
});
