import { describe, expect, it } from "vitest";
import { parseLocale } from "../src/index.ts";

describe("The language", () => {
  it.each([
    ["es", "es"],
    ["ES_mx", "es"],
    ["es-419,es;q=0.9,en;q=0.8", "es"],
    ["en-US,en;q=0.9,es;q=0.8", "en"],
    ["fr-FR, es;q=0.5, en;q=0.4", "es"],
    ["es;q=0, en;q=0.1", "en"],
    ["es;q=nonsense", "en"],
    ["fr", "en"],
    ["*", "en"],
    ["", "en"],
    [null, "en"],
    [undefined, "en"],
    ["español", "en"],
    [`${"x,".repeat(100_000)}es`, "en"],
  ])("of %j is %s", (header, locale) => {
    expect(parseLocale(header)).toBe(locale);
  });
});
