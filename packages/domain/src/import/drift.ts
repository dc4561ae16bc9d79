import { type DecidingFacts, decideRows } from "./decideRows.ts";
import { groupStatusProblem } from "./readRow.ts";
import type { ImportPlan, PlannedRow } from "./rows.ts";
import { goes, type Verdict } from "./verdict.ts";

/**
 * The plan once more, at Continue: the rows that were confirmed, and no other, with the facts of now. Groups are those
 * that the person saw, by their ids, whatever they are called meanwhile; what was held or refused stays behind.
 */
export function replanImport(plan: ImportPlan, facts: DecidingFacts): ImportPlan {
  const confirmed = new Set(plan.rows.filter(({ verdict }) => goes(verdict)).map(({ row }) => row));
  const rows = plan.rows.filter(({ row, verdict }) =>
    confirmed.has(verdict.kind === "DUPLICATE" ? verdict.of : row),
  );
  return {
    rows: decideRows(
      rows.map((read) => ({ read: asRead(read), problem: groupStatusProblem(read.groups, facts.groups) })),
      facts,
    ),
  };
}

const asRead = ({ verdict: _, ...read }: PlannedRow) => read;

/** A row whose verdict is another one than was seen. */
export interface Drift {
  readonly row: number;
  readonly email: string;
  readonly was: Verdict;
  readonly is: Verdict;
}

/** The rows of a newer plan that come to something else than an older one said, in their order. */
export function driftOf(before: ImportPlan, after: ImportPlan): Drift[] {
  const were = new Map(before.rows.map((row) => [row.row, row.verdict]));
  return after.rows.flatMap(({ row, email, verdict: is }) => {
    const was = were.get(row);
    return was && meaning(was) !== meaning(is) ? [{ row, email, was, is }] : [];
  });
}

/** A verdict as text, the same for two that mean the same: the order of groups tells nothing, nor that of keys. */
function meaning(verdict: Verdict): string {
  const plain = "groupIds" in verdict ? { ...verdict, groupIds: [...verdict.groupIds].sort() } : verdict;
  return JSON.stringify(plain, (_, value: unknown) => (isObject(value) ? inOrder(value) : value));
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inOrder = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
