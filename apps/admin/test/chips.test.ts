import { describe, expect, it } from "vitest";
import {
  type ChipsState,
  isChipsState,
  noChips,
  pasteText,
  removeChip,
  takeText,
  typeText,
} from "../src/features/addLearners/chips.ts";

const paste = (text: string, state: ChipsState = noChips): ChipsState => pasteText(state, text, 0, 0);
const typed = (state: ChipsState): string[] => state.chips.map((chip) => chip.typed);
const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `person${index + 1}@alder.example`);

describe("The field for e-mail addresses", () => {
  it("makes a chip of every good address that is pasted, however they are separated", () => {
    const state = paste("a@x.example, b@x.example;c@x.example\nDana Whitfield <d@x.example>");
    expect(typed(state)).toEqual(["a@x.example", "b@x.example", "c@x.example", "d@x.example"]);
    expect(state.text).toBe("");
    expect(state.problem).toBeNull();
  });

  it("keeps a bad address as text with its reason and its wrong part", () => {
    const state = paste("amy.sato@alder.example, m.ruiz@@alder.example");
    expect(typed(state)).toEqual(["amy.sato@alder.example"]);
    expect(state.text).toBe("m.ruiz@@alder.example");
    expect(state.problem).toEqual({
      kind: "address",
      code: "EMAIL_TWO_AT_SIGNS",
      address: "m.ruiz@@alder.example",
      from: 6,
      to: 8,
    });
  });

  it("underlines all of a text that has no single wrong place", () => {
    const state = paste("alder.example");
    expect(state.problem).toMatchObject({ code: "EMAIL_NO_AT_SIGN", from: 0, to: "alder.example".length });
  });

  it("takes a repeated address once, whatever its case", () => {
    const state = paste("Jane@x.example jane@x.example", paste("JANE@X.example"));
    expect(typed(state)).toEqual(["JANE@X.example"]);
    expect(state.problem).toBeNull();
  });

  it("takes ten, refuses the eleventh, and keeps the others in the field", () => {
    const state = paste(people(12).join("\n"));
    expect(state.chips).toHaveLength(10);
    expect(state.problem).toEqual({ kind: "tooMany" });
    expect(state.text).toBe("person11@alder.example, person12@alder.example");
  });

  it("explains a bad address before it speaks of too many", () => {
    const state = paste([...people(11), "nobody@"].join(","));
    expect(state.problem).toMatchObject({ kind: "address", code: "EMAIL_NO_DOMAIN" });
    expect(state.text).toBe("nobody@, person11@alder.example");
  });

  it("lets a waiting address in once there is room and Enter is pressed", () => {
    const full = paste(people(11).join("\n"));
    const roomy = removeChip(full, 0);
    expect(roomy.problem).toBeNull();
    expect(roomy.text).toBe("person11@alder.example");
    const taken = takeText(roomy);
    expect(typed(taken)).toContain("person11@alder.example");
    expect(taken.chips).toHaveLength(10);
  });

  it("does not judge while somebody types", () => {
    const state = typeText(noChips, "m.ruiz@@");
    expect(state.problem).toBeNull();
    expect(state.chips).toHaveLength(0);
  });

  it("makes a chip when a comma follows a good address", () => {
    const state = typeText(noChips, "a@x.example,");
    expect(typed(state)).toEqual(["a@x.example"]);
    expect(state.text).toBe("");
  });

  it("waits for the rest of a name with a comma in it", () => {
    const begun = typeText(noChips, "Lindgren,");
    expect(begun).toEqual({ chips: [], text: "Lindgren,", problem: null });
    expect(typed(takeText(typeText(begun, "Lindgren, Britta <b@x.example>")))).toEqual(["b@x.example"]);
  });

  it("puts what is pasted where the cursor is", () => {
    const state = pasteText({ ...noChips, text: "jane@.example" }, "x", 5, 5);
    expect(typed(state)).toEqual(["jane@x.example"]);
  });

  it("does not read a text of a size that no ten addresses have", () => {
    const state = paste("a".repeat(1_000_000));
    expect(state.chips).toHaveLength(0);
    expect(state.problem).toMatchObject({ code: "EMAIL_TOO_LONG" });
  });

  it("knows a kept draft from anything else", () => {
    expect(isChipsState(JSON.parse(JSON.stringify(paste("a@x.example"))))).toBe(true);
    for (const other of [null, "text", {}, { chips: [1], text: "" }, { chips: [], text: 3 }]) {
      expect(isChipsState(other)).toBe(false);
    }
  });
});
