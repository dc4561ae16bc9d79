import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EmailRefusalCode, emailDomain, parseEmail } from "../../src/index.ts";

const local = (length: number) => "a".repeat(length);
/** An address of exactly so many octets, with a local part and labels that are all within their own limits. */
const addressOf = (octets: number) => {
  const domain = `${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(octets - 60 - 1 - 128 - 4)}.org`;
  return `${local(60)}@${domain}`;
};

const accepted: [title: string, input: string, email: string, typed: string][] = [
  ["capitals, as the same person", "Jane.Doe@Example.COM", "jane.doe@example.com", "Jane.Doe@Example.COM"],
  ["a plus-tag, kept", "jane+safety@example.com", "jane+safety@example.com", "jane+safety@example.com"],
  ["dots, kept", "j.a.n.e@gmail.com", "j.a.n.e@gmail.com", "j.a.n.e@gmail.com"],
  ["an apostrophe", "o'brien@example.com", "o'brien@example.com", "o'brien@example.com"],
  [
    "underscore, hyphen and a long ending",
    "a_b-c@example.co.uk",
    "a_b-c@example.co.uk",
    "a_b-c@example.co.uk",
  ],
  ["a museum", "x@y.museum", "x@y.museum", "x@y.museum"],
  ["a leading plus, which is legal", "+jane@example.com", "+jane@example.com", "+jane@example.com"],
  ["a leading hyphen, which is legal", "-x@y.co", "-x@y.co", "-x@y.co"],
  ["the name of a prototype as data", "__proto__@x.co", "__proto__@x.co", "__proto__@x.co"],
  ["the name of a constructor as data", "constructor@x.co", "constructor@x.co", "constructor@x.co"],
  ["spaces, a tab and no-break spaces around it", " \t\u00a0jane@x.co\u00a0 ", "jane@x.co", "jane@x.co"],
  ["a line break at its end", "jane@x.co\r\n", "jane@x.co", "jane@x.co"],
  ["a byte order mark before it", "\ufeffjane@x.co", "jane@x.co", "jane@x.co"],
  ["a mailto: link", "mailto:jane@example.com", "jane@example.com", "jane@example.com"],
  ["a mailto: link with capitals and a subject", "MAILTO:Jane@x.co?subject=Hi", "jane@x.co", "Jane@x.co"],
  ["a percent-encoded mailto: link", "mailto:jane%2Bsafety@x.co", "jane+safety@x.co", "jane+safety@x.co"],
  [
    "an international domain, as A-labels",
    "user@bücher.example",
    "user@xn--bcher-kva.example",
    "user@bücher.example",
  ],
  [
    "an international domain in capitals",
    "user@BÜCHER.example",
    "user@xn--bcher-kva.example",
    "user@BÜCHER.example",
  ],
  [
    "decomposed letters of a domain",
    "u@bu\u0308cher.example",
    "u@xn--bcher-kva.example",
    "u@bu\u0308cher.example",
  ],
  ["the A-label spelling", "u@XN--BCHER-KVA.example", "u@xn--bcher-kva.example", "u@XN--BCHER-KVA.example"],
  [
    "a Cyrillic look-alike, as its own domain",
    "user@g\u0456thub.com",
    "user@xn--gthub-n2e.com",
    "user@g\u0456thub.com",
  ],
  [
    "a dotless i in the domain, as its own",
    "user@g\u0131thub.com",
    "user@xn--gthub-n4a.com",
    "user@g\u0131thub.com",
  ],
  ["an international ending", "u@пример.рф", "u@xn--e1afmkfd.xn--p1ai", "u@пример.рф"],
  ["a local part of 64 octets", `${local(64)}@x.co`, `${local(64)}@x.co`, `${local(64)}@x.co`],
  ["an address of 254 octets", addressOf(254), addressOf(254), addressOf(254)],
];

