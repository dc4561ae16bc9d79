import { editDistance } from "../text/editDistance.ts";
import { groupNameKey } from "./groupName.ts";

/** Units beyond which a text is no misspelled name of a group. */
const NAME_MAX = 200;
const NUMBERS = /\p{Number}+/gu;

/**
 * The one group whose name a text nearly spells, or null where there is none or more than one. One slip in a name of
 * 4 to 7 letters, two in a longer one. Names with other numbers are other groups: `Grade 3` is never `Grade 4`.
 */
export function nearestGroup<G extends { readonly name: string }>(
  text: string,
  groups: readonly G[],
): G | null {
  if (text.length > NAME_MAX) return null;
  const key = groupNameKey(text);
  const max = slips(key);
  if (max === 0) return null;
  let best: { group: G; distance: number; alone: boolean } | null = null;
  for (const group of groups) {
    const name = groupNameKey(group.name);
    const limit = Math.min(max, slips(name));
    const distance = editDistance(key, name, limit);
    if (distance > limit || numbers(name) !== numbers(key)) continue;
    if (best === null || distance < best.distance) best = { group, distance, alone: true };
    else if (distance === best.distance) best.alone = false;
  }
  return best?.alone ? best.group : null;
}

const slips = (key: string): number => (key.length < 4 ? 0 : key.length < 8 ? 1 : 2);
const numbers = (key: string): string => key.match(NUMBERS)?.join(" ") ?? "";
