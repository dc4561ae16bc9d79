import { findLocalTime, SEND_AHEAD_DAYS_MAX, sendTimeProblem } from "@muster/domain";
import { m } from "../generated/paraglide/messages.js";
import { refusalText } from "../text/refusals.ts";

/** When to send, as it stands in the form. The time stays typed while "Send now" is chosen. */
export interface When {
  readonly later: boolean;
  /** YYYY-MM-DDTHH:mm by the organization's clocks; empty until it is whole. */
  readonly local: string;
}

export const atOnce: When = { later: false, local: "" };

/** Whether a kept draft has this shape. */
export function isWhen(value: unknown): value is When {
  if (typeof value !== "object" || value === null) return false;
  const { later, local } = value as { later?: unknown; local?: unknown };
  return typeof later === "boolean" && typeof local === "string";
}

/** What is sent: null is at once. */
export const sendAtOf = ({ later, local }: When): string | null => (later ? local : null);

/** What is wrong with the chosen time, in words. */
export function whenMistake(when: When, timeZone: string, now = new Date()): string | undefined {
  if (!when.later) return undefined;
  const found = findLocalTime(when.local, timeZone);
  if (!found) return m.add_when_missing();
  const problem = sendTimeProblem(found.at, now);
  return problem ? refusalText(problem, { limit: SEND_AHEAD_DAYS_MAX }) : undefined;
}
