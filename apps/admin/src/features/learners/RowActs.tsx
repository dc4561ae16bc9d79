import { IconPencil, IconX } from "@tabler/icons-react";
import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { TipButton } from "../../parts/TipButton.tsx";
import { needsCorrecting } from "./needsCorrecting.ts";

/** What a row, or a card, lets one do with its person. */
export interface RowActions {
  /** The learner whose resend runs, if any. */
  readonly busyId: string | null;
  readonly onResend: (learner: LearnerFactsFragment) => void;
  readonly onCancel: (learner: LearnerFactsFragment) => void;
  readonly onCorrect: (learner: LearnerFactsFragment) => void;
}

interface RowActsProps extends RowActions {
  readonly learner: LearnerFactsFragment;
}

/** ⟲ and × where they mean something, and before them Correct where the address did not take the e-mail. */
export function RowActs({ learner, busyId, onResend, onCancel, onCorrect }: RowActsProps) {
  const { id, email, canResend, canCancel } = learner;
  return (
    <span className="row-acts">
      {needsCorrecting(learner) && (
        <TipButton label={m.correct_of({ email })} tip={m.correct_tip()} onPress={() => onCorrect(learner)}>
          <IconPencil size={17} stroke={1.75} aria-hidden="true" />
        </TipButton>
      )}
      {canResend && (
        <TipButton
          label={m.resend_to({ email })}
          tip={m.resend_tip()}
          busy={busyId === id}
          onPress={() => onResend(learner)}
        >
          <ResendIcon size={16} />
        </TipButton>
      )}
      {canCancel && (
        <TipButton label={m.cancel_to({ email })} tip={m.cancel_tip()} onPress={() => onCancel(learner)}>
          <IconX size={18} stroke={1.5} aria-hidden="true" />
        </TipButton>
      )}
    </span>
  );
}
