import { useEffect, useRef, useState } from "react";

const SEARCH_WAIT_MS = 300;

/** What is typed in a search field, handed on a moment after the last key; follows `value` when that changes. */
export function useSearchText(
  value: string,
  onSearch: (search: string) => void,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onSearch(typed);
    }, SEARCH_WAIT_MS);
    return () => clearTimeout(timer);
  });
  return [typed, setTyped];
}
