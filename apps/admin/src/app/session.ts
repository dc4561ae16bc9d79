import { useSyncExternalStore } from "react";

let lost = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (lost === next) return;
  lost = next;
  for (const listener of listeners) listener();
}

/** The server no longer knows who this is. What is on the page stays there. */
export const sessionLost = (): void => set(true);
export const sessionFound = (): void => set(false);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionLost = (): boolean => useSyncExternalStore(subscribe, () => lost);

/** The light app's sign-in, which leads back to the page that is open now. */
export const signInAddress = (): string =>
  `/?next=${encodeURIComponent(location.pathname + location.search)}`;
