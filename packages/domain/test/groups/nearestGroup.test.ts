import { describe, expect, it } from "vitest";
import { nearestGroup } from "../../src/index.ts";

const groups = [
  "Teachers",
  "Bus drivers",
  "Food service",
  "Grade 3",
  "Grade 4",
  "Sales, EMEA",
  "IT",
  "Care",
].map((name) => ({ name }));
const nearest = (text: string) => nearestGroup(text, groups)?.name ?? null;

describe("The group that a text nearly spells", () => {
  it.each([
    ["Techers", "Teachers"],
    ["teachres", "Teachers"],
    ["Teacher", "Teachers"],
    ["BUS  DRIVRS", "Bus drivers"],
    ["Food-servise", "Food service"],
    ["Sales EMA", "Sales, EMEA"],
    ["Cafe", "Care"],
  ])("%s: %s", (text, name) => {
    expect(nearest(text)).toBe(name);
  });

  it.each([
    ["other words", "Robotics Club"],
    ["too many slips", "Tchrs"],
    ["another number", "Grade 5"],
    ["a number that is missing", "Grade"],
    ["a name too short to be sure", "II"],
    ["nothing", ""],
    ["an endless text", "Teachers".repeat(1000)],
  ])("is none for %s", (_, text) => {
    expect(nearest(text)).toBeNull();
  });

  it("is none where two are as near", () => {
    const twins = [{ name: "North site" }, { name: "Worth site" }];
    expect(nearestGroup("Morth site", twins)).toBeNull();
    expect(nearestGroup("Norths site", twins)?.name).toBe("North site");
  });
});
