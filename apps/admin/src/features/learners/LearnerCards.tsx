import { IconPencil, IconX } from "@tabler/icons-react";
import { Link } from "react-router";
import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { AsciiDomain } from "../../parts/AsciiDomain.tsx";
import { Button } from "../../parts/Button.tsx";
import { DeliveryFact } from "../../parts/DeliveryFact.tsx";
import { ProgressBar } from "../../parts/ProgressBar.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { GroupNames } from "./GroupNames.tsx";
import type { LearnerListProps } from "./LearnerTable.tsx";
import { useLearnerLink } from "./listAddress.ts";
import { needsCorrecting } from "./needsCorrecting.ts";
import { progressText } from "./progressText.ts";
import type { RowActions } from "./RowActs.tsx";
import { SelectBox } from "./selection/SelectBox.tsx";
import { isSelected } from "./selection/selection.ts";

/** The rows as cards, where a table has no room: who, pill and fact, group, acts with words. */
export function LearnerCards(props: LearnerListProps) {
  const { rows, timeZone, selecting, caption, coming, sort: _, onSort: __, ...acts } = props;
  return (
    <>
      {caption}
      <ul className="learner-cards">
        {rows.map((learner) => (
          <LearnerCard
            key={learner.id}
            learner={learner}
            timeZone={timeZone}
            selected={isSelected(selecting.selection, learner.id)}
            onSelect={(withShift) => selecting.press(learner.id, withShift)}
            {...acts}
          />
        ))}
      </ul>
      {coming}
    </>
  );
}

interface LearnerCardProps extends RowActions {
  readonly learner: LearnerFactsFragment;
  readonly timeZone: string;
  readonly selected: boolean;
  readonly onSelect: (withShift: boolean) => void;
}

function LearnerCard({ learner, timeZone, selected, onSelect, ...acts }: LearnerCardProps) {
  const link = useLearnerLink(learner.id);
  const { email, name } = learner;
  return (
    <li className={selected ? "card learner-card selected" : "card learner-card"} data-learner={learner.id}>
      <SelectBox label={m.select_one({ who: name ?? email })} checked={selected} onPress={onSelect} />
      <Link {...link} className="learner-who">
        <b dir="auto">{name ?? email}</b>
        {name && <span className="soft break">{email}</span>}
        <AsciiDomain email={email} />
      </Link>
      <div className="row">
        <StatusPill status={learner.status} />
        <DeliveryFact learner={learner} timeZone={timeZone} />
      </div>
      <div className="learner-foot">
        <GroupNames groups={learner.groups} warn={learner.groupInactive} />
        <CardProgress learner={learner} />
        <CardActs learner={learner} {...acts} />
      </div>
    </li>
  );
}

function CardProgress({ learner }: { readonly learner: LearnerFactsFragment }) {
  const { assigned, finished } = learner.progress;
  if (assigned === 0) return null;
  return (
    <span className="card-progress small">
      <ProgressBar done={finished} of={assigned} />
      <span className="unseen">{m.column_progress()}: </span>
      {progressText(learner)}
    </span>
  );
}

function CardActs({
  learner,
  busyId,
  onResend,
  onCancel,
  onCorrect,
}: Omit<LearnerCardProps, "timeZone" | "selected" | "onSelect">) {
  const { id, email, canResend, canCancel } = learner;
  if (!canResend && !canCancel) return null;
  return (
    <span className="row">
      {needsCorrecting(learner) && (
        <Button
          look="plain"
          small
          icon={<IconPencil size={18} stroke={1.75} aria-hidden="true" />}
          aria-label={m.correct_of({ email })}
          onClick={() => onCorrect(learner)}
        >
          {m.correct()}
        </Button>
      )}
      {canResend && (
        <Button
          look="plain"
          small
          busy={busyId === id}
          icon={<ResendIcon size={18} />}
          aria-label={m.resend_to({ email })}
          onClick={() => onResend(learner)}
        >
          {m.resend()}
        </Button>
      )}
      {canCancel && (
        <Button
          look="danger"
          small
          icon={<IconX size={18} stroke={1.75} aria-hidden="true" />}
          aria-label={m.cancel_to({ email })}
          onClick={() => onCancel(learner)}
        >
          {m.cancel()}
        </Button>
      )}
    </span>
  );
}
