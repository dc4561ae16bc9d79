/** Words that name no organization by themselves. */
const small = new Set(["of", "the", "and", "for", "de", "del", "la", "las", "los", "el", "y", "para"]);

/**
 * One to three characters that stand for an organization without a logo: of the short name, else of the name. A single
 * short word in capitals stays as it is ("OHC"); otherwise the first letters of the first three words that count.
 */
export function initials(name: string): string {
  const words = name.match(/[\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}'’]*/gu) ?? [];
  const [only] = words;
  if (only && words.length === 1 && [...only].length <= 3 && only === only.toUpperCase()) return only;
  const counting = words.filter((word) => !small.has(word.toLowerCase()));
  const letters = (counting.length > 0 ? counting : words).slice(0, 3).map(firstLetter);
  return letters.join("") || firstLetter(name.trim()) || "?";
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first character as people see it, in capitals. Where capitals have more letters (ß), the first of them. */
function firstLetter(text: string): string {
  for (const { segment } of graphemes.segment(text)) {
    const [capital = "", ...more] = segment.toUpperCase();
    return segment.length === 1 ? capital : [capital, ...more].join("");
  }
  return "";
}
