import { useSyncExternalStore } from "react";
import { dropDraft, readDraft, writeDraft } from "./storage.ts";

/** One value that this tab keeps, for several pages to read. */
export interface TabStore<Value> {
  readonly read: () => Value | null;
  readonly write: (value: Value | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps a value over pages and reloads of this tab; where storage is blocked, over pages. */
export function tabStore<Value>(key: string, isValue: (value: unknown) => value is Value): TabStore<Value> {
  const listeners = new Set<() => void>();
  let value: Value | null | undefined;
  const stored = (): Value | null => {
    try {
      const found: unknown = JSON.parse(readDraft(key) ?? "null");
      return isValue(found) ? found : null;
    } catch {
      return null;
    }
  };
  return {
    read() {
      if (value === undefined) value = stored();
      return value;
    },
    write(next) {
      value = next;
      if (next === null) dropDraft(key);
      else writeDraft(key, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value as it is now, drawn anew whenever it changes. */
export const useTabStore = <Value>({ read, subscribe }: TabStore<Value>): Value | null =>
  useSyncExternalStore(subscribe, read);
