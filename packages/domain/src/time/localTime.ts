/** A local date and time of day in a time zone, found on the one line of time. */
export interface FoundLocalTime {
  readonly at: Date;
  /** The clocks skip it (summer time begins): `at` is the first moment after the gap. */
  readonly skipped: boolean;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The moment that a local time (YYYY-MM-DDTHH:mm) names in a time zone (IANA name). A time that the clocks skip
 * moves forward to the first one that there is; one that they show twice is the first of the two.
 * @returns null where the text names no minute of the calendar, in the years 1970 to 9999
 */
export function findLocalTime(local: string, timeZone: string): FoundLocalTime | null {
  const wanted = asIfUtc(local);
  if (wanted === null) return null;
  // No zone is more than a day away from UTC, so the zone's offset here is one of those around it.
  const offsets = [-DAY_MS, 0, DAY_MS].map((shift) => offsetAt(timeZone, wanted + shift));
  const moments = offsets.map((offset) => wanted - offset).sort((one, other) => one - other);
  const found = moments.find((moment) => moment + offsetAt(timeZone, moment) === wanted);
  if (found !== undefined) return { at: new Date(found), skipped: false };
  return { at: new Date(endOfGap(timeZone, wanted, moments)), skipped: true };
}

/** What the clocks of a time zone show at a moment, as YYYY-MM-DDTHH:mm. */
export function localTimeAt(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetAt(timeZone, at.getTime())).toISOString().slice(0, 16);
}

/** The written date and time as if it were UTC, in milliseconds; null where the calendar or the clock has no such. */
function asIfUtc(local: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const moment = new Date(`${local}:00Z`);
  const written = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(local);
  return written && moment.getTime() >= 0 ? moment.getTime() : null;
}

/** The first moment whose local time is past the wanted one: where the clocks jump over it. */
function endOfGap(timeZone: string, wanted: number, moments: readonly number[]): number {
  let before = Math.min(...moments) - MINUTE_MS;
  let after = Math.max(...moments) + MINUTE_MS;
  while (after - before > MINUTE_MS) {
    const between = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
    if (between + offsetAt(timeZone, between) < wanted) before = between;
    else after = between;
  }
  return after;
}

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
function offsetAt(timeZone: string, moment: number): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}

/** Making one is slow; what a zone's clock shows for a moment never changes. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
