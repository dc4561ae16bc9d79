import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place in the list. An act can take away the very button that was pressed (× goes with the
 * cancel); then the focus goes on to its person, and not back to the top of the page. Answers what looks whether it
 * was lost, for after a question.
 */
export function useFocusKept(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): () => void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const note = (event: FocusEvent) => {
      const row =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-learner]") : null;
      last.current = row?.dataset.learner ?? null;
    };
    element.addEventListener("focusin", note);
    return () => element.removeEventListener("focusin", note);
  });
  const regain = useCallback(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const row = list.current?.querySelector(`[data-learner="${CSS.escape(last.current)}"]`);
    (row?.querySelector<HTMLElement>("a") ?? list.current)?.focus({ preventScroll: true });
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what takes a button away.
  useEffect(regain, [rows, regain]);
  // The question itself goes in the same moment, and with it the focus.
  return () => setTimeout(regain);
}
