import { useMutation } from "@apollo/client/react";
import { type ReactNode, useState } from "react";
import { m } from "../generated/paraglide/messages.js";
import { serverRefusalText } from "../text/refusals.ts";
import { Confirm } from "./Confirm.tsx";
import { CancelInviteDocument } from "./learner.graphql.ts";
import { sayDone, sayRefused } from "./notify.tsx";
import { failureOf, failureText } from "./Problem.tsx";

interface Cancellable {
  readonly id: string;
  readonly email: string;
}

/** ×: asks first, because a cancelled link stays broken. `onClosed` is called once the question is gone. */
export function useCancel(onClosed?: () => void): {
  readonly cancel: (learner: Cancellable) => void;
  readonly dialog: ReactNode;
} {
  const [run, { loading }] = useMutation(CancelInviteDocument, { refetchQueries: "active" });
  const [asked, setAsked] = useState<Cancellable | null>(null);
  const [opened, setOpened] = useState(false);

  const confirm = async () => {
    if (!asked) return;
    try {
      const { data } = await run({ variables: { input: { learnerId: asked.id } } });
      const refusal = data?.cancelInvite.errors[0];
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(m.cancelled_done({ email: asked.email }));
      setOpened(false);
    } catch (error) {
      sayRefused(`${m.not_cancelled({ email: asked.email })} ${failureText(failureOf(error))}`);
    }
  };

  const dialog = (
    <Confirm
      opened={opened}
      onClose={() => setOpened(false)}
      title={m.cancel_ask({ email: asked?.email ?? "" })}
      act={m.cancel_act()}
      keep={m.cancel_keep()}
      destroys
      busy={loading}
      onClosed={onClosed}
      onConfirm={() => void confirm()}
    >
      {m.cancel_text()}
    </Confirm>
  );
  const cancel = (learner: Cancellable) => {
    setAsked(learner);
    setOpened(true);
  };
  return { cancel, dialog };
}
