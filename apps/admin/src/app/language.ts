import { type Locale, parseLocale } from "@muster/domain";
import { useSyncExternalStore } from "react";
import { overwriteGetLocale } from "../generated/paraglide/runtime.js";
import { readLocal, writeLocal } from "./storage.ts";

const KEY = "muster.language";
const listeners = new Set<() => void>();

let current: Locale = parseLocale(readLocal(KEY) ?? navigator.languages.join(","));
overwriteGetLocale(() => current);
document.documentElement.lang = current;

/** The language that is being drawn. */
export const language = (): Locale => current;

/** Draws everything in another language from now on, and on this browser's next start until the account is known. */
export function setLanguage(next: Locale): void {
  if (next === current) return;
  current = next;
  document.documentElement.lang = next;
  writeLocal(KEY, next);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The language, for the one place that draws everything anew when it changes. */
export const useLanguage = (): Locale => useSyncExternalStore(subscribe, language);
