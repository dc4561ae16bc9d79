import type { Locale } from "@muster/domain";
import { overwriteGetLocale } from "../generated/paraglide/runtime.js";

let current: Locale = "en";
overwriteGetLocale(() => current);

/** The language that is being drawn. */
export const locale = (): Locale => current;

/** In a browser there is one language: that of the document. */
export function setLocale(language: string): void {
  current = language === "es" ? "es" : "en";
}

/** Runs `draw` with our words in `language`. Drawing is synchronous, so requests do not meet here. */
export function inLocale<Result>(language: Locale, draw: () => Result): Result {
  const before = current;
  current = language;
  try {
    return draw();
  } finally {
    current = before;
  }
}
