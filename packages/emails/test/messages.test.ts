import { fileURLToPath } from "node:url";
import { hardCodedTexts, messageProblems } from "@muster/words/checks";
import { expect, it } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };

const folder = fileURLToPath(new URL("..", import.meta.url));

it("both languages have the same messages, which say the same facts", () => {
  expect(messageProblems(folder, ["minutes_short"])).toEqual([]);
  expect(Object.keys(es)).toEqual(Object.keys(en));
});

it("no word of a mail stands in the source", () => {
  expect(hardCodedTexts(folder, ["Muster", "muster"])).toEqual([]);
});

it("Spanish has one word for training", () => {
  expect(JSON.stringify(es)).not.toMatch(/capacitaci|entrenamiento/i);
});

it("no sentence breaks inside the word e-mail", () => {
  expect(JSON.stringify(en)).not.toMatch(/e-mail/i);
});
