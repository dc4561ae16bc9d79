import { type Locale, parseLocale } from "@muster/domain";
import { useSyncExternalStore } from "react";
import { overwriteGetLocale } from "../generated/paraglide/runtime.js";
import { readLocal, writeLocal } from "./storage.ts";

const KEY = "muster.language";
const listeners = new Set<() => void>();

let current: Locale = "en";
overwriteGetLocale(() => current);

/** The language that is being drawn. */
export const language = (): Locale => current;

/** Draws everything in another language from now on. */
export function setLanguage(next: Locale): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The language, for the one place that draws everything anew when it changes. */
export const useLanguage = (): Locale => useSyncExternalStore(subscribe, language);

/** Begins with this browser's language until the account is known, and remembers the account's for the next time. */
export function startLanguage(): void {
  setLanguage(parseLocale(readLocal(KEY) ?? navigator.languages.join(",")));
  document.documentElement.lang = current;
  subscribe(() => {
    document.documentElement.lang = current;
    writeLocal(KEY, current);
  });
}
