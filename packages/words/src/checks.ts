import { type Message, type Messages, readMessages, textsOf } from "./messages.ts";

export { hardCodedTexts } from "./hardCoded.ts";

/**
 * What is wrong with the messages of a package: not there in both languages, without words, naming other values or
 * marks in one than in the other, or left in English.
 * @param folder that holds `messages/`
 * @param alike keys of what is the same in both languages, each on purpose
 */
export function messageProblems(folder: string, alike: readonly string[]): string[] {
  return problemsOf(readMessages(folder, "en"), readMessages(folder, "es"), alike);
}

/** {@link messageProblems} of messages that were read. */
export function problemsOf(english: Messages, spanish: Messages, alike: readonly string[]): string[] {
  const keys = [...new Set([...Object.keys(english), ...Object.keys(spanish)])].sort();
  const problems = keys.flatMap((key) => {
    const [en, es] = [english[key], spanish[key]];
    if (en === undefined) return [`${key} has no English`];
    if (es === undefined) return [`${key} has no Spanish`];
    return betweenLanguages(en, es, alike.includes(key)).map((problem) => `${key} ${problem}`);
  });
  const gone = alike.filter((key) => !keys.includes(key));
  return [...problems, ...gone.map((key) => `${key} is said to be alike, and is no message`)];
}

function betweenLanguages(en: Message, es: Message, alike: boolean): string[] {
  const texts = [...textsOf(en), ...textsOf(es)];
  const same = JSON.stringify(textsOf(en)) === JSON.stringify(textsOf(es)) && texts.some(hasWords);
  return [
    ...(texts.some((text) => text.trim() === "") ? ["has a text without words"] : []),
    ...(holesOf(en) === holesOf(es) ? [] : [`names ${holesOf(en)} in English and ${holesOf(es)} in Spanish`]),
    ...(same && !alike ? ["is the same in both languages"] : []),
    ...(!same && alike ? ["differs, and is said to be alike"] : []),
  ];
}

/** Whether there is anything to translate besides the values. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ""));

/**
 * The values and marks of a message. A form of words may say a count ("one training"), so it is enough that one of
 * the texts names each; `{word}` is the same count as a word, which one language may write and the other not.
 */
function holesOf(message: Message): string {
  const holes = textsOf(message)
    .flatMap((text) => text.match(/\{[^}]*\}/g) ?? [])
    .map((hole) => (hole === "{word}" ? "{count}" : hole));
  return [...new Set(holes)].sort().join(" ") || "nothing";
}
