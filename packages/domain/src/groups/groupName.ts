const IGNORED = /[\p{Control}\p{Default_Ignorable_Code_Point}]/gu;
const APART = /[\p{Punctuation}\s]+/gu;
const BETWEEN_DIGITS = /(?<=\p{Number}) (?=\p{Number})/u;

/**
 * The form in which names of groups are compared, within one organization: two groups with the same key
 * have the same name. Case, spacing, punctuation and the ways to encode the same letters are ignored.
 * A gap between two digits stays, since `Grades 1-2` is not `Grade 12`. Never empty for a name that is not.
 */
export function groupNameKey(name: string): string {
  const letters = folded(name.replace(IGNORED, ""));
  const spaced = letters.replace(APART, " ").trim();
  const key = spaced
    .split(" ")
    .reduce(
      (whole, word) =>
        whole + (BETWEEN_DIGITS.test(`${whole.slice(-2)} ${word.slice(0, 2)}`) ? " " : "") + word,
      "",
    );
  // Marks that stood apart may have met: they are put in their order once more.
  return (key || letters.trim()).normalize("NFKC");
}

/** Case and compatibility forms away. Down, up and down again, so that ß, its capital and SS meet, and every sigma is one. */
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll("\u03c2", "\u03c3")
    .normalize("NFKC");

/** The group that a text names, or null. Of no use across organizations: hand in one organization's groups. */
export function matchGroup<G extends { readonly name: string }>(
  text: string,
  groups: readonly G[],
): G | null {
  const key = groupNameKey(text);
  if (key === "") return null;
  return groups.find((group) => groupNameKey(group.name) === key) ?? null;
}
