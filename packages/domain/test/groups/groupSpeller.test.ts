import { describe, expect, it } from "vitest";
import { groupSpeller } from "../../src/index.ts";

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
const spelled = groupSpeller(groups);
const nearest = (text: string) => spelled(text)?.name ?? null;

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
    ["a text that only its compared form makes endless", "\ufdfa".repeat(200)],
  ])("is none for %s", (_, text) => {
    expect(nearest(text)).toBeNull();
  });

  it("is none where two are as near", () => {
    const twins = groupSpeller([{ name: "North site" }, { name: "Worth site" }]);
    expect(twins("Morth site")).toBeNull();
    expect(twins("Norths site")?.name).toBe("North site");
  });
});
