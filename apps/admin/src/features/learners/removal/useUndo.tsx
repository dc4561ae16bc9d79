import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { sayDone, sayRefused } from "../../../parts/notify.tsx";
import { failureOf, failureText } from "../../../parts/Problem.tsx";
import { serverRefusalText } from "../../../text/refusals.ts";
import { skippedSentence } from "../bulk/skipText.ts";
import { type KeptRemoval, keptRemoval } from "./keptRemoval.ts";
import { RestoreLearnersDocument } from "./removal.graphql.ts";

/** Takes a removal back and says so. Pressing it twice is the same as once. */
export function useUndo(): (removal: KeptRemoval) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (removal) => {
      const { removalId, person } = removal;
      try {
        const { data } = await client.mutate({
          mutation: RestoreLearnersDocument,
          variables: { input: { removalId } },
          refetchQueries: "active",
          awaitRefetchQueries: true,
        });
        const outcome = data?.restoreLearners;
        const refusal = outcome?.errors[0];
        if (refusal) return sayRefused(serverRefusalText(refusal));
        if (!outcome) return;
        if (keptRemoval.read()?.removalId === removalId) keptRemoval.write(null);
        const back = person && outcome.affected > 0 ? m.restored({ who: person.name }) : null;
        sayDone(
          [back ?? m.restored_count({ count: outcome.affected }), skippedSentence(outcome.skipped)].join(" "),
        );
      } catch (error) {
        sayRefused(`${m.not_restored()} ${failureText(failureOf(error))}`);
      }
    },
    [client],
  );
}

/** Says that people were removed, with Undo in the same breath. */
export function sayRemoved(removal: KeptRemoval, undo: (removal: KeptRemoval) => Promise<void>): void {
  sayDone(
    <span className="toast-act">
      <span>{removedText(removal)}</span>
      <button type="button" className="linklike" onClick={() => void undo(removal)}>
        {m.undo()}
      </button>
    </span>,
  );
}

/** "Amara Okafor is removed." or "12 learners are removed." */
export const removedText = ({ person, count }: KeptRemoval): string =>
  person ? m.removed_learner({ who: person.name }) : m.removed_learners({ count });
