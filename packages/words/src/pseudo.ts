import { type Message, type Messages, textsOf } from "./messages.ts";

/** Around everything that is ours, so that a text without them was written into the source. */
export const OPEN = "⟦";
export const CLOSE = "⟧";

/** How much longer a text becomes. */
const LONGER = 0.4;

const accents: Readonly<Record<string, string>> = {
  ...{ a: "å", c: "ç", d: "ð", e: "é", i: "î", n: "ñ", o: "ö", r: "ŕ", s: "š", u: "ü", y: "ý", z: "ž" },
  ...{ A: "Å", C: "Ç", D: "Ð", E: "É", I: "Î", N: "Ñ", O: "Ö", R: "Ŕ", S: "Š", U: "Ü", Y: "Ý", Z: "Ž" },
};

/** A value, `{name}`, or a mark, `{#strong}`: these stay as they are. */
const hole = /(\{[^}]*\})/;

/**
 * A text as a language with longer words would have it: accented, every word two fifths longer, in brackets. A word
 * grows in itself, since that is what a narrow place has to bear.
 */
export function pseudoText(text: string): string {
  const pieces = text.split(hole);
  return `${OPEN}${pieces.map((piece) => (hole.test(piece) ? piece : piece.replace(/\p{L}+/gu, longer))).join("")}${CLOSE}`;
}

function longer(word: string): string {
  const letters = [...word];
  const more = Math.round(letters.length * LONGER);
  const last = letters[letters.length - 1] ?? "";
  return [...letters, ...Array<string>(more).fill(last.toLowerCase())]
    .map((letter) => accents[letter] ?? letter)
    .join("");
}

/** All messages so: the same keys, values, marks and forms. */
export const pseudoMessages = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]));

function pseudoMessage(message: Message): Message {
  if (typeof message === "string") return pseudoText(message);
  return message.map((variants) => ({
    ...variants,
    match: Object.fromEntries(Object.entries(variants.match).map(([when, text]) => [when, pseudoText(text)])),
  }));
}

/** How much longer the texts of messages became, as a share. */
export function growth(before: Messages, after: Messages): number {
  const length = (messages: Messages): number =>
    Object.values(messages)
      .flatMap(textsOf)
      .reduce((sum, text) => sum + [...text].length, 0);
  return length(after) / length(before) - 1;
}
