import type { ImportPlan } from "./rows.ts";
import { goes, type VerdictKind, verdictKinds } from "./verdict.ts";

/** How many rows a plan has, and what becomes of them. `by` adds up to `all`, and so do `go` and `stay`. */
export interface ImportTally {
  readonly all: number;
  /** Rows that are uploaded. */
  readonly go: number;
  /** Rows that are left behind, each with its reason. */
  readonly stay: number;
  /** People who get an e-mail. */
  readonly emails: number;
  readonly by: Readonly<Record<VerdictKind, number>>;
}

export function tallyOf({ rows }: ImportPlan): ImportTally {
  const by = Object.fromEntries(verdictKinds.map((kind) => [kind, 0])) as Record<VerdictKind, number>;
  for (const { verdict } of rows) by[verdict.kind] += 1;
  const go = rows.filter(({ verdict }) => goes(verdict)).length;
  return { all: rows.length, go, stay: rows.length - go, emails: by.INVITE, by };
}
