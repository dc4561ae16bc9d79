import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { useOrganization } from "../../../shell/context.ts";
import { ImportPlanDocument, UpdateImportDocument } from "../imports.graphql.ts";
import { keepPlan } from "../keptPlan.ts";
import { inverse, type PlanChange } from "./changes.ts";
import { queueOf } from "./keptQueues.ts";
import type { PlanQueue, PlanServer, QueueState } from "./planQueue.ts";

/** A change that can be taken back, and how it was called. */
interface Undo {
  readonly back: PlanChange;
  readonly what: string;
}

export interface PlanChanges
  extends Omit<QueueState, "unsaved">,
    Pick<PlanQueue, "retry" | "discard" | "saved"> {
  /** Makes a change; `what` names it for Undo. It is shown at once and saved in its turn. */
  readonly change: (change: PlanChange, what: string) => void;
  /** Has every row decided again with what is so now; the same as `saved` once it is. */
  readonly checkAgain: PlanQueue["saved"];
  /** Name of the last change; null: there is none to take back. */
  readonly undoable: string | null;
  readonly undo: () => void;
}

/** The changes that are made of a plan: shown at once, saved in their turn, taken back one by one. */
export function usePlanChanges(plan: ImportPlanFragment): PlanChanges {
  const { id } = useOrganization();
  const client = useApolloClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes later of the same plan is made known below.
  const queue = useMemo(() => queueOf(plan, serverOf(client, id, plan.id)), [client, id, plan.id]);
  const { waiting, saving, trouble } = useSyncExternalStore(queue.listen, queue.state);
  const [undos, setUndos] = useState<readonly Undo[]>([]);
  useEffect(() => queue.know(plan), [queue, plan]);
  return {
    ...{ waiting, saving, trouble },
    ...{ retry: queue.retry, saved: queue.saved },
    change(change, what) {
      const back = inverse(queue.shown(), change);
      setUndos((list) => [...list, { back, what }]);
      queue.make(change);
    },
    checkAgain() {
      // Whatever is saved, each row is planned anew.
      queue.make({});
      return queue.saved();
    },
    discard() {
      queue.discard();
      setUndos([]);
    },
    undoable: undos.at(-1)?.what ?? null,
    undo() {
      const last = undos.at(-1);
      if (!last) return;
      setUndos(undos.slice(0, -1));
      queue.make(last.back);
    },
  };
}

/** What is answered is kept, so that the page shows it; nothing of it goes into the client's cache. */
function serverOf(client: ApolloClient, organizationId: string, importId: string): PlanServer {
  const fetchPolicy = "no-cache";
  return {
    async save(input) {
      const { data } = await client.mutate({
        mutation: UpdateImportDocument,
        variables: { input },
        fetchPolicy,
      });
      const { import: plan = null, errors = [] } = data?.updateImport ?? {};
      if (plan) keepPlan(plan);
      return { plan, refusal: errors[0] ?? null };
    },
    async read() {
      const variables = { id: organizationId, importId };
      const { data } = await client.query({ query: ImportPlanDocument, variables, fetchPolicy });
      const plan = data?.organization?.import ?? null;
      if (plan) keepPlan(plan);
      return plan;
    },
  };
}
