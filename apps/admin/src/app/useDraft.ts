import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, readDraft, writeDraft } from "./storage.ts";

const prefix = "muster.draft.";

/** What was kept under this key on this tab, or null. A draft of an older shape is no draft. */
export function keptDraft<Value>(key: string, isValue: (value: unknown) => value is Value): Value | null {
  const text = readDraft(prefix + key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isValue(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a value for this tab while `dirty`, so that a lost session or a reload loses nothing that was typed.
 * Answers the function that forgets it (after saving, or when it is discarded).
 */
export function useDraft(key: string, value: unknown, dirty: boolean): () => void {
  const wrote = useRef(false);
  const text = dirty ? JSON.stringify(value) : null;
  useEffect(() => {
    if (text !== null) writeDraft(prefix + key, text);
    else if (wrote.current) dropDraft(prefix + key);
    wrote.current = text !== null;
  }, [key, text]);
  return useCallback(() => dropDraft(prefix + key), [key]);
}

/** State that outlives a reload of this tab while it differs from `initial`. */
export function useKeptState<Value>(
  key: string,
  initial: Value,
  isValue: (value: unknown) => value is Value,
): readonly [Value, (next: Value) => void, () => void] {
  const [value, setValue] = useState(() => keptDraft(key, isValue) ?? initial);
  const forget = useDraft(key, value, JSON.stringify(value) !== JSON.stringify(initial));
  return [value, setValue, forget];
}
