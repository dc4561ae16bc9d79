import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Messages = Record<string, unknown>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8"));

const english = read("en");
const spanish = read("es");

/** The values that a message names, in every one of its variants. */
const values = (message: unknown): string[] =>
  [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();

describe("Our words", () => {
  it("exist in English and in Spanish", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
  });

  it("name the same values in both", () => {
    for (const key of Object.keys(english)) expect(values(spanish[key]), key).toEqual(values(english[key]));
  });

  it("are translated", () => {
    const alike = Object.keys(english).filter(
      (key) => JSON.stringify(english[key]) === JSON.stringify(spanish[key]),
    );
    expect(alike.sort()).toEqual([
      "$schema",
      "minutes_short",
      "privacy_cookies_q",
      "title_lesson",
      "title_of",
    ]);
  });

  it("do not shout", () => {
    const shouted = [english, spanish].flatMap((messages) =>
      Object.values(messages).filter((text) => /[!¡]|oops|vaya/i.test(JSON.stringify(text))),
    );
    expect(shouted).toEqual([]);
  });
});
