import type { Language } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { stateName } from "./states.ts";

/** A language by its own name. */
export const languageName = (language: Language): string => (language === "ES" ? "Español" : "English");

interface TrainingFacts {
  readonly jurisdiction: string;
  readonly minutes: number;
  readonly language: Language;
}

/** "Oregon · 60 min · English" */
export const trainingFacts = ({ jurisdiction, minutes, language }: TrainingFacts): string =>
  [stateName(jurisdiction), m.minutes({ count: minutes }), languageName(language)].join(" · ");
