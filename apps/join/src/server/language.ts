import { type Locale, parseLocale } from "@muster/domain";
import type { Language } from "../generated/graphql/graphql.ts";
import { LANGUAGE_COOKIE } from "./cookies.ts";
import type { Turn } from "./turn.ts";

export const toLocale = (language: Language): Locale => (language === "ES" ? "es" : "en");
export const toLanguage = (locale: Locale): Language => (locale === "es" ? "ES" : "EN");

/** The language that `?lang=` asks for, or null. */
export function askedLanguage(url: URL): Locale | null {
  const asked = url.searchParams.get("lang");
  return asked === "en" || asked === "es" ? asked : null;
}

/**
 * The language of a page: what was chosen on this device, else the account's, the invitation's, the browser's.
 * The choice comes first so that the link in the strip works for somebody who is signed in, too.
 */
export function localeOf(turn: Turn): Locale {
  if (turn.known.locale) return turn.known.locale;
  const chosen = turn.cookies.get(LANGUAGE_COOKIE);
  if (chosen === "en" || chosen === "es") return chosen;
  const known = turn.known.viewer?.account.language ?? turn.known.invitationLanguage;
  return known ? toLocale(known) : parseLocale(turn.context.acceptLanguage);
}
