import { describe, expect, it } from "vitest";
import { problemsOf } from "../src/checks.ts";
import { hardCodedIn } from "../src/hardCoded.ts";

describe("Messages in two languages", () => {
  it.each([
    ["a missing Spanish text", { hello: "Hello" }, {}, ["hello has no Spanish"]],
    ["a missing English text", {}, { hello: "Hola" }, ["hello has no English"]],
    ["an empty text", { hello: "Hello" }, { hello: " " }, ["hello has a text without words"]],
    [
      "a sentence left in English",
      { hello: "Hello" },
      { hello: "Hello" },
      ["hello is the same in both languages"],
    ],
    [
      "another value",
      { hello: "Hello {name}" },
      { hello: "Hola {nombre}" },
      ["hello names {name} in English and {nombre} in Spanish"],
    ],
    [
      "a lost mark",
      { hello: "Hello {#strong}you{/strong}" },
      { hello: "Hola" },
      ["hello names {#strong} {/strong} in English and nothing in Spanish"],
    ],
    [
      "a lost value in one of the forms",
      { hello: [{ match: { "n=one": "One {name}", "n=other": "{count} {name}" } }] },
      { hello: [{ match: { "n=one": "Uno", "n=other": "{count}" } }] },
      ["hello names {count} {name} in English and {count} in Spanish"],
    ],
  ])("do not pass with %s", (_, english, spanish, problems) => {
    expect(problemsOf(english, spanish, [])).toEqual(problems);
  });

  it("pass when they say the same in both", () => {
    expect(problemsOf({ hello: "Hello {name}" }, { hello: "Hola {name}" }, [])).toEqual([]);
  });

  it("pass alike where that is on purpose, or where there is nothing to translate", () => {
    expect(problemsOf({ a: "Muster", b: "{x}: {y}" }, { a: "Muster", b: "{x}: {y}" }, ["a"])).toEqual([]);
  });

  it("keep the list of what is alike true", () => {
    expect(problemsOf({ a: "Yes" }, { a: "Sí" }, ["a", "b"])).toEqual([
      "a differs, and is said to be alike",
      "b is said to be alike, and is no message",
    ]);
  });
});

describe("A text in the source", () => {
  it.each([
    ["between tags", "<p>Save it</p>", ["1 Save it"]],
    ["in braces", '<p>{"Save it"}</p>', ["1 Save it"]],
    ["by a choice", '<p>{open ? "Opened" : shut()}</p>', ["1 Opened"]],
    ["for want of a value", '<p>{name ?? "Nobody"}</p>', ["1 Nobody"]],
    ["with a value inside", ["<p>{`Hello $", "{name}`}</p>"].join(""), ["1 Hello …"]],
    ["that is only heard", '<a aria-label="Close" />', ["1 Close"]],
    ["in a tip", '<a title={"Close"} />', ["1 Close"]],
    ["a date past Intl", "const day = date.toLocaleDateString();", ["1 toLocaleDateString"]],
  ])("is found %s", (_, code, found) => {
    expect(hardCodedIn("part.tsx", code, [])).toEqual(found);
  });

  it.each([
    ["a message", "<p>{m.save()}</p>"],
    ["a sign", "<p>: {name} · –</p>"],
    ["a class", '<p className="small soft" role="status" />'],
    ["a name", "<b>Muster</b>"],
    ["a comparison", '<p>{kind === "open" ? m.open() : m.shut()}</p>'],
  ])("is not %s", (_, code) => {
    expect(hardCodedIn("part.tsx", code, ["Muster"])).toEqual([]);
  });
});
