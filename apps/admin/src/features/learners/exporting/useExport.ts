import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { saveTable, type TableFormat } from "../../../app/files/saveTable.ts";
import type {
  ExportedLearnerFragment,
  LearnerFilter,
  LearnerSort,
} from "../../../generated/graphql/graphql.ts";
import { useOrganization } from "../../../shell/context.ts";
import { isSelected, type Selection } from "../selection/selection.ts";
import { ExportPageDocument } from "./exporting.graphql.ts";
import { exportTable } from "./exportTable.ts";
import { collect, type ExportPage, TooManyRows } from "./pages.ts";

export interface Exported {
  readonly filter: LearnerFilter;
  readonly sort: LearnerSort;
  /** Of those that match, these. */
  readonly selection: Selection;
}

export type ExportState =
  | { readonly step: "IDLE" }
  | { readonly step: "RUNNING"; readonly read: number }
  | { readonly step: "DONE"; readonly count: number }
  | { readonly step: "TOO_MANY" }
  | { readonly step: "FAILED"; readonly error: unknown };

/** Reads all pages, writes the file and hands it to the browser. */
export function useExport() {
  const client = useApolloClient();
  const { id, timeZone } = useOrganization();
  const [state, setState] = useState<ExportState>({ step: "IDLE" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = async ({ filter: all, sort, selection }: Exported, signal: AbortSignal) => {
    // Those that were named are asked for by name, wherever in the list they stand.
    const filter: LearnerFilter = selection.kind === "these" ? { ids: [...selection.ids] } : all;
    const page = async (after: string | null): Promise<ExportPage<ExportedLearnerFragment>> => {
      const { data } = await client.query({
        query: ExportPageDocument,
        variables: { id, filter, sort, after },
        fetchPolicy: "no-cache",
        context: { fetchOptions: { signal } },
      });
      const learners = data?.organization?.learners;
      if (!learners) throw new Error("the organization is gone");
      const { hasNextPage, endCursor } = learners.pageInfo;
      return { rows: learners.edges.map(({ node }) => node), next: hasNextPage ? endCursor : null };
    };
    return collect({
      page,
      wanted: (learner) => isSelected(selection, learner.id),
      onRead: (count) => setState({ step: "RUNNING", read: count }),
      signal,
    });
  };
  const start = async (wanted: Exported, format: TableFormat) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setState({ step: "RUNNING", read: 0 });
    try {
      const learners = await read(wanted, controller.signal);
      await saveTable(exportTable(learners, timeZone), format);
      if (!controller.signal.aborted) setState({ step: "DONE", count: learners.length });
    } catch (error) {
      if (controller.signal.aborted) return;
      setState(error instanceof TooManyRows ? { step: "TOO_MANY" } : { step: "FAILED", error });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ step: "IDLE" });
  };
  return { state, start, cancel };
}
