import type { RefusalCode } from "../refusals.ts";

/** What an organization has subscribed to. `premiumUntil` is its last day, YYYY-MM-DD, and null on Free. */
export interface Subscription {
  readonly plan: "FREE" | "PREMIUM";
  readonly premiumUntil: string | null;
  /** IANA name; the days of the subscription are those of this zone. */
  readonly timeZone: string;
}

/** Years from today that a subscription may reach. */
export const SUBSCRIPTION_YEARS_MAX = 10;

/** The day in a time zone at a moment, YYYY-MM-DD. */
export function dayIn(timeZone: string, now: Date): string {
  // Sweden writes its days as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
}

/** Whether the premium features are there now: to the end of the last day in the organization's time zone. */
export function isPremium({ plan, premiumUntil, timeZone }: Subscription, now: Date): boolean {
  return plan === "PREMIUM" && premiumUntil !== null && dayIn(timeZone, now) <= premiumUntil;
}

/**
 * Why a day cannot be the last one of a subscription; null where it can. The day is meant in the time zone.
 * @returns SUBSCRIPTION_DATE_UNKNOWN, SUBSCRIPTION_DATE_PASSED or SUBSCRIPTION_DATE_FAR
 */
export function lastDayProblem(day: string, timeZone: string, now: Date): RefusalCode | null {
  if (!isDay(day)) return "SUBSCRIPTION_DATE_UNKNOWN";
  const today = dayIn(timeZone, now);
  if (day < today) return "SUBSCRIPTION_DATE_PASSED";
  const farthest = `${Number(today.slice(0, 4)) + SUBSCRIPTION_YEARS_MAX}${today.slice(4)}`;
  return day > farthest ? "SUBSCRIPTION_DATE_FAR" : null;
}

/** Whether a text names a day that there is, in four, two and two digits. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
