import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEmail, splitEmails } from "../../src/index.ts";

const cases: [title: string, text: string, candidates: string[]][] = [
  ["nothing", " \n,; ", []],
  ["one address", "a@b.co", ["a@b.co"]],
  [
    "commas, semicolons, new lines and tabs",
    "a@b.co,c@d.co; e@f.co\r\ng@h.co\ti@j.co",
    ["a@b.co", "c@d.co", "e@f.co", "g@h.co", "i@j.co"],
  ],
  ["spaces between addresses", "a@b.co c@d.co\u00a0e@f.co", ["a@b.co", "c@d.co", "e@f.co"]],
  ["commas of other scripts", "a@b.co，c@d.co；e@f.co、g@h.co", ["a@b.co", "c@d.co", "e@f.co", "g@h.co"]],
  ["a name before the address", "Jane Doe <jane@x.co>", ["jane@x.co"]],
  ["a quoted name with a comma", '"Doe, Jane" <jane@x.co>', ["jane@x.co"]],
  [
    "a name with a comma and no quotes",
    "Doe, Jane <jane@x.co>; Roe, Ron <ron@x.co>",
    ["jane@x.co", "ron@x.co"],
  ],
  [
    "several with names on one line",
    'A B <a@b.co>, "C, D" <c@d.co> E <e@f.co>',
    ["a@b.co", "c@d.co", "e@f.co"],
  ],
  ["an address in brackets only", "<a@b.co> <c@d.co>", ["a@b.co", "c@d.co"]],
  ["the address itself as the name", "'jane@x.co' <jane@x.co>", ["jane@x.co"]],
  ["another address as the name, where both are meant", "a@b.co <c@d.co>", ["a@b.co", "c@d.co"]],
  ["another address as a quoted name, which is only a name", '"a@b.co" <c@d.co>', ["c@d.co"]],
  ["quoted cells", '"a@b.co","c@d.co"', ["a@b.co", "c@d.co"]],
  ["a list in quotes", '"a@b.co, c@d.co"', ["a@b.co", "c@d.co"]],
  ["a mailto: link in brackets", "Jane <mailto:jane@x.co>", ["mailto:jane@x.co"]],
  ["repeats, which stay", "a@b.co, a@b.co", ["a@b.co", "a@b.co"]],
  [
    "bad ones, which stay whole and in their place",
    "a@b.co, m.ruiz@@alder.example, nobody, c@d.co",
    ["a@b.co", "m.ruiz@@alder.example", "nobody", "c@d.co"],
  ],
  ["a line of a table", "Jane Doe\tjane@x.co", ["Jane Doe", "jane@x.co"]],
  ["a bad address before a name and comma", "jane.x.co, Ron <ron@x.co>", ["jane.x.co", "ron@x.co"]],
  ["a name on the line before", "Teachers\nRon <ron@x.co>", ["Teachers", "ron@x.co"]],
];

describe("Pasted text is split", () => {
  it.each(cases)("at %s", (_, text, candidates) => {
    expect(splitEmails(text)).toEqual(candidates);
  });

  it("never into an address that nobody wrote", () => {
    expect(splitEmails("jane doe@x.co")).toEqual(["jane doe@x.co"]);
    expect(splitEmails("o'brien 'jane@x.co")).toEqual(["o'brien 'jane@x.co"]);
  });

  it("never inside a quoted local part", () => {
    const [only, ...more] = splitEmails('"x@evil.com x"@internal.example');
    expect(more).toEqual([]);
    expect(parseEmail(only ?? "")).toMatchObject({ ok: false, code: "EMAIL_QUOTED_LOCAL" });
  });

  it("even where a quote or bracket never closes", () => {
    expect(splitEmails('"a@b.co\nc@d.co')).toEqual(['"a@b.co', "c@d.co"]);
    expect(splitEmails("<a@b.co\nc@d.co")).toEqual(["<a@b.co", "c@d.co"]);
  });

  it("so that good addresses are found however they are separated", () => {
    const email = fc
      .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
      .map(([l, d]) => `${l}@${d}.example`);
    const shape = fc.constantFrom<(email: string) => string>(
      (e) => e,
      (e) => `<${e}>`,
      (e) => `Ann Lee <${e}>`,
      (e) => `"Lee, Ann" <${e}>`,
    );
    const separator = fc.constantFrom(",", ", ", ";", "; ", "\n", "\r\n", "\t");
    const part = fc.tuple(email, shape, separator);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.map(([e, wrap, after]) => wrap(e) + after).join("");
        expect(splitEmails(text)).toEqual(parts.map(([e]) => e));
      }),
    );
  });

  it("in time that grows with the text and no faster", () => {
    for (const filler of ["<", '"', "<@", "a@b.co ", "a,", "<a@b.co>", "'", "a@b.co <"]) {
      const text = filler.repeat(Math.ceil(1_000_000 / filler.length));
      expect(Array.isArray(splitEmails(text))).toBe(true);
    }
  });

  it("and loses no text that holds an @", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("@", "a", ".", " ", ",", "<", ">", '"', "'", "\n")), (parts) => {
        const text = parts.join("");
        if (text.includes("@")) expect(splitEmails(text).join("")).toContain("@");
      }),
      { numRuns: 2000 },
    );
  });
});