const refused: [title: string, input: string, code: EmailRefusalCode, at?: number][] = [
  ["nothing", "", "EMAIL_EMPTY"],
  ["only spaces", " \u00a0\t", "EMAIL_EMPTY"],
  ["only mailto:", "mailto:", "EMAIL_EMPTY"],
  [
    "a quoted local part that hides another address",
    '"x@evil.com x"@internal.example',
    "EMAIL_QUOTED_LOCAL",
    0,
  ],
  ["a host without a dot", "user@localhost", "EMAIL_NO_DOMAIN_DOT", 5],
  ["an internal host", "user@internal", "EMAIL_NO_DOMAIN_DOT", 5],
  ["two dots in the domain", "user@example..com", "EMAIL_DOUBLE_DOT", 12],
  ["a dot right after the @", "user@.example.com", "EMAIL_DOT_AT_EDGE", 5],
  ["a dot at the very end", "user@example.com.", "EMAIL_DOT_AT_EDGE", 16],
  ["a dot at the beginning", ".user@example.com", "EMAIL_DOT_AT_EDGE", 0],
  ["a dot before the @", "user.@example.com", "EMAIL_DOT_AT_EDGE", 4],
  ["two dots in the local part", "us..er@example.com", "EMAIL_DOUBLE_DOT", 2],
  ["a local part of 65 octets", `${local(65)}@x.co`, "EMAIL_LOCAL_TOO_LONG", 64],
  ["an address of 255 octets", addressOf(255), "EMAIL_TOO_LONG"],
  [
    "254 characters that are more octets as A-labels",
    addressOf(254).replace("b", "ü"),
    "EMAIL_DOMAIN_INVALID",
    61,
  ],
  ["10,000 characters", `${"a".repeat(10_000)}@x.co`, "EMAIL_TOO_LONG"],
  ["a soft hyphen inside", "ja\u00adne@x.co", "EMAIL_INVISIBLE_CHARACTER", 2],
  ["a word joiner inside", "jane\u2060@x.co", "EMAIL_INVISIBLE_CHARACTER", 4],
  ["a byte order mark inside", "jane@\ufeffx.co", "EMAIL_INVISIBLE_CHARACTER", 5],
  ["a zero width space", "jane@x\u200b.co", "EMAIL_INVISIBLE_CHARACTER", 6],
  ["a right-to-left override", "jane\u202e@x.co", "EMAIL_INVISIBLE_CHARACTER", 4],
  ["a direction isolate", "\u2068jane@x.co\u2069", "EMAIL_INVISIBLE_CHARACTER", 0],
  ["a Hangul filler", "jane@x\u3164.co", "EMAIL_INVISIBLE_CHARACTER", 6],
  ["a full-width @", "user\uff20example.com", "EMAIL_WIDE_CHARACTER", 4],
  ["a small @", "user\ufe6bexample.com", "EMAIL_WIDE_CHARACTER", 4],
  ["full-width letters of the domain", "user@\uff45xample.com", "EMAIL_WIDE_CHARACTER", 5],
  ["a Kelvin sign in the domain", "user@\u212a.com", "EMAIL_WIDE_CHARACTER", 5],
  ["an ideographic full stop", "user@example\u3002com", "EMAIL_WIDE_CHARACTER", 12],
  ["a dotless i before the @", "m\u0131ke@example.org", "EMAIL_NON_ASCII_LOCAL", 1],
  ["a dotted capital I before the @", "M\u0130KE@example.org", "EMAIL_NON_ASCII_LOCAL", 1],
  ["an accent before the @", "renée@example.org", "EMAIL_NON_ASCII_LOCAL", 3],
  ["a header smuggled in by percent-encoding", "user@example.com%0aCc:x@y.z", "EMAIL_TWO_AT_SIGNS", 23],
  ["a percent-encoded line break in a mailto: link", "mailto:u@x.co%0aCc:x", "EMAIL_CONTROL_CHARACTER"],
  ["a colon after the @", "user@example.com:25", "EMAIL_DOMAIN_CHARACTER", 16],
  ["a path after the domain", "user@example.com/x", "EMAIL_DOMAIN_CHARACTER", 16],
  ["percent-encoding after the @", "user@ex%61mple.com", "EMAIL_DOMAIN_CHARACTER", 7],
  ["an underscore after the @", "user@my_host.com", "EMAIL_DOMAIN_CHARACTER", 7],
  ["an address in brackets after the @", "user@[127.0.0.1]", "EMAIL_DOMAIN_CHARACTER", 5],
  ["two addresses with a comma", "user@example.com,evil@x.y", "EMAIL_SEVERAL_ADDRESSES", 16],
  ["two addresses with a semicolon", "a@b.co;c@d.co", "EMAIL_SEVERAL_ADDRESSES", 6],
  ["two addresses with a space", "a@b.co c@d.co", "EMAIL_SEVERAL_ADDRESSES", 6],
  ["two addresses with a line break", "a@b.co\nc@d.co", "EMAIL_SEVERAL_ADDRESSES"],
  ["a line break inside", "jane\n@x.co", "EMAIL_CONTROL_CHARACTER", 4],
  ["a header after a line break", "jane@x.co\r\nBcc: all", "EMAIL_CONTROL_CHARACTER", 9],
  ["a NUL", "jane\0@x.co", "EMAIL_CONTROL_CHARACTER", 4],
  ["a formula", "=cmd|'/C calc'!A0@x.co", "EMAIL_SPACE", 8],
  ["nothing before the @", "@x.co", "EMAIL_NO_LOCAL", 0],
  ["nothing after the @", "jane@", "EMAIL_NO_DOMAIN", 4],
  ["no @ at all", "__proto__", "EMAIL_NO_AT_SIGN"],
  ["a name", "Jane", "EMAIL_NO_AT_SIGN"],
  ["two @ signs", "m.ruiz@@alder.example", "EMAIL_TWO_AT_SIGNS", 7],
  [
    "two @ signs after white space, where the person sees them",
    "  m.ruiz@@alder.example",
    "EMAIL_TWO_AT_SIGNS",
    9,
  ],
  ["two @ signs in a mailto: link", "mailto:a@@b.co", "EMAIL_TWO_AT_SIGNS", 9],
  ["a name around it", "Jane <jane@x.co>", "EMAIL_NAME_AROUND", 5],
  ["words before it", "jane doe@x.co", "EMAIL_SPACE", 4],
  ["a comma inside the local part", "jane,doe@x.co", "EMAIL_LOCAL_CHARACTER", 4],
  ["parentheses", "jane(work)@x.co", "EMAIL_LOCAL_CHARACTER", 4],
  ["half a surrogate pair", "\ud800@x.co", "EMAIL_BROKEN_CHARACTER", 0],
  ["half a surrogate pair in the domain", "jane@\udc00.co", "EMAIL_BROKEN_CHARACTER", 5],
  ["a numeric address", "user@127.0.0.1", "EMAIL_DOMAIN_INVALID", 5],
  ["a numeric ending that would be read as another host", "user@1.2.3", "EMAIL_DOMAIN_INVALID", 5],
  ["a hexadecimal ending", "user@1.0x7f", "EMAIL_DOMAIN_INVALID", 5],
  ["a hyphen at the edge of the domain", "user@-example.com", "EMAIL_DOMAIN_INVALID", 5],
  ["a hyphen before a dot", "user@example-.com", "EMAIL_DOMAIN_INVALID", 5],
  ["a part of 64 octets after the @", `u@${local(64)}.com`, "EMAIL_DOMAIN_INVALID", 2],
  ["broken punycode", "user@xn--\u0430.com", "EMAIL_DOMAIN_INVALID", 5],
  ["punycode that decodes to nothing", "user@xn--.com", "EMAIL_DOMAIN_INVALID", 5],
];

