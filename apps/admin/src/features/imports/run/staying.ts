import type { ImportTallyFactsFragment, ImportVerdict } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { figure } from "../../../text/numbers.ts";
import { countOf } from "./tally.ts";

type Phrase = (values: { count: number; shown: string }) => string;

/** Verdicts of rows that are not uploaded, in words. */
const phrases: Readonly<Partial<Record<ImportVerdict, Phrase>>> = {
  DUPLICATE: m.stay_duplicate,
  INVALID_EMAIL: m.stay_invalid,
  NEEDS_LOOK: m.stay_look,
  UNKNOWN_GROUP: m.stay_unknown_group,
  NO_GROUP: m.stay_no_group,
  TOO_MANY_GROUPS: m.stay_too_many_groups,
  INACTIVE_GROUP: m.stay_inactive_group,
  GROUP_GONE: m.stay_group_gone,
  REFUSED: m.stay_refused,
  UNCHANGED: m.stay_unchanged,
  LEFT_OUT: m.stay_left_out,
};

/** "9 duplicates", "6 invalid e-mails": the most first. They add up to the rows that stay. */
export function stayingPhrases(tally: Pick<ImportTallyFactsFragment, "by">): string[] {
  const known = Object.entries(phrases) as [ImportVerdict, Phrase][];
  return known
    .map(([verdict, phrase]) => ({ phrase, count: countOf(tally, verdict) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ phrase, count }) => phrase({ count, shown: figure(count) }));
}
