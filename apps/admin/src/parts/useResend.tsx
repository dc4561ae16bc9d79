import { useMutation } from "@apollo/client/react";
import { type ReactNode, useRef, useState } from "react";
import type { InviteStatus } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { serverRefusalText } from "../text/refusals.ts";
import { Confirm } from "./Confirm.tsx";
import { ResendInviteDocument } from "./learner.graphql.ts";
import { sayDone, sayRefused } from "./notify.tsx";
import { failureOf, failureText } from "./Problem.tsx";

interface Resendable {
  readonly id: string;
  readonly email: string;
  readonly status: InviteStatus;
}

interface Resending {
  /** ⟲: acts at once and says so. */
  readonly resend: (learner: Resendable) => void;
  /** The learner whose resend runs, if any. */
  readonly busyId: string | null;
  /** The question after a decline; to be drawn somewhere on the page. */
  readonly dialog: ReactNode;
}

/** Sends an invite again. After a decline it asks first, since that is possible only once. */
export function useResend(): Resending {
  const [run, { loading }] = useMutation(ResendInviteDocument, { refetchQueries: "active" });
  const [busyId, setBusyId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Resendable | null>(null);
  const key = useRef<{ id: string; value: string } | null>(null);

  const send = async (learner: Resendable, acknowledgeDecline: boolean) => {
    // A press after a failed request repeats that request: whatever it did is not done twice.
    if (key.current?.id !== learner.id) key.current = { id: learner.id, value: crypto.randomUUID() };
    setBusyId(learner.id);
    try {
      const input = { learnerId: learner.id, acknowledgeDecline, clientKey: key.current.value };
      const { data } = await run({ variables: { input } });
      key.current = null;
      const refusal = data?.resendInvite.errors[0];
      if (refusal?.code === "DECLINED_NEEDS_ACKNOWLEDGEMENT") return setAsked(learner);
      setAsked(null);
      if (refusal) sayRefused(serverRefusalText(refusal));
      else if (learner.status === "CANCELLED") sayDone(m.resent_cancelled({ email: learner.email }));
      else sayDone(m.resent({ email: learner.email }));
    } catch (error) {
      sayRefused(`${m.not_resent({ email: learner.email })} ${failureText(failureOf(error))}`);
    } finally {
      setBusyId(null);
    }
  };

  const dialog = (
    <Confirm
      opened={asked !== null}
      onClose={() => setAsked(null)}
      title={m.declined_ask({ email: asked?.email ?? "" })}
      act={m.declined_act()}
      keep={m.declined_keep()}
      busy={loading}
      onConfirm={() => asked && send(asked, true)}
    >
      {m.declined_text()}
    </Confirm>
  );
  return { resend: (learner) => void send(learner, false), busyId, dialog };
}
