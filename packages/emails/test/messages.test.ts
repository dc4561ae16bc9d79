import { expect, it } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };

/** Every variable and mark of a message, sorted, in all its variants. */
const holes = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/\{[#/]?\w+[^}]*\}/g) ?? [])].sort();

it("both languages have the same messages", () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
});

it("both languages say the same facts in each message", () => {
  const spanish: Record<string, unknown> = es;
  for (const [key, message] of Object.entries(en)) {
    expect({ key, holes: holes(spanish[key]) }).toEqual({ key, holes: holes(message) });
  }
});

it("no sentence breaks inside the word e-mail", () => {
  expect(JSON.stringify(en)).not.toMatch(/e-mail/i);
});
