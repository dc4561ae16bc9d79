import { language } from "../app/language.ts";
import { m } from "../generated/paraglide/messages.js";

/** A whole number with its separators: 1,204. */
export const figure = (count: number): string => new Intl.NumberFormat(language()).format(count);

/** A count that is exact to 10,000; above, "10,000+". */
export const cappedFigure = ({ count, more }: { readonly count: number; readonly more: boolean }): string =>
  more ? `${figure(count)}+` : figure(count);

/** "Mandated Reporter, Radio Etiquette and Student Data Privacy". */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: "conjunction" }).format(names);

const words: readonly (() => string)[] = [
  () => m.number_0(),
  () => m.number_1(),
  () => m.number_2(),
  () => m.number_3(),
  () => m.number_4(),
  () => m.number_5(),
];

/** Small numbers as words, for the beginning of a sentence; others as figures. */
export const numberWord = (count: number): string => words[count]?.() ?? figure(count);
