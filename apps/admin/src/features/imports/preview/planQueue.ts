import type { ImportPlanFragment, UpdateImportInput } from "../../../generated/graphql/graphql.ts";
import type { ServerRefusal } from "../../../text/refusals.ts";
import { alreadyIn, inputFor, merged, type PlanChange, type RowEdit } from "./changes.ts";

/** What keeps a change from being saved. */
export type Trouble =
  | { readonly kind: "FAILED"; readonly error: unknown }
  | { readonly kind: "REFUSED"; readonly refusal: ServerRefusal }
  /** Somebody else changed the plan; `mine` is what it was here. */
  | {
      readonly kind: "CONFLICT";
      readonly refusal: ServerRefusal;
      readonly mine: ImportPlanFragment;
      readonly theirs: ImportPlanFragment;
    };

/** Where a plan is kept. Both fail where it cannot be reached. */
export interface PlanServer {
  readonly save: (
    input: UpdateImportInput,
  ) => Promise<{ readonly plan: ImportPlanFragment | null; readonly refusal: ServerRefusal | null }>;
  readonly read: () => Promise<ImportPlanFragment | null>;
}

export interface QueueState {
  /** What was typed and is not saved yet. */
  readonly waiting: readonly RowEdit[];
  /** Something is not saved yet, whatever it is. */
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly trouble: Trouble | null;
}

export interface PlanQueue {
  /** Stays the same object until something changes. */
  readonly state: () => QueueState;
  readonly listen: (heard: () => void) => () => void;
  /** The plan as it is known now, with what was typed on top: what an undo goes back to. */
  readonly shown: () => ImportPlanFragment;
  /** Takes a plan that came another way, where it is no older. */
  readonly know: (plan: ImportPlanFragment) => void;
  readonly make: (change: PlanChange) => void;
  /** Saves once more what could not be saved. */
  readonly retry: () => void;
  /** Forgets what could not be saved. */
  readonly discard: () => void;
  /** The plan once everything is saved; null where it is not. */
  readonly saved: () => Promise<ImportPlanFragment | null>;
}

const REST: QueueState = { waiting: [], unsaved: false, saving: false, trouble: null };

/**
 * Saves changes of a plan one after the other, each on top of the answer to the one before, so that whoever types does
 * not wait. What is made while one is under way goes together in the next. Against what somebody else did nothing is
 * saved until that was chosen.
 */
export function planQueue(first: ImportPlanFragment, server: PlanServer): PlanQueue {
  let latest = first;
  let queue: readonly PlanChange[] = [];
  let running: Promise<void> | null = null;
  let state = REST;
  const listeners = new Set<() => void>();
  const tell = (more: Partial<QueueState> = {}) => {
    const waiting = queue.length === 0 ? REST.waiting : (merged(queue).edits ?? []);
    state = { ...state, waiting, unsaved: queue.length > 0, ...more };
    for (const heard of listeners) heard();
  };

  const refused = async (refusal: ServerRefusal, sent: readonly PlanChange[]): Promise<Trouble | null> => {
    // What is read is made known to the page, and by the page to us.
    const mine = latest;
    const theirs = await server.read();
    if (refusal.code !== "VERSION_CONFLICT" || !theirs) return { kind: "REFUSED", refusal };
    latest = theirs;
    // It was saved, and only the answer was lost on the way.
    return alreadyIn(theirs, merged(sent)) ? null : { kind: "CONFLICT", refusal, mine, theirs };
  };
  const send = async (sent: readonly PlanChange[]): Promise<Trouble | null> => {
    try {
      const { plan, refusal } = await server.save(inputFor(latest, merged(sent)));
      if (refusal) return await refused(refusal, sent);
      if (plan) latest = plan;
      return null;
    } catch (error) {
      return { kind: "FAILED", error };
    }
  };
  const run = async () => {
    let trouble: Trouble | null = null;
    while (queue.length > 0 && trouble === null) {
      const sent = queue;
      trouble = await send(sent);
      if (trouble === null) queue = queue.filter((change) => !sent.includes(change));
      tell();
    }
    running = null;
    // What was discarded meanwhile is no trouble any more.
    tell({ saving: false, trouble: queue.length === 0 ? null : trouble });
  };
  const start = () => {
    if (running) return;
    tell({ saving: true });
    running = run();
  };

  return {
    state: () => state,
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    shown() {
      const typed = new Map(state.waiting.map((edit) => [edit.row, edit]));
      return { ...latest, rows: latest.rows.map((row) => ({ ...row, ...typed.get(row.row) })) };
    },
    know(plan) {
      if (plan.version >= latest.version) latest = plan;
    },
    make(change) {
      queue = [...queue, change];
      tell();
      if (state.trouble?.kind !== "CONFLICT") start();
    },
    retry() {
      tell({ trouble: null });
      start();
    },
    discard() {
      queue = [];
      tell({ trouble: null });
    },
    async saved() {
      await running;
      return queue.length === 0 ? latest : null;
    },
  };
}
