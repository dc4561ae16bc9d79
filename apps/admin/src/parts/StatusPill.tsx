import { IconBan, IconCircleCheck, IconClock } from "@tabler/icons-react";
import type { InviteStatus } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import "./pill.css";

const looks = {
  PENDING: { className: "pending", Icon: IconClock, word: () => m.status_pending() },
  ACTIVE: { className: "active", Icon: IconCircleCheck, word: () => m.status_active() },
  CANCELLED: { className: "cancelled", Icon: IconBan, word: () => m.status_cancelled() },
} as const satisfies Record<InviteStatus, unknown>;

/** The word of a status, as everywhere in the product. */
export const statusWord = (status: InviteStatus): string => looks[status].word();

/** One of the three statuses: icon, word and colour. */
export function StatusPill({ status }: { readonly status: InviteStatus }) {
  const { className, Icon, word } = looks[status];
  return (
    <span className={`pill ${className}`}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span className="cut" title={word()}>
        {word()}
      </span>
    </span>
  );
}
