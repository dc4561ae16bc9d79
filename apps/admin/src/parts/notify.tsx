import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import type { Said } from "./late/LateToasts.tsx";

const LateToasts = lazy(() => import("./late/LateToasts.tsx"));
const nothing: readonly Said[] = [];
const listeners = new Set<() => void>();
let waiting: readonly Said[] = nothing;
let ever = false;
let count = 0;

function change(next: readonly Said[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

function say(said: Omit<Said, "id">): void {
  ever = true;
  count += 1;
  change([...waiting, { ...said, id: `said-${count}` }]);
}

const shown = (): void => change(nothing);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that something was done; goes by itself. */
export function sayDone(message: ReactNode): void {
  say({ message, autoClose: 8000, icon: <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" /> });
}

/** Says that something was not done and why; stays long enough to be read twice. */
export function sayRefused(message: ReactNode): void {
  const icon = <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" color="var(--clay)" />;
  say({ message, autoClose: 20_000, icon });
}

/** Where it is said. Its code comes with the first thing to say. */
export function Toasts() {
  const said = useSyncExternalStore(subscribe, () => waiting);
  if (!ever) return null;
  return (
    <Suspense fallback={null}>
      <LateToasts said={said} onShown={shown} />
    </Suspense>
  );
}
