import type { Locale } from "@muster/domain";
import { Language } from "../graphql/types.ts";

/** The domain writes languages as tags, the schema and the database as enum values. */
export const localeOf = (language: "EN" | "ES"): Locale => (language === "ES" ? "es" : "en");
export const languageOf = (locale: Locale): Language => (locale === "es" ? Language.ES : Language.EN);
