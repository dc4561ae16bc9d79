import { useMutation } from "@apollo/client/react";
import { type ReactNode, useRef, useState } from "react";
import type { InviteStatus } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { serverRefusalText } from "../text/refusals.ts";
import { type Acknowledged, type Asked, AskFirst, isQuestion, nothingAcknowledged } from "./AskFirst.tsx";
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
  /** The question after a decline or a bounce; to be drawn somewhere on the page. */
  readonly dialog: ReactNode;
}

/** Sends an invite again. After a decline, or where e-mail came back, it asks first. */
export function useResend(): Resending {
  const [run, { loading }] = useMutation(ResendInviteDocument, { refetchQueries: "active" });
  const [busyId, setBusyId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked<Resendable> | null>(null);
  const [opened, setOpened] = useState(false);
  const key = useRef<{ id: string; value: string } | null>(null);

  const send = async (learner: Resendable, acknowledged: Acknowledged) => {
    // A press after a failed request repeats that request: whatever it did is not done twice.
    if (key.current?.id !== learner.id) key.current = { id: learner.id, value: crypto.randomUUID() };
    setBusyId(learner.id);
    try {
      const input = { learnerId: learner.id, ...acknowledged, clientKey: key.current.value };
      const { data } = await run({ variables: { input } });
      key.current = null;
      const refusal = data?.resendInvite.errors[0];
      if (refusal && isQuestion(refusal)) {
        setAsked({ wish: learner, email: learner.email, question: refusal, acknowledged });
        return setOpened(true);
      }
      setOpened(false);
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
    <AskFirst
      {...{ asked, opened, busy: loading }}
      onClose={() => setOpened(false)}
      onConfirm={(learner, acknowledged) => void send(learner, acknowledged)}
    />
  );
  return { resend: (learner) => void send(learner, nothingAcknowledged), busyId, dialog };
}