describe("An e-mail address is accepted", () => {
  it.each(accepted)("with %s", (_, input, email, typed) => {
    expect(parseEmail(input)).toEqual({ ok: true, email, typed });
  });
});

describe("An e-mail address is refused", () => {
  it.each(refused)("for %s", (_, input, code, at) => {
    const result = parseEmail(input);
    expect(result).toMatchObject({ ok: false, code });
    if (at !== undefined) expect(result).toHaveProperty("at", at);
  });
});

describe("The normal form", () => {
  const emailOf = (input: string) => {
    const parsed = parseEmail(input);
    return parsed.ok ? parsed.email : null;
  };

  it("makes two people of a plus-tag and none", () => {
    expect(emailOf("jane+safety@example.com")).not.toBe(emailOf("jane@example.com"));
  });

  it("is its own normal form", () => {
    for (const [, input] of accepted) expect(emailOf(emailOf(input) ?? "")).toBe(emailOf(input));
  });

  it("holds the domain after the @", () => {
    const parsed = parseEmail("user@BÜCHER.example");
    expect(parsed.ok && emailDomain(parsed.email)).toBe("xn--bcher-kva.example");
  });

  it("never folds a character outside ASCII into an ASCII domain", () => {
    const folded: string[] = [];
    for (let point = 0x80; point < 0x20000; point += 1) {
      const email = emailOf(`user@a${String.fromCodePoint(point)}b.example`);
      if (email !== null && !emailDomain(email).startsWith("xn--")) folded.push(point.toString(16));
    }
    expect(folded).toEqual([]);
  });
});

describe("Whatever the text", () => {
  it("parsing neither throws nor accepts anything but a plain lower-case ASCII address", () => {
    const pieces = fc.constantFrom(
      "@",
      ".",
      "a",
      "B",
      "ü",
      "\u202e",
      "\ud83d",
      "<",
      ">",
      '"',
      ",",
      " ",
      "\n",
      "%",
      "mailto:",
      "xn--",
      "0",
      "/",
      "\\",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseEmail(input);
        if (!parsed.ok) return parsed.at === undefined || (parsed.at >= 0 && parsed.at < input.length);
        return (
          /^[!-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(parsed.email) &&
          parsed.email === parsed.email.toLowerCase()
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("a megabyte is refused without being read", () => {
    for (const filler of ["a", "a@", "\u00a0", '"', "ü", "."]) {
      const input = filler.repeat(1_000_000 / filler.length);
      expect(parseEmail(input)).toEqual({ ok: false, code: "EMAIL_TOO_LONG" });
    }
  });
});
