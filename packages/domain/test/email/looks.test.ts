import { describe, expect, it } from "vitest";
import { isLookalikeDomain, samePersonKey } from "../../src/index.ts";
import { email } from "../invite/examples.ts";

describe("A domain that can be taken for another", () => {
  it.each([
    ["a Cyrillic letter among Latin ones", "gіthub.com"],
    ["a dotless i", "gıthub.com"],
    ["a Cyrillic word that reads as Latin", "аррӏе.com"],
    ["a Greek letter among Latin ones", "alpha-ο.example"],
    ["a script g", "ɡoogle.com"],
    ["a label below", "mail.gіthub.com"],
    ["Latin and Hebrew", "paypalא.com"],
    ["Latin and Thai", "paypalก.com"],
  ])("%s", (_, domain) => {
    expect(isLookalikeDomain(domain)).toBe(true);
  });

  it.each([
    ["plain letters", "alder.example"],
    ["accents", "bücher.example"],
    ["Nordic letters", "smørrebrød.dk"],
    ["Russian under a Russian ending", "пример.рф"],
    ["a Russian word with letters of its own", "почта.com"],
    ["a Cyrillic word of shared letters under a Russian ending", "сосо.рф"],
    ["Japanese in its three scripts, with Latin", "東京タワーのmuster.jp"],
    ["Korean", "한국.com"],
    ["digits and hyphens", "3-4.example"],
  ])("is none with %s", (_, domain) => {
    expect(isLookalikeDomain(domain)).toBe(false);
  });
});

describe("Two addresses look like one person's", () => {
  const same = (one: string, other: string) => samePersonKey(email(one)) === samePersonKey(email(other));

  it.each([
    ["jane+safety@example.com", "jane@example.com"],
    ["j.doe@alder.example", "jdoe@alder.example"],
    ["j.doe+x@gmail.com", "jdoe@googlemail.com"],
  ])("%s and %s", (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ["jane@example.com", "jane@example.org"],
    ["+jane@example.com", "+john@example.com"],
    ["j-doe@alder.example", "jdoe@alder.example"],
  ])("but not %s and %s", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
