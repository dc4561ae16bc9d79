import { SEND_AHEAD_DAYS_MAX } from "../limits.ts";
import type { RefusalCode } from "../refusals.ts";

const DAY_MS = 86_400_000;

/** Why nothing can be sent at that moment; null where it can. @returns SEND_TIME_PAST or SEND_TIME_TOO_FAR */
export function sendTimeProblem(at: Date, now: Date): RefusalCode | null {
  if (at.getTime() <= now.getTime()) return "SEND_TIME_PAST";
  return at.getTime() - now.getTime() > SEND_AHEAD_DAYS_MAX * DAY_MS ? "SEND_TIME_TOO_FAR" : null;
}
