import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hardCodedTexts, messageProblems } from "@muster/words/checks";
import { describe, expect, it } from "vitest";

type Messages = Record<string, unknown>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8"));

const english = read("en");
const spanish = read("es");

const folder = fileURLToPath(new URL("..", import.meta.url));

describe("Our words", () => {
  it("exist in English and in Spanish, with the same values, in the same order", () => {
    expect(messageProblems(folder, ["minutes_short", "privacy_cookies_q"])).toEqual([]);
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
  });

  it("stand nowhere in the source", () => {
    expect(hardCodedTexts(folder, ["Muster", "English", "Español"])).toEqual([]);
  });

  it("do not shout", () => {
    const shouted = [english, spanish].flatMap((messages) =>
      Object.values(messages).filter((text) => /[!¡]|oops|vaya/i.test(JSON.stringify(text))),
    );
    expect(shouted).toEqual([]);
  });
});
