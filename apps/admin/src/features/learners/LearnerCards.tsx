import { IconX } from "@tabler/icons-react";
import { Link } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { DeliveryFact } from "../../parts/DeliveryFact.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useHere } from "../../shell/context.ts";
import { Caption } from "./Caption.tsx";
import { GroupNames } from "./GroupNames.tsx";
import type { LearnerListProps } from "./LearnerTable.tsx";

/** The rows as cards, where a table has no room: who, pill and fact, group, acts with words. */
export function LearnerCards({
  rows,
  total,
  filtered,
  timeZone,
  busyId,
  onResend,
  onCancel,
}: LearnerListProps) {
  const here = useHere();
  return (
    <>
      <Caption total={total} filtered={filtered} />
      <ul className="learner-cards">
        {rows.map((learner) => (
          <li key={learner.id} className="card learner-card">
            <Link to={here(`/learners/${encodeURIComponent(learner.id)}`)} className="learner-who">
              <b dir="auto">{learner.name ?? learner.email}</b>
              {learner.name && <span className="soft break">{learner.email}</span>}
            </Link>
            <div className="row">
              <StatusPill status={learner.status} />
              <DeliveryFact learner={learner} timeZone={timeZone} />
            </div>
            <div className="learner-foot">
              <GroupNames groups={learner.groups} warn={learner.groupInactive} />
              <span className="row">
                {learner.canResend && (
                  <Button
                    look="plain"
                    small
                    busy={busyId === learner.id}
                    icon={<ResendIcon size={18} />}
                    aria-label={m.resend_to({ email: learner.email })}
                    onClick={() => onResend(learner)}
                  >
                    {m.resend()}
                  </Button>
                )}
                {learner.canCancel && (
                  <Button
                    look="danger"
                    small
                    icon={<IconX size={18} stroke={1.75} aria-hidden="true" />}
                    aria-label={m.cancel_to({ email: learner.email })}
                    onClick={() => onCancel(learner)}
                  >
                    {m.cancel()}
                  </Button>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
