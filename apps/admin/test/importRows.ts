import type { PlanRowFragment } from "../src/generated/graphql/graphql.ts";

/** A row of a plan that goes as it stands. */
export const planRow = (number: number, more: Partial<PlanRowFragment> = {}): PlanRowFragment => ({
  ...{ row: number, email: `p${number}@alder.example`, address: more.email ?? `p${number}@alder.example` },
  ...{ groups: "Teachers", hidden: false, leftOut: false },
  ...{ mergedGroups: null, names: [], verdict: "INVITE", invitation: "FIRST", groupIds: [], of: null },
  ...{ at: null, looks: [], reason: null },
  ...more,
});
