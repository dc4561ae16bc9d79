import { editDistance } from "../text/editDistance.ts";
import { groupNameKey } from "./groupName.ts";

/** Units beyond which a text is no misspelled name of a group. */
const NAME_MAX = 200;
const NUMBERS = /\p{Number}+/gu;

/** A name as it is compared, with what tells without much work that another one is not near. */
interface Spelling {
  readonly key: string;
  readonly letters: number;
  readonly numbers: string;
  /** Slips that may be in a name of so many letters. */
  readonly slips: number;
}

/**
 * Tells the one group whose name a text nearly spells, or null where there is none or more than one. One slip in a name of
 * 4 to 7 letters, two in a longer one. Names with other numbers are other groups: `Grade 3` is never `Grade 4`.
 * Made once for many texts: what there is to know about the groups is found out here.
 */
export function groupSpeller<G extends { readonly name: string }>(
  groups: readonly G[],
): (text: string) => G | null {
  const known = groups.map((group) => ({ group, name: spellingOf(group.name) }));
  return (text) => {
    if (text.length > NAME_MAX) return null;
    const wanted = spellingOf(text);
    if (wanted.slips === 0 || wanted.letters > NAME_MAX) return null;
    let best: { group: G; distance: number; alone: boolean } | null = null;
    for (const { group, name } of known) {
      const limit = Math.min(wanted.slips, name.slips);
      if (Math.abs(wanted.letters - name.letters) > limit || name.numbers !== wanted.numbers) continue;
      const distance = editDistance(wanted.key, name.key, limit);
      if (distance > limit) continue;
      if (best === null || distance < best.distance) best = { group, distance, alone: true };
      else if (distance === best.distance) best.alone = false;
    }
    return best?.alone ? best.group : null;
  };
}

function spellingOf(name: string): Spelling {
  const key = groupNameKey(name);
  return {
    key,
    letters: [...key].length,
    numbers: key.match(NUMBERS)?.join(" ") ?? "",
    slips: key.length < 4 ? 0 : key.length < 8 ? 1 : 2,
  };
}
