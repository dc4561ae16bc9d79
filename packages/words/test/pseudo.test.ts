import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSE, growth, OPEN, pseudoMessages, pseudoText } from "../src/pseudo.ts";

describe("A pseudo text", () => {
  it("has accents, longer words and brackets, and keeps values and marks", () => {
    expect(pseudoText("Invite {name} to {#link to=$url}Teachers{/link}.")).toBe(
      "⟦Îñvîtééé {name} töö {#link to=$url}Téåçhéŕšššš{/link}.⟧",
    );
  });

  it("keeps every value and mark, in order, whatever stands around them", () => {
    const word = fc.stringMatching(/^[a-zA-Z .,'é-]{0,12}$/);
    const hole = fc.constantFrom("{count}", "{#strong}", "{/strong}", "{#link to=$url}");
    fc.assert(
      fc.property(fc.array(fc.oneof(word, hole), { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const holes = (of: string) => of.match(/\{[^}]*\}/g) ?? [];
        const pseudo = pseudoText(text);
        expect(holes(pseudo)).toEqual(holes(text));
        expect(pseudo.length).toBeGreaterThanOrEqual(text.length + OPEN.length + CLOSE.length);
      }),
    );
  });

  it("is about two fifths longer, over many", () => {
    const messages = {
      plain: "Nothing was saved: the group was changed while you had it open.",
      forms: [{ match: { "plural=one": "{count} invitation", "plural=other": "{count} invitations" } }],
    };
    const pseudo = pseudoMessages(messages);
    expect(growth(messages, pseudo)).toBeGreaterThan(0.3);
    expect(growth(messages, pseudo)).toBeLessThan(0.5);
    expect(pseudo.forms).toEqual([
      { match: { "plural=one": "⟦{count} îñvîtåtîöñññññ⟧", "plural=other": "⟦{count} îñvîtåtîöñššššš⟧" } },
    ]);
  });
});
