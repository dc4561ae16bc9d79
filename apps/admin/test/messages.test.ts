import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

const read = (locale: string): Record<string, Message> => {
  const text = readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8");
  const { $schema: _, ...messages } = JSON.parse(text);
  return messages;
};
const en = read("en");
const es = read("es");

const texts = (message: Message | undefined): string[] =>
  typeof message === "string" ? [message] : (message ?? []).flatMap(({ match }) => Object.values(match));
const values = (message: Message | undefined): string[] =>
  [
    ...new Set(
      texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "")),
    ),
  ]
    .filter((name) => name !== "count" && name !== "word")
    .sort();
const marks = (message: Message | undefined): string[] =>
  [...new Set(texts(message).flatMap((text) => text.match(/\{[#/]\w+\/?\}/g) ?? []))].sort();

describe("The words of the screens", () => {
  it("are there in English and in Spanish", () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it("name the same values and marks in both languages", () => {
    const different = Object.keys(en).filter(
      (key) =>
        values(en[key]).join() !== values(es[key]).join() || marks(en[key]).join() !== marks(es[key]).join(),
    );
    expect(different).toEqual([]);
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
