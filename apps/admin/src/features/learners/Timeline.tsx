import {
  IconAlertTriangle,
  IconBan,
  IconBell,
  IconBellOff,
  IconBook2,
  IconCircleCheck,
  IconDoorExit,
  IconHelp,
  IconMail,
  IconMailFast,
  IconMailForward,
  IconMailOff,
  IconMailOpened,
  IconUserPlus,
  IconUsersGroup,
  IconUserX,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import type { LearnerEventKind } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { dayKey, longDay, timeOfDay, timeZoneName } from "../../text/dates.ts";
import { deliveryReason } from "../../text/deliveryReason.ts";
import { Rich } from "../../text/Rich.tsx";
import { type LearnerEvent, timelineDays } from "./timeline.ts";

type Icon = ComponentType<{ size: number; stroke: number }>;

const icons: Readonly<Record<LearnerEventKind, Icon>> = {
  INVITED: IconUserPlus,
  GROUPS_MERGED: IconUsersGroup,
  GROUPS_CHANGED: IconUsersGroup,
  CORRECTED: IconMailForward,
  GROUP_ADDED: IconUsersGroup,
  RESENT: IconMailForward,
  REMINDED: IconBell,
  CANCELLED: IconBan,
  DECLINED: IconUserX,
  OPENED: IconMailOpened,
  ACCEPTED: IconCircleCheck,
  GROUP_REMOVED: IconUsersGroup,
  ASSIGNED: IconBook2,
  TRAINING_ASSIGNED: IconBook2,
  SENT: IconMailForward,
  DELIVERED: IconMail,
  DEFERRED: IconMailFast,
  BOUNCED: IconMailOff,
  COMPLAINED: IconAlertTriangle,
  FAILED: IconMailOff,
  ASKED_FOR_NEW: IconHelp,
  EMAILS_STOPPED: IconBellOff,
  LEFT: IconDoorExit,
  REMOVED: IconDoorExit,
  RESTORED: IconUserPlus,
};

/** What the person did, in contrast to what was done for the person. */
const own: readonly LearnerEventKind[] = ["ACCEPTED", "DECLINED", "ASKED_FOR_NEW", "EMAILS_STOPPED", "LEFT"];

interface TimelineProps {
  readonly events: readonly LearnerEvent[];
  readonly timeZone: string;
}

/** What has happened, newest first, by day in the organization's time zone. */
export function Timeline({ events, timeZone }: TimelineProps) {
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
              <EventRow key={event.id} event={event} timeZone={timeZone} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function EventRow({ event, timeZone }: { readonly event: LearnerEvent; readonly timeZone: string }) {
  const Icon = icons[event.kind];
  const { title, detail } = eventText(event);
  return (
    <li>
      <span className={own.includes(event.kind) ? `dot own ${event.kind.toLowerCase()}` : "dot"}>
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

interface EventText {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

/** An event in words. `text` names groups or trainings, or gives a reason; `actor` is who did it. */
function eventText({ kind, text, detail, actor }: LearnerEvent): EventText {
  const by = actor ? m.event_by({ actor }) : undefined;
  const named = text ?? "";
  switch (kind) {
    case "INVITED":
      return {
        title: (
          <Rich parts={named ? m.event_invited_to.parts({ groups: named }) : m.event_invited.parts({})} />
        ),
        detail: by,
      };
    case "GROUPS_MERGED":
      return { title: <Rich parts={m.event_merged.parts({ groups: named })} />, detail: by };
    case "GROUP_ADDED":
      return { title: <Rich parts={m.event_group_added.parts({ groups: named })} />, detail: by };
    case "GROUPS_CHANGED":
      return { title: <Rich parts={m.event_groups_changed.parts({ groups: named })} />, detail: by };
    case "GROUP_REMOVED":
      return { title: <Rich parts={m.event_group_removed.parts({ groups: named })} />, detail: by };
    case "CORRECTED":
      return { title: <Rich parts={m.event_corrected.parts({ email: named })} />, detail: by };
    case "REMOVED":
      return { title: m.event_removed(), detail: by };
    case "RESTORED":
      return { title: m.event_restored(), detail: by };
    case "TRAINING_ASSIGNED":
    case "ASSIGNED":
      return { title: <Rich parts={m.event_assigned.parts({ trainings: named })} />, detail: by };
    case "ACCEPTED":
      return { title: <Rich parts={m.event_accepted.parts({})} />, detail: m.event_accepted_detail() };
    case "REMINDED":
      return { title: m.event_reminded() };
    case "RESENT":
      return { title: m.event_resent(), detail: by };
    case "CANCELLED":
      return { title: m.event_cancelled(), detail: by };
    default:
      return { title: plainEvent(kind), detail: mailDetail(text, detail) };
  }
}

/** The reason in our words, then what the mail provider said in its own. */
function mailDetail(reason: string | null, words: string | null): ReactNode {
  if (!words) return reason ? deliveryReason(reason) : undefined;
  return (
    <>
      {reason && `${deliveryReason(reason)}: `}
      <q>{words}</q>
    </>
  );
}

function plainEvent(kind: LearnerEventKind): string {
  switch (kind) {
    case "DECLINED":
      return m.event_declined();
    case "OPENED":
      return m.event_opened();
    case "LEFT":
      return m.event_left();
    case "ASKED_FOR_NEW":
      return m.event_asked();
    case "EMAILS_STOPPED":
      return m.event_stopped();
    case "SENT":
      return m.event_sent();
    case "DELIVERED":
      return m.delivery_delivered();
    case "DEFERRED":
      return m.event_deferred();
    case "BOUNCED":
      return m.event_bounced();
    case "COMPLAINED":
      return m.event_complained();
    default:
      return m.event_failed();
  }
}
