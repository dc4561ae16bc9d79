import { describe, expect, it } from "vitest";
import { columnsAt, readColumnChoices } from "../src/features/learners/columns.ts";

describe("The columns of the Learners page", () => {
  it("are all there from 1440 points up, the dates not below", () => {
    expect(columnsAt(1440, {})).toEqual(["name", "delivery", "groups", "progress", "invited", "accepted"]);
    expect(columnsAt(1280, {})).toEqual(["name", "delivery", "groups", "progress"]);
    expect(columnsAt(1024, {})).toEqual(["name", "delivery", "groups"]);
  });

  it("follow what somebody chose, at every width", () => {
    expect(columnsAt(1280, { invited: true, groups: false })).toEqual([
      "name",
      "delivery",
      "progress",
      "invited",
    ]);
    expect(columnsAt(1600, { invited: false })).not.toContain("invited");
  });

  it("keep only choices that are some", () => {
    expect(readColumnChoices('{"invited":true,"accepted":"yes","status":false}')).toEqual({ invited: true });
    for (const text of [null, "", "3", "[", "null"]) expect(readColumnChoices(text)).toEqual({});
  });
});
