import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import type {
  ImportHeadFragment,
  ImportPlanFragment,
  PlanGroupFragment,
} from "../../generated/graphql/graphql.ts";
import { useOrganization } from "../../shell/context.ts";
import { ImportDocument, ImportPlanDocument, PlanOrganizationDocument } from "./imports.graphql.ts";
import { keepPlan, useKeptPlan } from "./keptPlan.ts";

interface KnownImport {
  /** What it is; null while that is not known. */
  readonly head: ImportHeadFragment | null;
  /** Its rows; null while they are not known. Only of a preview. */
  readonly plan: ImportPlanFragment | null;
  readonly groups: readonly PlanGroupFragment[] | null;
  /** It can be changed and uploaded; so while that is not known. */
  readonly premium: boolean;
  /** There is none of this id. */
  readonly missing: boolean;
  /** Why something is not known. */
  readonly error: unknown;
  readonly again: () => Promise<unknown>;
}

/**
 * An import as it is known now. Its rows are asked for only where it is a preview, and only where the newest are not
 * here already: an upload brings them, and so does every change.
 */
export function useImport(importId: string): KnownImport {
  const { id } = useOrganization();
  const variables = { id, importId };
  const asked = useQuery(ImportDocument, { variables });
  const grouped = useQuery(PlanOrganizationDocument, { variables: { id } });
  const plan = useKeptPlan(importId);
  const found = asked.data?.organization?.import ?? null;
  const head = newer(found, plan);
  const behind = head?.status === "PREVIEW" && (plan?.version ?? 0) < head.version;
  const rows = useQuery(ImportPlanDocument, { variables, skip: !behind, fetchPolicy: "no-cache" });
  const answered = rows.data?.organization?.import;
  useEffect(() => {
    if (answered) keepPlan(answered);
  }, [answered]);
  const failed = [asked, grouped, rows].filter(({ error }) => error !== undefined);
  return {
    head,
    plan,
    groups: grouped.data?.organization?.groups ?? null,
    premium: grouped.data?.organization?.premium ?? true,
    missing: asked.data !== undefined && found === null,
    error: failed[0]?.error,
    again: () => Promise.all(failed.map(({ refetch }) => refetch())),
  };
}

/** Whatever changes an import raises its version. */
function newer(found: ImportHeadFragment | null, plan: ImportPlanFragment | null): ImportHeadFragment | null {
  return plan && plan.version > (found?.version ?? 0) ? plan : found;
}
