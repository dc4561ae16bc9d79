// Controls, and characters that change the direction of other text or cannot be seen. A name may hold none of
// them: with a line break it could write a header, with an override it could show another name.
// U+200C and U+200D stay, since names in Persian, Hindi and others need them. U+00A0 stays: it is ours.
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const halves = /\p{Cs}/gu;
const breaks = /[\p{Cc}\u2028\u2029]+/gu;

/** One line of well-formed text: breaks and controls become one space, unseen characters go. */
export function oneLine(text: string): string {
  return text.replace(halves, "\ufffd").replace(breaks, " ").replace(unseen, "");
}

/** `oneLine` with plain spaces and hyphens in place of the non-breaking ones, for subjects and text parts. */
export function plainLine(text: string): string {
  return oneLine(text).replaceAll("\u00a0", " ").replaceAll("\u202f", " ").replaceAll("\u2011", "-");
}

/** At most `limit` characters as a person counts them; what is cut ends in "…". */
export function bounded(text: string, limit: number): string {
  const characters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
  if (characters.length <= limit) return text;
  const kept = characters.slice(0, limit - 1).map((character) => character.segment);
  return `${kept.join("").trimEnd()}…`;
}

/** A subject line: one line, plain, at most 200 characters. */
export function subjectLine(text: string): string {
  return bounded(plainLine(text).replace(/ {2,}/g, " ").trim(), 200);
}

/**
 * The sender's display name, "Carmen Ruiz, Riverbend Community Care (Muster)": no line breaks, quotes,
 * backslashes or angle brackets, each name at most 60 characters. It holds a comma: the mailer quotes it.
 */
export function senderName(names: readonly string[]): string {
  const clean = names
    .map((name) =>
      plainLine(name)
        .replace(/["<>\\]/g, "")
        .replace(/ {2,}/g, " ")
        .trim(),
    )
    .filter((name) => name !== "")
    .map((name) => bounded(name, 60));
  return clean.length === 0 ? "Muster" : `${clean.join(", ")} (Muster)`;
}
