import {
  IconAlertTriangle,
  IconBan,
  IconBellOff,
  IconClockExclamation,
  IconHourglass,
  IconMail,
  IconMailFast,
  IconMailForward,
  IconMailOff,
  IconUserX,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { LearnerFactsFragment } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { dayAndTime, hoursAgo, shortDay } from "../text/dates.ts";
import { deliveryReason } from "../text/deliveryReason.ts";

interface Fact {
  readonly Icon: ComponentType<{ size: number; stroke: number }>;
  readonly text: string;
  readonly tone?: "clay" | "marigold";
}

type Told = Pick<
  LearnerFactsFragment,
  "status" | "delivery" | "expired" | "expiresAt" | "declinedAt" | "cancelledAt" | "emailsStopped"
>;

/** What stands beside the status: the one fact that matters most now. Null where nothing was sent. */
export function deliveryFact(learner: Told, timeZone: string): Fact | null {
  const { status, delivery, expired, expiresAt, declinedAt, cancelledAt, emailsStopped } = learner;
  if (status === "CANCELLED") {
    if (declinedAt)
      return { Icon: IconUserX, text: m.fact_declined({ day: shortDay(declinedAt, timeZone) }) };
    if (cancelledAt)
      return { Icon: IconBan, text: m.fact_cancelled({ day: shortDay(cancelledAt, timeZone) }) };
  }
  const failed = delivery && failedFact(delivery);
  if (failed) return failed;
  if (status === "PENDING" && emailsStopped)
    return { Icon: IconBellOff, text: m.fact_stopped(), tone: "marigold" };
  if (expired && expiresAt) {
    const text = m.fact_expired({ day: shortDay(expiresAt, timeZone) });
    return { Icon: IconClockExclamation, text, tone: "marigold" };
  }
  return delivery ? sentFact(delivery, timeZone) : null;
}

type Delivery = NonNullable<Told["delivery"]>;

function failedFact({ state, reason: told }: Delivery): Fact | null {
  const reason = told && deliveryReason(told);
  switch (state) {
    case "BOUNCED":
      return {
        Icon: IconMailOff,
        tone: "clay",
        text: reason ? m.fact_bounced({ reason }) : m.fact_bounced_plain(),
      };
    case "COMPLAINED":
      return { Icon: IconAlertTriangle, tone: "clay", text: m.fact_complained() };
    case "FAILED":
      return {
        Icon: IconMailOff,
        tone: "clay",
        text: reason ? m.fact_failed({ reason }) : m.fact_failed_plain(),
      };
    default:
      return null;
  }
}

function sentFact({ state, at, sendAt, reason }: Delivery, timeZone: string): Fact | null {
  const day = shortDay(at, timeZone);
  switch (state) {
    case "QUEUED":
      if (sendAt) {
        return { Icon: IconHourglass, text: m.fact_queued_for({ when: dayAndTime(sendAt, timeZone) }) };
      }
      return {
        Icon: IconHourglass,
        text: reason ? m.fact_queued_reason({ reason: deliveryReason(reason) }) : m.fact_queued(),
      };
    case "SENT": {
      const ago = hoursAgo(at);
      return { Icon: IconMailForward, text: ago ? m.fact_sent_ago({ ago }) : m.fact_sent({ day }) };
    }
    case "DELIVERED":
      return { Icon: IconMail, text: m.fact_delivered({ day }) };
    case "DEFERRED":
      return {
        Icon: IconMailFast,
        text: reason ? m.fact_deferred_reason({ reason: deliveryReason(reason) }) : m.fact_deferred({ day }),
      };
    default:
      return null;
  }
}

interface DeliveryFactProps {
  readonly learner: Told;
  readonly timeZone: string;
}

/** The fact beside the status: small text with an icon, no pill. */
export function DeliveryFact({ learner, timeZone }: DeliveryFactProps) {
  const fact = deliveryFact(learner, timeZone);
  if (!fact) return <span className="fact">–</span>;
  const { Icon, text, tone = "" } = fact;
  return (
    <span className={`fact ${tone}`} title={text}>
      <Icon size={16} stroke={1.75} />
      <span className="cut">{text}</span>
    </span>
  );
}
