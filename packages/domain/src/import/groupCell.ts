import { groupNameKey } from "../groups/groupName.ts";
import { IMPORT_GROUPS_CELL_MAX, IMPORT_GROUPS_PER_ROW_MAX } from "../limits.ts";
import type { GroupNames } from "./groupNames.ts";
import type { ReadName } from "./rows.ts";

/** Parts between commas of which the name of one group may consist. */
const COMMA_PARTS_MAX = 4;

/** A groups cell, read: its names in their order, each once, and the places of the answers that were used. */
export interface GroupCell {
  readonly names: readonly ReadName[];
  readonly answers: readonly number[];
}

/**
 * Reads a groups cell; null where it names more groups than fit. The whole cell first, since a name may hold a comma or
 * a semicolon; then piece by piece at `;` and line breaks, each as a whole before it is cut at commas, where the longest
 * run of parts that is a name wins.
 */
export function readGroupCell(cell: string, known: GroupNames): GroupCell | null {
  if (cell.length > IMPORT_GROUPS_CELL_MAX) return null;
  const pieces = known.find(cell) ? [cell] : cell.split(/[;\r\n]+/);
  const names = new Map<string, ReadName>();
  const answers = new Set<number>();
  for (const piece of pieces) {
    const parts = piece.split(",");
    // Empty parts are no names, and cost nothing; so many others are refused before they are looked up.
    if (parts.length > IMPORT_GROUPS_PER_ROW_MAX * COMMA_PARTS_MAX) return null;
    for (const name of namesIn(parts, known)) {
      const key = groupNameKey(name);
      if (key === "") continue;
      const meaning = known.find(name);
      const groupId = meaning?.groupId ?? null;
      const place = groupId === null ? `name ${key}` : `group ${groupId}`;
      if (!names.has(place)) names.set(place, { name: name.trim(), groupId });
      if (meaning && meaning.answer !== null) answers.add(meaning.answer);
      if (names.size > IMPORT_GROUPS_PER_ROW_MAX) return null;
    }
  }
  return { names: [...names.values()], answers: [...answers] };
}

function namesIn(parts: readonly string[], known: GroupNames): readonly string[] {
  const whole = parts.join(",");
  if (parts.length === 1 || known.find(whole)) return [whole];
  const names: string[] = [];
  for (let from = 0; from < parts.length; ) {
    const to = longestName(parts, from, known);
    names.push(parts.slice(from, to).join(","));
    from = to;
  }
  // Where no part means anything, it may be one name with a comma, misspelled.
  const misspelled = !names.some((name) => known.find(name)) && known.nearest(whole) !== null;
  return misspelled ? [whole] : names;
}

/** The end of the longest run of parts from here that is a name; one part where there is none. */
function longestName(parts: readonly string[], from: number, known: GroupNames): number {
  for (let to = Math.min(parts.length, from + COMMA_PARTS_MAX); to > from + 1; to -= 1) {
    if (known.find(parts.slice(from, to).join(","))) return to;
  }
  return from + 1;
}
