import { isExpired, type PendingInvite } from "./invite.ts";

const DAY_MS = 86_400_000;

/** When an organization reminds. */
export interface ReminderPlan {
  /** Days after sending, ascending; none: no reminders. */
  readonly days: readonly number[];
  /** When the plan was made: what had fallen due before is not made up for. Null: it always held. */
  readonly since: Date | null;
}

/**
 * The day of the plan whose reminder is due now; null where none is. After a standstill the latest missed one
 * stands for all of them, and two are never less than a day apart.
 */
export function dueReminder(invite: PendingInvite, { days, since }: ReminderPlan, now: Date): number | null {
  if (isExpired(invite, now)) return null;
  const fallsDue = (day: number) => invite.lastSentAt.getTime() + day * DAY_MS;
  const day = days.findLast((one) => fallsDue(one) <= now.getTime());
  if (day === undefined || day <= invite.remindedDay) return null;
  if (since && fallsDue(day) <= since.getTime()) return null;
  const { remindedAt } = invite;
  return remindedAt && now.getTime() - remindedAt.getTime() < DAY_MS ? null : day;
}
