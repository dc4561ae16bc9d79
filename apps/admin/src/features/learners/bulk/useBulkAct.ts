import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { useClientKey } from "../../../app/useClientKey.ts";
import type { BulkOutcomeFragment, LearnerSelection } from "../../../generated/graphql/graphql.ts";
import { RemoveLearnersDocument } from "../removal/removal.graphql.ts";
import type { BulkAct } from "./acts.ts";
import {
  AddLearnersToGroupDocument,
  AssignTrainingDocument,
  CancelInvitesDocument,
  ResendInvitesDocument,
} from "./bulk.graphql.ts";

export interface BulkRequest {
  readonly act: BulkAct;
  readonly organizationId: string;
  readonly selection: LearnerSelection;
  /** The group or training, where the act gives one. */
  readonly targetId: string;
}

interface BulkRun {
  readonly busy: boolean;
  /** The request that failed as a whole. */
  readonly error: unknown;
  /** Runs the act; null where the request failed. Pressed again, it goes on with what it began. */
  readonly run: (request: BulkRequest) => Promise<BulkOutcomeFragment | null>;
}

/** Runs an act on many, once. */
export function useBulkAct(): BulkRun {
  const send = useSend();
  const keyOf = useClientKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (request: BulkRequest) => {
    if (busy) return null;
    setBusy(true);
    setError(null);
    try {
      return await send(request, keyOf(request));
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}

function useSend() {
  const client = useApolloClient();
  return async (request: BulkRequest, clientKey: string): Promise<BulkOutcomeFragment | null> => {
    const { act, organizationId, selection, targetId } = request;
    const input = { organizationId, selection, clientKey };
    switch (act) {
      case "resend": {
        const { data } = await client.mutate({ mutation: ResendInvitesDocument, variables: { input } });
        return data?.resendInvites ?? null;
      }
      case "cancel": {
        const { data } = await client.mutate({ mutation: CancelInvitesDocument, variables: { input } });
        return data?.cancelInvites ?? null;
      }
      case "group": {
        const variables = { input: { ...input, groupId: targetId } };
        const { data } = await client.mutate({ mutation: AddLearnersToGroupDocument, variables });
        return data?.addLearnersToGroup ?? null;
      }
      case "training": {
        const variables = { input: { ...input, trainingId: targetId } };
        const { data } = await client.mutate({ mutation: AssignTrainingDocument, variables });
        return data?.assignTraining ?? null;
      }
      case "remove": {
        const { data } = await client.mutate({ mutation: RemoveLearnersDocument, variables: { input } });
        return data?.removeLearners ?? null;
      }
    }
  };
}
