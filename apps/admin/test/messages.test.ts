import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hardCodedTexts, messageProblems } from "@muster/words/checks";
import { describe, expect, it } from "vitest";

type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

const read = (locale: string): Record<string, Message> => {
  const text = readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8");
  const { $schema: _, ...messages } = JSON.parse(text);
  return messages;
};
const en = read("en");

const texts = (message: Message | undefined): string[] =>
  typeof message === "string" ? [message] : (message ?? []).flatMap(({ match }) => Object.values(match));
const folder = fileURLToPath(new URL("..", import.meta.url));

describe("The words of the screens", () => {
  it("are there in English and in Spanish, with the same values and marks", () => {
    expect(messageProblems(folder, ["minutes"])).toEqual([]);
  });

  it("stand nowhere in the source", () => {
    expect(hardCodedTexts(folder, ["Muster", "PDF"])).toEqual([]);
  });

  it("keep e-mail on one line wherever a line can break", () => {
    const long = Object.entries(en).filter(([, message]) =>
      texts(message).some((text) => text.length > 44 && /[Ee]-mail/.test(text)),
    );
    expect(long.map(([key]) => key)).toEqual([]);
  });

  it("shout and beg nowhere", () => {
    const loud = Object.entries({ ...en }).filter(([, message]) =>
      texts(message).some((text) => /!|\bplease\b|\boops\b/i.test(text)),
    );
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});
