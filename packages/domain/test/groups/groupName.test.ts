import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupNameKey, matchGroup } from "../../src/index.ts";

const same: [title: string, a: string, b: string][] = [
  ["case", "Teachers", "TEACHERS"],
  ["outer spaces", "Teachers", "\u00a0 Teachers\t"],
  ["repeated spaces", "Bus  drivers", "bus drivers"],
  ["a line break of a cell", "Bus\ndrivers", "Bus drivers"],
  ["punctuation at the end", "Teachers", "teachers."],
  ["punctuation inside", "Sales, EMEA", "Sales EMEA"],
  ["a hyphen for a space", "Part-time", "Part time"],
  ["a hyphen for nothing", "Pre-K", "PreK"],
  ["an apostrophe, straight, curly or none", "O'Brien\u2019s", "OBriens"],
  ["brackets and number signs", "(Group #1)", "group 1"],
  ["composed and decomposed letters", "Educaci\u00f3n", "Educacio\u0301n"],
  ["full-width letters", "\uff34eam", "Team"],
  ["ligatures", "Of\ufb01ce", "Office"],
  ["sharp s", "Straße", "STRASSE"],
  ["sigma at the end of a word", "ΟΔΟΣ", "οδος"],
  ["soft hyphens and zero width spaces", "Teach\u00aders\u200b", "Teachers"],
  ["hyphens of every kind between digits", "Grades 1\u20132", "grades 1-2"],
];

const different: [title: string, a: string, b: string][] = [
  ["two digits and one number", "Grade 1-2", "Grade 12"],
  ["two numbers parted elsewhere", "Room 1 12", "Room 11 2"],
  ["a version and a number", "Level 1.1", "Level 11"],
  ["other words", "Teachers", "Techers"],
  ["an accent", "Niños", "Ninos"],
  ["a plus sign", "C", "C++"],
  ["two ornaments", "★", "☆"],
  ["names of punctuation only", "!!!", "???"],
];

describe("Two names of groups are the same in spite of", () => {
  it.each(same)("%s", (_, a, b) => {
    expect(groupNameKey(a)).toBe(groupNameKey(b));
  });
});

describe("Two names of groups stay different for", () => {
  it.each(different)("%s", (_, a, b) => {
    expect(groupNameKey(a)).not.toBe(groupNameKey(b));
  });
});

describe("The key of a name", () => {
  it.each(["Straße", "STRASSE", "STRAẞE"])("is one for %s, whichever sharp s it has", (name) => {
    expect(groupNameKey(name)).toBe("strasse");
    expect(groupNameKey(groupNameKey(name))).toBe("strasse");
  });

  it("has the same key as its name, and is not empty where the name shows something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const key = groupNameKey(name);
        expect(groupNameKey(key)).toBe(key);
        if (/[\p{Letter}\p{Number}]/u.test(name)) expect(key).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on case or on spaces around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (name) => {
        expect(groupNameKey(`  ${name.normalize("NFD")} `)).toBe(groupNameKey(name));
      }),
    );
  });
});

describe("A text names a group", () => {
  const groups = [
    { id: "1", name: "Teachers" },
    { id: "2", name: "Sales, EMEA" },
    { id: "3", name: "__proto__" },
  ];

  it("when their keys are the same", () => {
    expect(matchGroup(" sales EMEA ", groups)?.id).toBe("2");
    expect(matchGroup("__proto__", groups)?.id).toBe("3");
  });

  it("and none where none matches, nothing was written, or the name is that of an object's part", () => {
    for (const text of ["Techers", "", "  ", "constructor", "toString"])
      expect(matchGroup(text, groups)).toBeNull();
  });
});
