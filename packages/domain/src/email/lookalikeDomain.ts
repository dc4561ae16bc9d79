/** Scripts that are written together, besides Latin alone: the sets that browsers show as they are. */
const TOGETHER: readonly RegExp[] = [
  /^[\p{Script_Extensions=Latin}\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]*$/u,
  /^[\p{Script_Extensions=Latin}\p{Script_Extensions=Han}\p{Script_Extensions=Bopomofo}]*$/u,
  /^[\p{Script_Extensions=Latin}\p{Script_Extensions=Han}\p{Script_Extensions=Hangul}]*$/u,
];
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];
/** Cyrillic and Greek letters that read as one of a to z. */
const READS_AS_LATIN =
  /^[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0475\u04bb\u04cf\u0501\u051b\u051d\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5]+$/u;
/** Letters of the Latin script that read as another one: dotless i, script g and a, small capitals. */
const ODD_LATIN = /[\u0131\u0237\u0250-\u02af\u1d00-\u1dbf\ua730-\ua734]/u;
const NON_ASCII = /[^\0-\x7f]/;

/**
 * Whether a domain, in its Unicode form, can be taken for another: letters of several scripts in one label, a label of
 * foreign letters that all read as Latin before a Latin ending, or Latin letters that read as others.
 * `bücher.example` and `пример.рф` are none.
 */
export function isLookalikeDomain(unicodeDomain: string): boolean {
  const labels = unicodeDomain.toLowerCase().split(".");
  const latinEnding = !NON_ASCII.test(labels.at(-1) ?? "");
  return labels.some((label) => {
    const letters = (label.match(/\p{Letter}/gu) ?? []).join("");
    if (!NON_ASCII.test(letters)) return false;
    return ODD_LATIN.test(letters) || isMixed(letters) || (latinEnding && READS_AS_LATIN.test(letters));
  });
}

function isMixed(letters: string): boolean {
  const known = SCRIPTS.filter((script) => script.test(letters)).length;
  if (known === 0 || (known === 1 && !hasOtherScript(letters))) return false;
  return !TOGETHER.some((set) => set.test(letters));
}

/** Whether a letter belongs to none of the scripts that are told apart. */
const hasOtherScript = (letters: string): boolean =>
  [...letters].some((letter) => !SCRIPTS.some((script) => script.test(letter)));
