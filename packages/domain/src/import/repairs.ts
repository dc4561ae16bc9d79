import { groupNameKey } from "../groups/groupName.ts";
import type { ImportAnswer } from "./answers.ts";
import type { ImportPlan, PlannedRow } from "./rows.ts";
import type { Look, LookKind } from "./verdict.ts";

/** What one press puts right in all its rows, in their order; `rows` are row numbers. */
export type ImportRepair = { readonly rows: readonly number[] } & (
  | {
      /** A name that is no group's, spelled as in the first of its rows. `proposal`: id of the group it nearly spells. */
      readonly kind: "GROUP_NAME";
      readonly name: string;
      readonly proposal: string | null;
    }
  /** A name of a group that is Inactive; an empty one is the default group. */
  | { readonly kind: "INACTIVE_GROUP"; readonly name: string; readonly groupId: string }
  /** The rows lie under a merged cell with this text. */
  | { readonly kind: "MERGED_GROUPS"; readonly groups: string }
  /** No group at all: a default group puts it right. */
  | { readonly kind: "NO_GROUP" }
  | { readonly kind: "TYPO_DOMAIN"; readonly domain: string; readonly suggestion: string }
  /** Rows to look at, by what is to be seen, with the subjects that an answer to keep them names. */
  | { readonly kind: "LOOK"; readonly look: LookKind; readonly subjects: readonly string[] }
);

/** A repair of one row, and the key of the repair that it is part of. */
type Part = ImportRepair & { readonly key: string };

/** The repairs that a plan calls for: the one of most rows first; of as many, the one whose first row comes first. */
export function repairsOf({ rows }: ImportPlan): ImportRepair[] {
  const repairs = new Map<string, ImportRepair>();
  for (const { key, ...part } of rows.flatMap(partsOf)) {
    const known = repairs.get(key);
    repairs.set(key, known ? joined(known, part as ImportRepair) : (part as ImportRepair));
  }
  // Sorting is stable, and a Map keeps the order in which its keys came.
  return [...repairs.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function joined(repair: ImportRepair, part: ImportRepair): ImportRepair {
  const rows = [...new Set([...repair.rows, ...part.rows])];
  if (repair.kind !== "LOOK" || part.kind !== "LOOK") return { ...repair, rows };
  return { ...repair, rows, subjects: [...new Set([...repair.subjects, ...part.subjects])] };
}

function partsOf({ row, groups, verdict }: PlannedRow): Part[] {
  const rows = [row];
  switch (verdict.kind) {
    case "UNKNOWN_GROUP":
      return verdict.names.map(({ name, proposal }) => {
        return { kind: "GROUP_NAME", key: `name ${groupNameKey(name)}`, rows, name, proposal };
      });
    case "INACTIVE_GROUP":
      return groups.flatMap(({ name, groupId }) =>
        groupId !== null && verdict.groupIds.includes(groupId)
          ? [{ kind: "INACTIVE_GROUP", key: `inactive ${groupNameKey(name)}`, rows, name, groupId }]
          : [],
      );
    case "NO_GROUP":
      return verdict.merged === null
        ? [{ kind: "NO_GROUP", key: "no group", rows }]
        : [{ kind: "MERGED_GROUPS", key: `merged ${verdict.merged}`, rows, groups: verdict.merged }];
    case "NEEDS_LOOK":
      return verdict.looks.map((look) => lookPart(look, rows));
    default:
      return [];
  }
}

function lookPart(look: Look, rows: readonly number[]): Part {
  if (look.kind === "TYPO_DOMAIN") {
    const { subject: domain, suggestion } = look;
    return { kind: "TYPO_DOMAIN", key: `typo ${domain}`, rows, domain, suggestion };
  }
  // Domains are answered one by one; what concerns a person's address is looked at together.
  const byDomain = look.kind === "DISPOSABLE" || look.kind === "LOOKALIKE_DOMAIN";
  const key = byDomain ? `look ${look.kind} ${look.subject}` : `look ${look.kind}`;
  return { kind: "LOOK", key, rows, look: look.kind, subjects: [look.subject] };
}

/** What was answered so far, in the order of the answers, with the rows that were read with it. */
export function answeredIn(
  { rows }: ImportPlan,
  answers: readonly ImportAnswer[],
): { readonly answer: ImportAnswer; readonly rows: readonly number[] }[] {
  return answers.map((answer, place) => ({
    answer,
    rows: rows.filter((row) => row.answers.includes(place)).map(({ row }) => row),
  }));
}
