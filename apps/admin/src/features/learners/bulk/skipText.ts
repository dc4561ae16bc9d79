import type { SkipFragment, SkipReason } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { figure } from "../../../text/numbers.ts";

type Phrase = (values: { count: number }) => string;

const phrases: Readonly<Record<SkipReason, Phrase>> = {
  ACTIVE: m.skip_active,
  PENDING: m.skip_pending,
  CANCELLED: m.skip_cancelled,
  DECLINED: m.skip_declined,
  RESENT_TOO_SOON: m.skip_too_soon,
  SCHEDULED: m.skip_scheduled,
  EMAILS_STOPPED: m.skip_stopped,
  SUPPRESSED: m.skip_suppressed,
  LIMIT_PER_ADDRESS: m.skip_limit,
  ALREADY_IN_GROUP: m.skip_in_group,
  ALREADY_ASSIGNED: m.skip_assigned,
  GONE: m.skip_gone,
  CHANGED: m.skip_changed,
  SENDING_PAUSED: m.skip_paused,
  BOUNCED: m.skip_bounced,
};

/** "are Active". A reason that this build does not know is told without one. */
export function skipPhrase({ reason, count }: Pick<SkipFragment, "reason" | "count">): string {
  const phrase: Phrase = phrases[reason] ?? m.skip_other;
  return phrase({ count });
}

/** "4 are Active" */
export const skipText = (skip: Pick<SkipFragment, "reason" | "count">): string =>
  m.skip_item({ shown: figure(skip.count), phrase: skipPhrase(skip) });

export const skippedCount = (skipped: readonly Pick<SkipFragment, "count">[]): number =>
  skipped.reduce((sum, { count }) => sum + count, 0);

/** "6 are skipped: 4 are Active, 2 were sent less than a minute ago." Empty where nobody is. */
export function skippedSentence(skipped: readonly Pick<SkipFragment, "reason" | "count">[]): string {
  const count = skippedCount(skipped);
  if (count === 0) return "";
  const reasons = skipped.map(skipText).join(", ");
  return m.skipped({ count, shown: figure(count), reasons });
}
