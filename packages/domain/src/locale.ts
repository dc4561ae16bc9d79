/** The languages of our own words. Trainings keep the language of their catalogue entry. */
export const locales = ["en", "es"] as const;

export type Locale = (typeof locales)[number];

/** Language ranges looked at in one header; the rest is noise. */
const RANGES_MAX = 20;

const isLocale = (tag: string): tag is Locale => (locales as readonly string[]).includes(tag);

/**
 * The best of our languages for a language tag ("es-MX", "EN") or an Accept-Language header
 * ("fr;q=0.9, es;q=0.8"). English when nothing fits.
 */
export function parseLocale(acceptLanguageOrTag: string | null | undefined): Locale {
  let best: Locale = "en";
  let bestQuality = 0;
  for (const range of (acceptLanguageOrTag ?? "").slice(0, 1000).split(",").slice(0, RANGES_MAX)) {
    const [tag = "", ...parameters] = range.toLowerCase().split(";");
    const language = tag.trim().split(/[-_]/)[0] ?? "";
    if (!isLocale(language)) continue;
    const quality = qualityOf(parameters);
    if (quality > bestQuality) [best, bestQuality] = [language, quality];
  }
  return best;
}

function qualityOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [name, value] = parameter.split("=");
    if (name?.trim() !== "q") continue;
    const quality = Number(value);
    return Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0;
  }
  return 1;
}
