import type { LearnerPageQuery } from "../../../generated/graphql/graphql.ts";
import { dayKey } from "../../../text/dates.ts";

export type LearnerEvent = NonNullable<
  NonNullable<LearnerPageQuery["organization"]>["learner"]
>["events"][number];

export interface TimelineDay {
  /** YYYY-MM-DD in the organization's time zone. */
  readonly key: string;
  /** A moment of that day, to write its date. */
  readonly at: string;
  readonly events: readonly LearnerEvent[];
}

/** Events by day in a time zone, newest first, in the order in which they came. */
export function timelineDays(events: readonly LearnerEvent[], timeZone: string): TimelineDay[] {
  const days = new Map<string, { at: string; events: LearnerEvent[] }>();
  for (const event of events) {
    const key = dayKey(event.at, timeZone);
    const day = days.get(key);
    if (day) day.events.push(event);
    else days.set(key, { at: event.at, events: [event] });
  }
  return [...days].map(([key, day]) => ({ key, ...day }));
}
