import type { IconProps } from "@tabler/icons-react";
import {
  IconAlertTriangle,
  IconArrowBackUp,
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
  IconPencil,
  IconPoint,
  IconUserMinus,
  IconUserPlus,
  IconUsersGroup,
  IconUserX,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { Link } from "react-router";
import type { LearnerEventKind } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import type { MessagePart } from "../../../generated/paraglide/runtime.js";
import { useHere } from "../../../shell/context.ts";
import { deliveryReason } from "../../../text/deliveryReason.ts";
import { Rich } from "../../../text/Rich.tsx";
import { learnerPath } from "../listAddress.ts";
import type { LearnerEvent } from "./timeline.ts";

interface Look {
  readonly Icon: ComponentType<IconProps>;
  /** What the person did, in contrast to what was done for the person: its dot is filled. */
  readonly own?: "leaf" | "stone";
  /** `text` names groups, trainings or an address. */
  readonly title: (text: string) => readonly MessagePart[] | string;
  /** What stands below; without it, who did it. */
  readonly detail?: (text: string, providerWords: string | null) => ReactNode;
}

/** The reason in our words, then what the mail provider said in its own. */
function mailDetail(reason: string, words: string | null): ReactNode {
  const ours = reason === "" ? undefined : deliveryReason(reason);
  if (!words) return ours;
  return (
    <>
      {ours && `${ours}: `}
      <q>{words}</q>
    </>
  );
}

const looks: Readonly<Record<LearnerEventKind, Look>> = {
  INVITED: {
    Icon: IconUserPlus,
    title: (groups) => (groups === "" ? m.event_invited.parts({}) : m.event_invited_to.parts({ groups })),
  },
  GROUPS_MERGED: { Icon: IconUsersGroup, title: (groups) => m.event_merged.parts({ groups }) },
  GROUPS_CHANGED: { Icon: IconUsersGroup, title: (groups) => m.event_groups_changed.parts({ groups }) },
  GROUP_ADDED: { Icon: IconUsersGroup, title: (groups) => m.event_group_added.parts({ groups }) },
  GROUP_REMOVED: { Icon: IconUsersGroup, title: (groups) => m.event_group_removed.parts({ groups }) },
  RESENT: { Icon: IconMailForward, title: () => m.event_resent() },
  REMINDED: { Icon: IconBell, title: () => m.event_reminded() },
  CORRECTED: { Icon: IconPencil, title: (email) => m.event_corrected.parts({ email }) },
  CANCELLED: { Icon: IconBan, title: () => m.event_cancelled() },
  DECLINED: { Icon: IconUserX, own: "stone", title: () => m.event_declined() },
  OPENED: { Icon: IconMailOpened, title: () => m.event_opened() },
  ACCEPTED: {
    Icon: IconCircleCheck,
    own: "leaf",
    title: () => m.event_accepted.parts({}),
    detail: () => m.event_accepted_detail(),
  },
  ASSIGNED: { Icon: IconBook2, title: (trainings) => m.event_assigned.parts({ trainings }) },
  TRAINING_ASSIGNED: { Icon: IconBook2, title: (trainings) => m.event_assigned.parts({ trainings }) },
  LEFT: { Icon: IconDoorExit, own: "stone", title: () => m.event_left() },
  REMOVED: { Icon: IconUserMinus, title: () => m.event_removed() },
  RESTORED: { Icon: IconArrowBackUp, title: () => m.event_restored() },
  SENT: { Icon: IconMailForward, title: () => m.event_sent(), detail: mailDetail },
  DELIVERED: { Icon: IconMail, title: () => m.delivery_delivered(), detail: mailDetail },
  DEFERRED: { Icon: IconMailFast, title: () => m.event_deferred(), detail: mailDetail },
  BOUNCED: { Icon: IconMailOff, title: () => m.event_bounced(), detail: mailDetail },
  COMPLAINED: { Icon: IconAlertTriangle, title: () => m.event_complained(), detail: mailDetail },
  FAILED: { Icon: IconMailOff, title: () => m.event_failed(), detail: mailDetail },
  ASKED_FOR_NEW: { Icon: IconHelp, own: "stone", title: () => m.event_asked() },
  EMAILS_STOPPED: { Icon: IconBellOff, own: "stone", title: () => m.event_stopped() },
};

/** For kinds that a newer server knows and this build does not. */
const unknown: Look = { Icon: IconPoint, title: (text) => (text === "" ? m.event_other() : text) };

const lookOf = (kind: string): Look => (looks as Readonly<Record<string, Look | undefined>>)[kind] ?? unknown;

/** The history before or after a correction of the address. */
export interface Corrections {
  readonly correctedFrom: { readonly id: string; readonly email: string } | null;
  readonly correctedTo: { readonly id: string; readonly email: string } | null;
}

export interface EventLook {
  readonly Icon: Look["Icon"];
  readonly own: Look["own"];
  readonly title: ReactNode;
  readonly detail: ReactNode;
}

/** An event as it is drawn: its icon, its words, and who did it. */
export function useEventLook(
  { kind, text, detail: providerWords, actor }: LearnerEvent,
  corrections: Corrections,
): EventLook {
  const here = useHere();
  const { Icon, own, title, detail } = lookOf(kind);
  const by = actor ? m.event_by({ actor }) : undefined;
  const words = kind === "CORRECTED" ? corrected(text ?? "", corrections) : null;
  const link = (shown: string) => (words ? <Link to={here(learnerPath(words.id))}>{shown}</Link> : shown);
  const parts = words?.parts ?? title(text ?? "");
  return {
    ...{ Icon, own },
    title: typeof parts === "string" ? parts : <Rich parts={parts} marks={{ link }} />,
    detail: detail?.(text ?? "", providerWords) ?? by,
  };
}

/** Which way the address was corrected, where the other history is known; it leads there. */
function corrected(email: string, { correctedFrom, correctedTo }: Corrections) {
  if (correctedTo?.email === email)
    return { id: correctedTo.id, parts: m.event_corrected_to.parts({ email }) };
  if (correctedFrom?.email === email)
    return { id: correctedFrom.id, parts: m.event_corrected_from.parts({ email }) };
  return null;
}
