import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { useOrganization } from "../../../shell/context.ts";
import type { ServerRefusal } from "../../../text/refusals.ts";
import { ImportPlanDocument, UpdateImportDocument } from "../imports.graphql.ts";
import { keepPlan } from "../keptPlan.ts";
import { alreadyIn, inputFor, inverse, merged, type PlanChange, type RowEdit } from "./changes.ts";

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

/** A change that can be taken back, and how it was called. */
interface Undo {
  readonly back: PlanChange;
  readonly what: string;
}

export interface PlanChanges {
  /** Makes a change; `what` names it for Undo. It is shown at once and saved in its turn. */
  readonly change: (change: PlanChange, what: string) => void;
  /** What was typed and is not saved yet. */
  readonly waiting: readonly RowEdit[];
  readonly saving: boolean;
  readonly trouble: Trouble | null;
  /** Saves once more what could not be saved. */
  readonly retry: () => void;
  /** Forgets what could not be saved. */
  readonly discard: () => void;
  /** Name of the last change; null: there is none to take back. */
  readonly undoable: string | null;
  readonly undo: () => void;
  /** Waits until everything is saved; false where it is not. */
  readonly saved: () => Promise<boolean>;
}

/**
 * Saves changes of a plan one after the other, each on top of the answer to the one before, so that whoever types does
 * not wait. What is made while one is under way goes together in the next.
 */
export function usePlanChanges(plan: ImportPlanFragment): PlanChanges {
  const { id } = useOrganization();
  const client = useApolloClient();
  const latest = useRef(plan);
  const queue = useRef<readonly PlanChange[]>([]);
  const running = useRef<Promise<void> | null>(null);
  const [waiting, setWaiting] = useState<readonly RowEdit[]>([]);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [undos, setUndos] = useState<readonly Undo[]>([]);
  useEffect(() => {
    if (plan.version >= latest.current.version) latest.current = plan;
  }, [plan]);

  const take = (next: ImportPlanFragment) => {
    latest.current = next;
    keepPlan(next);
  };
  const show = () => setWaiting(merged(queue.current).edits ?? []);

  const sendOne = async (): Promise<Trouble | null> => {
    const sent = queue.current;
    const input = inputFor(latest.current, merged(sent));
    try {
      const { data } = await client.mutate({
        mutation: UpdateImportDocument,
        variables: { input },
        fetchPolicy: "no-cache",
      });
      const { import: next, errors = [] } = data?.updateImport ?? {};
      const [refusal] = errors;
      if (refusal) return await refused(refusal, sent);
      if (next) take(next);
      queue.current = queue.current.slice(sent.length);
      return null;
    } catch (error) {
      return { kind: "FAILED", error };
    }
  };
  const refused = async (refusal: ServerRefusal, sent: readonly PlanChange[]): Promise<Trouble | null> => {
    const { data } = await client.query({
      query: ImportPlanDocument,
      variables: { id, importId: plan.id },
      fetchPolicy: "no-cache",
    });
    const theirs = data?.organization?.import;
    const mine = latest.current;
    if (theirs) take(theirs);
    if (refusal.code !== "VERSION_CONFLICT" || !theirs) return { kind: "REFUSED", refusal };
    // It was saved, and only the answer was lost on the way.
    if (alreadyIn(theirs, merged(sent))) {
      queue.current = queue.current.slice(sent.length);
      return null;
    }
    return { kind: "CONFLICT", refusal, mine, theirs };
  };
  const run = async () => {
    setSaving(true);
    let met: Trouble | null = null;
    while (queue.current.length > 0 && met === null) {
      met = await sendOne();
      show();
    }
    setTrouble(met);
    setSaving(false);
    running.current = null;
  };
  const start = () => {
    running.current ??= run();
  };
  const make = (change: PlanChange) => {
    queue.current = [...queue.current, change];
    show();
    start();
  };

  return {
    change(change, what) {
      const before = merged(queue.current);
      const shown = { ...latest.current, rows: rowsWith(latest.current, before.edits ?? []) };
      setUndos((list) => [...list, { back: inverse(shown, change), what }]);
      make(change);
    },
    waiting,
    saving,
    trouble,
    retry() {
      setTrouble(null);
      start();
    },
    discard() {
      queue.current = [];
      show();
      setTrouble(null);
      setUndos([]);
    },
    undoable: undos.at(-1)?.what ?? null,
    undo() {
      const last = undos.at(-1);
      if (!last) return;
      setUndos(undos.slice(0, -1));
      make(last.back);
    },
    async saved() {
      await running.current;
      return queue.current.length === 0;
    },
  };
}

/** Rows as they were typed last, for what an undo goes back to. */
function rowsWith({ rows }: ImportPlanFragment, edits: readonly RowEdit[]): ImportPlanFragment["rows"] {
  const typed = new Map(edits.map((edit) => [edit.row, edit]));
  return rows.map((row) => ({ ...row, ...typed.get(row.row) }));
}
