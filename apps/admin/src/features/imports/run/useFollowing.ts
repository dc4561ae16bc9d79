import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import type { ImportRunningFragment } from "../../../generated/graphql/graphql.ts";
import { askAfter, leftUs, minutesToGo, type Sample } from "./progress.ts";
import { ImportProgressDocument } from "./run.graphql.ts";

interface FollowedImport {
  readonly organizationId: string;
  readonly running: ImportRunningFragment;
  readonly sendAt: string | null;
}

/** The pace is that of the last minute or so. */
const SAMPLES_MAX = 40;

/**
 * Asks how far an import is for as long as something can change: soon at first, then less often, and not at all while
 * nobody looks at the tab. What is heard goes into the cache, and so to every part of the page.
 * Answers how many minutes it still takes, where that can be told.
 */
export function useFollowing({ organizationId, running, sendAt }: FollowedImport): number | null {
  const client = useApolloClient();
  const [heard, setHeard] = useState(0);
  const [visible, setVisible] = useState(() => document.visibilityState === "visible");
  const { id: importId } = running;
  const told = JSON.stringify(running);
  const before = useRef({ told, unchanged: 0 });
  const samples = useRef<Sample[]>([]);
  /** Somebody has come back to the tab: what is shown may be long past. */
  const atOnce = useRef(false);

  useEffect(() => {
    const look = () => {
      const seen = document.visibilityState === "visible";
      before.current.unchanged = 0;
      atOnce.current = seen;
      setVisible(seen);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer counts, the same one as well.
  useEffect(() => {
    const same = heard > 0 && before.current.told === told;
    before.current = { told, unchanged: same ? before.current.unchanged + 1 : 0 };
  }, [heard]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told stands in `told`.
  useEffect(() => {
    const { progress } = running;
    if (progress)
      samples.current = [...samples.current, { at: Date.now(), left: leftUs(progress) }].slice(-SAMPLES_MAX);
    if (!visible) return;
    const wait = askAfter({ running, sendAt, unchanged: before.current.unchanged }, new Date());
    if (wait === null) return;
    const ask = async () => {
      atOnce.current = false;
      const variables = { id: organizationId, importId };
      // Nothing is lost by a question without an answer: the next one comes, more slowly.
      await client
        .query({ query: ImportProgressDocument, variables, fetchPolicy: "network-only" })
        .catch(() => undefined);
      setHeard((count) => count + 1);
    };
    const timer = setTimeout(() => void ask(), atOnce.current ? 0 : wait);
    return () => clearTimeout(timer);
  }, [client, told, heard, visible, organizationId, importId, sendAt]);
  return minutesToGo(samples.current, running.progress?.queued ?? 0);
}
