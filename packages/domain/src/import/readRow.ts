import type { ParsedEmail, RefusedEmail } from "../email/parseEmail.ts";
import { IMPORT_GROUPS_PER_ROW_MAX } from "../limits.ts";
import { atOtherDomain, domainAnswer, readEmailCell } from "./emailCell.ts";
import type { ImportFacts, ImportGroup } from "./facts.ts";
import { readGroupCell } from "./groupCell.ts";
import { type GroupNames, groupNames } from "./groupNames.ts";
import { keptLooks } from "./looks.ts";
import type { ImportRow, ReadName, ReadRow } from "./rows.ts";
import type { Look, Verdict } from "./verdict.ts";

/** A row that was read, and the verdict where it cannot go whoever it is about. */
export interface Reading {
  readonly read: ReadRow;
  readonly problem: Verdict | null;
}

export type ReadingFacts = Pick<ImportFacts, "groups" | "aliases" | "answers" | "defaultGroupId">;

/** Reads rows with the organization's groups and what was answered so far. */
export function rowReader(facts: ReadingFacts): (row: ImportRow) => Reading {
  const names = groupNames(facts);
  const kept = keptLooks(facts.answers);
  return (row) => {
    const email = readEmail(row, facts);
    const groups = readGroups(row, names, facts);
    const formula: Look | null =
      row.formula && email.parsed.ok ? { kind: "FORMULA", subject: email.parsed.email } : null;
    const keep = formula && kept(formula, formula.subject);
    const problem =
      (row.leftOut ? ({ kind: "LEFT_OUT" } as const) : null) ??
      emailProblem(row, email.parsed) ??
      groupProblem(row, groups.names, names, facts.groups) ??
      (formula && keep === null ? { kind: "NEEDS_LOOK", looks: [formula] } : null);
    const read: ReadRow = {
      row: row.row,
      hidden: row.hidden ?? false,
      email: email.parsed.ok ? email.parsed.typed : row.email.trim(),
      address: email.parsed.ok ? email.parsed.email : null,
      groups: groups.names ?? [],
      answers: [...email.answers, ...groups.answers, ...(keep === null ? [] : [keep])],
    };
    return { read, problem };
  };
}

/** The address of a row, with a mistyped domain put right where that was answered. */
export function readEmail(
  { email }: Pick<ImportRow, "email">,
  { answers }: Pick<ImportFacts, "answers">,
): { parsed: ParsedEmail | RefusedEmail; answers: readonly number[] } {
  const parsed = readEmailCell(email);
  const found = parsed.ok ? domainAnswer(parsed, answers) : null;
  if (!parsed.ok || !found) return { parsed, answers: [] };
  return { parsed: atOtherDomain(parsed, found.answer), answers: [found.place] };
}

interface RowGroups {
  /** Null: more than fit. */
  readonly names: readonly ReadName[] | null;
  readonly answers: readonly number[];
}

/** The groups that a row names; else those of the merged cell above it, once that was answered; else the default. */
function readGroups(row: ImportRow, known: GroupNames, { answers, defaultGroupId }: ReadingFacts): RowGroups {
  const cell = readGroupCell(row.groups, known);
  if (cell === null || cell.names.length > 0)
    return { names: cell?.names ?? null, answers: cell?.answers ?? [] };
  const merged = row.mergedGroups?.trim();
  if (merged) {
    // Never filled down in silence, and never with the default: the person sees a group there.
    const place = answers.findLastIndex((one) => one.kind === "MERGED_GROUPS" && one.groups === merged);
    const filled = place === -1 ? { names: [], answers: [] } : readGroupCell(merged, known);
    return {
      names: filled?.names ?? null,
      answers: [...(place === -1 ? [] : [place]), ...(filled?.answers ?? [])],
    };
  }
  return { names: defaultGroupId === null ? [] : [{ name: "", groupId: defaultGroupId }], answers: [] };
}

function emailProblem({ formula, email }: ImportRow, parsed: ParsedEmail | RefusedEmail): Verdict | null {
  if (parsed.ok) return null;
  if (formula && email.trim() === "")
    return { kind: "INVALID_EMAIL", code: "FORMULA_WITHOUT_VALUE", at: null };
  return { kind: "INVALID_EMAIL", code: parsed.code, at: parsed.at ?? null };
}

function groupProblem(
  { mergedGroups }: ImportRow,
  names: readonly ReadName[] | null,
  known: GroupNames,
  groups: readonly ImportGroup[],
): Verdict | null {
  if (names === null) return { kind: "TOO_MANY_GROUPS", limit: IMPORT_GROUPS_PER_ROW_MAX };
  if (names.length === 0) return { kind: "NO_GROUP", merged: mergedGroups?.trim() || null };
  const unknown = names.filter(({ groupId }) => groupId === null);
  if (unknown.length > 0) {
    const proposed = unknown.map(({ name }) => ({ name, proposal: known.nearest(name) }));
    return { kind: "UNKNOWN_GROUP", names: proposed };
  }
  return groupStatusProblem(names, groups);
}

/** Groups that are no more, or take no new people. */
export function groupStatusProblem(
  names: readonly ReadName[],
  groups: readonly ImportGroup[],
): Verdict | null {
  const status = new Map(groups.map((group) => [group.id, group.status]));
  const ids = groupIdsOf(names);
  const gone = ids.filter((id) => !status.has(id));
  if (gone.length > 0) return { kind: "GROUP_GONE", groupIds: gone };
  const inactive = ids.filter((id) => status.get(id) === "INACTIVE");
  return inactive.length > 0 ? { kind: "INACTIVE_GROUP", groupIds: inactive } : null;
}

export const groupIdsOf = (names: readonly ReadName[]): string[] => [
  ...new Set(names.flatMap(({ groupId }) => (groupId === null ? [] : [groupId]))),
];
