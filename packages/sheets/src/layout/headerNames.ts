/** A header as it is compared: letters and digits in lower case, without accents, one space between words. */
const plain = (header: string): string =>
  header
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .replace(/\be (?=mails?\b)/g, "e");

const EMAIL =
  /\b(?:emails?|mails?|emailaddress(?:es)?|mailaddress|correos?|courriel|upn|user principal name)\b/;
const EMAIL_ALONE =
  /^(?:(?:work|school|company|business|staff|employee|learner)? ?(?:e?mails?|emailaddress(?:es)?|mailaddress)(?: address(?:es)?| adresse| adress)?|correos?(?: electronicos?)?|direccion(?:es)? de correos?(?: electronicos?)?|courriel)$/;
/** Names of a groups column, the surest first. */
const GROUPS: readonly RegExp[] = [
  /^(?:groups?|group names?|grupos?|nombres? de(?:l| los)? grupos?|gruppen?|groupes?)$/,
  /\b(?:groups?|grupos?)\b/,
  /\b(?:teams?|equipos?)\b/,
  /\b(?:departments?|depts?|departamentos?|abteilung)\b/,
  /^(?:class(?:es)?|cohorts?|units?|divisions?|areas?|sections?|clases?|unidad(?:es)?|division(?:es)?|seccion(?:es)?)(?: names?)?$/,
];

/** A header longer than this is a sentence above the table. */
const LENGTH_MAX = 60;

/** How surely a header names the e-mail column: 2 surely, 1 perhaps, 0 not. */
export function emailHeader(header: string): 0 | 1 | 2 {
  if (header.length > LENGTH_MAX || header.includes("@")) return 0;
  const name = plain(header);
  return EMAIL_ALONE.test(name) ? 2 : EMAIL.test(name) ? 1 : 0;
}

/** How surely a header names the groups column: the lower the surer, null not at all. */
export function groupsHeader(header: string): number | null {
  if (header.length > LENGTH_MAX) return null;
  const rank = GROUPS.findIndex((pattern) => pattern.test(plain(header)));
  return rank === -1 ? null : rank;
}
