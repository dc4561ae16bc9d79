import { findLocalTime, localTimeAt } from "./localTime.ts";

/** The day that it is in a time zone (YYYY-MM-DD), and the moment of its 8 in the morning. */
export function digestTime(timeZone: string, now: Date): { readonly day: string; readonly at: Date } {
  const day = localTimeAt(now, timeZone).slice(0, 10);
  return { day, at: findLocalTime(`${day}T08:00`, timeZone)?.at ?? now };
}
