import { IconMessageQuestion, IconX } from "@tabler/icons-react";
import type { AdministratorInviteFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { DeliveryFact } from "../../parts/DeliveryFact.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { type InviteActs, useInviteActs } from "./useInviteActs.tsx";

interface InviteRowsProps {
  readonly invites: readonly AdministratorInviteFactsFragment[];
  readonly manages: boolean;
}

/** Who was invited to administer and has not said yes. Accepted ones stand among the administrators. */
export function InviteRows({ invites, manages }: InviteRowsProps) {
  const { acts, dialogs } = useInviteActs();
  return (
    <section aria-labelledby="administrator-invites">
      <h2 id="administrator-invites">{m.administrator_invites()}</h2>
      <ul className="card administrator-list">
        {invites.map((invite) => (
          <Row key={invite.id} invite={invite} acts={manages ? acts : null} />
        ))}
      </ul>
      {dialogs}
    </section>
  );
}

interface RowProps {
  readonly invite: AdministratorInviteFactsFragment;
  /** Null for whoever may only look. */
  readonly acts: InviteActs | null;
}

function Row({ invite, acts }: RowProps) {
  const { timeZone } = useOrganization();
  const { email, status, askedForNewAt, canResend, canCancel } = invite;
  return (
    <li className="administrator-row invited">
      <b className="administrator-who break">{email}</b>
      <span className="row">
        <StatusPill status={status} />
        <DeliveryFact learner={invite} timeZone={timeZone} />
        {askedForNewAt && (
          <span className="fact marigold">
            <IconMessageQuestion size={16} stroke={1.75} aria-hidden="true" />
            {m.administrator_asked({ day: shortDay(askedForNewAt, timeZone) })}
          </span>
        )}
      </span>
      {acts && (
        <span className="administrator-acts">
          {canResend && (
            <Button
              look="plain"
              small
              busy={acts.busyId === invite.id}
              icon={<ResendIcon size={18} />}
              aria-label={m.resend_to({ email })}
              onClick={() => acts.resend(invite)}
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
              onClick={() => acts.cancel(invite)}
            >
              {m.cancel()}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
