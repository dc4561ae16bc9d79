import { useCallback, useRef } from "react";

/**
 * The client key of an act: a press after a failed request repeats that request, so that whatever it did is not
 * done twice; other content gets another key.
 */
export function useClientKey(): (content: unknown) => string {
  const kept = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return useCallback((content) => {
    const text = JSON.stringify(content);
    if (kept.current?.content !== text) kept.current = { content: text, key: crypto.randomUUID() };
    return kept.current.key;
  }, []);
}
