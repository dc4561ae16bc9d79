import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { guidePdf, picture } from "../src/index.ts";
import { pictureNames } from "../src/names.ts";

const folder = new URL("../files/", import.meta.url);
const languages = ["en", "es"] as const;

/** What is downloaded to see all of Help and the guide, in both languages. */
const LIMIT = 2 * 1024 * 1024;

const shown = languages.flatMap((language) => [
  guidePdf(language),
  ...pictureNames.map((name) => picture(name, language)?.src ?? `no picture of ${name} in ${language}`),
]);

test("every picture is there in both languages, and its address changes with it", () => {
  for (const src of shown) {
    const { pathname, searchParams } = new URL(src, "http://muster.example");
    const bytes = readFileSync(new URL(pathname.replace("/pictures/", ""), folder));
    const version = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    expect(searchParams.get("v"), src).toBe(version);
  }
});

test("nothing lies there that no page shows", () => {
  const wanted = shown.map((src) => src.replace("/pictures/", "").replace(/\?.*/, ""));
  expect(readdirSync(folder).sort()).toEqual([...wanted, "fingerprints.json", "index.json"].sort());
});

test("all of it stays small", () => {
  const sizes = readdirSync(folder).map((file) => statSync(new URL(file, folder)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
});
