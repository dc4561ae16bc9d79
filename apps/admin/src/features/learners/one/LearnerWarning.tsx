import { Link } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import { useHere } from "../../../shell/context.ts";
import { deliveryReason } from "../../../text/deliveryReason.ts";
import { Rich } from "../../../text/Rich.tsx";
import { learnerPath, useListState } from "../listAddress.ts";
import { needsCorrecting } from "../needsCorrecting.ts";
import type { LearnerDetails } from "./learnerDetails.ts";

/** At most one note: what the administrator should know before anything else. */
export function LearnerWarning({ learner }: { readonly learner: LearnerDetails }) {
  const note = useWarning(learner);
  return note && <div className="learner-warning">{note}</div>;
}

function useWarning(learner: LearnerDetails) {
  const { id, delivery, emailsStopped, groupInactive, status, correctedTo } = learner;
  const here = useHere();
  const state = useListState();
  if (status === "CANCELLED" && correctedTo) {
    const link = (text: string) => (
      <Link to={here(learnerPath(correctedTo.id))} state={state} className="break">
        {text}
      </Link>
    );
    return (
      <Note
        tone="sky"
        title={<Rich parts={m.warn_corrected.parts({ email: correctedTo.email })} marks={{ link }} />}
      >
        {m.warn_corrected_text()}
      </Note>
    );
  }
  if (status !== "ACTIVE" && (delivery?.state === "BOUNCED" || delivery?.state === "FAILED")) {
    const correct = needsCorrecting(learner) && (
      <ButtonLink small to={here(learnerPath(id, "/correct"))} state={state}>
        {m.correct_tip()}
      </ButtonLink>
    );
    return (
      <Note tone="clay" title={m.warn_bounced()} acts={correct || undefined}>
        {delivery.reason
          ? m.warn_bounced_reason({ reason: deliveryReason(delivery.reason) })
          : m.warn_bounced_text()}
      </Note>
    );
  }
  if (emailsStopped) {
    return (
      <Note tone="marigold" title={m.warn_stopped()}>
        {m.warn_stopped_text()}
      </Note>
    );
  }
  if (!groupInactive) return null;
  return (
    <Note tone="marigold" title={m.warn_inactive()}>
      {m.group_inactive_warning()}
    </Note>
  );
}
