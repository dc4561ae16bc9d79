import { describe, expect, it } from "vitest";
import {
  actsWidth,
  columns,
  columnsAt,
  columnWidths,
  readColumnChoices,
} from "../src/features/learners/columns.ts";

describe("The columns of the Learners page", () => {
  it("are all there from 1440 points up, the dates not below", () => {
    expect(columnsAt(1440, {})).toEqual(["name", "delivery", "groups", "progress", "invited", "accepted"]);
    expect(columnsAt(1280, {})).toEqual(["name", "delivery", "groups", "progress"]);
    expect(columnsAt(1200, {})).toEqual(["name", "delivery", "groups"]);
    expect(columnsAt(0, {})).toEqual(["name", "delivery"]);
  });

  it("follow what somebody chose, at every width", () => {
    expect(columnsAt(1280, { invited: true, groups: false })).toEqual([
      "name",
      "delivery",
      "progress",
      "invited",
    ]);
    expect(columnsAt(1440, { invited: false })).not.toContain("invited");
  });

  it("keep only choices that are some", () => {
    expect(readColumnChoices('{"invited":true,"accepted":"yes","status":false}')).toEqual({ invited: true });
    for (const text of [null, "", "3", "[", "null"]) expect(readColumnChoices(text)).toEqual({});
  });

  it("are as wide as they were drawn where there is room, and give way together where there is not", () => {
    expect(columnWidths(1280, columnsAt(1280, {}))).toEqual({
      ...{ name: 142, delivery: 190, groups: 102, progress: 78 },
    });
    expect(columnWidths(1440, columnsAt(1440, {})).invited).toBe(80);
    for (const room of [0, 1200, 1280] as const) {
      const widths = Object.values(columnWidths(room, columns));
      const email =
        { 0: 688, 1200: 896, 1280: 976 }[room] - 153 - actsWidth(columns) - widths.reduce((a, b) => a + b);
      expect(email).toBeGreaterThan(100);
    }
    expect(actsWidth(["name", "groups"])).toBe(108);
    expect(actsWidth(["name", "progress"])).toBe(76);
  });
});
