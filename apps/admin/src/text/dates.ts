import { language } from "../app/language.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language() === "es" ? "es-US" : "en-US", options);

/** The calendar day in a time zone, as YYYY-MM-DD: the same text means the same day. */
export function dayKey(at: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(at));
}

/** "Aug 20"; with the year where it is not this one. */
export function shortDay(at: string, timeZone: string, now: Date = new Date()): string {
  const sameYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  return formatter({
    timeZone,
    month: "short",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(new Date(at));
}

/** "Saturday, Aug 22"; with the year where it is not this one. */
export function longDay(at: string, timeZone: string, now: Date = new Date()): string {
  const sameYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { timeZone, weekday: "long", month: "short", day: "numeric" };
  return formatter(sameYear ? options : { ...options, year: "numeric" }).format(new Date(at));
}

/** "9:12 AM" */
export const timeOfDay = (at: string, timeZone: string): string =>
  formatter({ timeZone, hour: "numeric", minute: "2-digit" }).format(new Date(at));

/** "Aug 31, 2027": a day of the calendar (YYYY-MM-DD), the same in every time zone. */
export const calendarDay = (day: string): string =>
  formatter({ timeZone: "UTC", year: "numeric", month: "short", day: "numeric" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** "Aug 22, 2026, 9:12 AM" where the reader is. */
export const moment = (at: string): string =>
  formatter({ dateStyle: "medium", timeStyle: "short" }).format(new Date(at));

/** "Nov 30, 2:00 PM"; with the year where it is not this one. */
export const dayAndTime = (at: string, timeZone: string): string =>
  `${shortDay(at, timeZone)}, ${timeOfDay(at, timeZone)}`;

/** "2 hours ago" within a day; null for older ones, which are told by their day. */
export function hoursAgo(at: string, now: Date = new Date()): string | null {
  const ms = now.getTime() - new Date(at).getTime();
  if (ms >= DAY_MS) return null;
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  if (ms < HOUR_MS) return relative.format(-Math.max(0, Math.floor(ms / 60_000)), "minute");
  return relative.format(-Math.floor(ms / HOUR_MS), "hour");
}

/** "Pacific Time": the zone by its ordinary name. */
export function timeZoneName(timeZone: string): string {
  const parts = formatter({ timeZone, timeZoneName: "longGeneric" }).formatToParts(new Date());
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  return name.startsWith("GMT") ? timeZone : name;
}
