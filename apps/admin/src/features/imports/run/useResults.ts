import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import type { DoneRowFragment, ImportRunningFragment } from "../../../generated/graphql/graphql.ts";
import { useOrganization } from "../../../shell/context.ts";
import { ImportResultsDocument } from "./run.graphql.ts";

export interface Results {
  /** Null while they are not known. */
  readonly rows: readonly DoneRowFragment[] | null;
  readonly error: unknown;
  /** Asks for them anew. Fails where they cannot be had. */
  readonly again: () => Promise<readonly DoneRowFragment[]>;
}

/** What became of each row. Asked again when an e-mail comes back, and when somebody has said yes. */
export function useResults({ id: importId, status, progress }: ImportRunningFragment): Results {
  const { id } = useOrganization();
  const { data, error, refetch } = useQuery(ImportResultsDocument, {
    variables: { id, importId },
    // The preview keeps other fields of the same rows.
    fetchPolicy: "no-cache",
  });
  const { bounced = 0, failed = 0, accepted = 0, queued = 0 } = progress ?? {};
  const news = [status, bounced, failed, accepted, queued === 0].join();
  const known = useRef(news);
  useEffect(() => {
    if (known.current === news) return;
    known.current = news;
    // Where it fails the rows stay as they were; the next news ask again.
    refetch().catch(() => undefined);
  }, [news, refetch]);
  return {
    rows: data?.organization?.import?.rows ?? null,
    error,
    async again() {
      const answer = await refetch();
      return answer.data?.organization?.import?.rows ?? [];
    },
  };
}
