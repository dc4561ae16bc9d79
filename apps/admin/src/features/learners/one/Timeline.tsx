import { m } from "../../../generated/paraglide/messages.js";
import { dayKey, longDay, timeOfDay, timeZoneName } from "../../../text/dates.ts";
import { type Corrections, useEventLook } from "./eventText.tsx";
import { type LearnerEvent, timelineDays } from "./timeline.ts";

interface TimelineProps {
  readonly events: readonly LearnerEvent[];
  readonly timeZone: string;
  readonly links: Corrections;
}

/** What has happened, newest first, by day in the organization's time zone. */
export function Timeline({ events, timeZone, links }: TimelineProps) {
  const today = dayKey(new Date(), timeZone);
  return (
    <section aria-labelledby="happened">
      <div className="timeline-head">
        <h2 id="happened">{m.timeline_title()}</h2>
        <span className="small soft">{timeZoneName(timeZone)}</span>
      </div>
      {timelineDays(events, timeZone).map(({ key, at, events: ofDay }) => (
        <div key={key}>
          <h3 className="timeline-day">{key === today ? m.today() : longDay(at, timeZone)}</h3>
          <ol className="timeline">
            {ofDay.map((event) => (
              <EventRow key={event.id} event={event} timeZone={timeZone} links={links} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

interface EventRowProps extends Omit<TimelineProps, "events"> {
  readonly event: LearnerEvent;
}

function EventRow({ event, timeZone, links }: EventRowProps) {
  const { Icon, own, title, detail } = useEventLook(event, links);
  return (
    <li>
      <span className={own ? `dot own ${own}` : "dot"}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <p>{title}</p>
        {detail && <p className="small soft">{detail}</p>}
      </div>
      <time className="small soft nowrap tabular" dateTime={event.at}>
        {timeOfDay(event.at, timeZone)}
      </time>
    </li>
  );
}
