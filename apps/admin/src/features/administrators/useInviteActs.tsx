import { useMutation } from "@apollo/client/react";
import { type ReactNode, useRef, useState } from "react";
import type { AdministratorInviteFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import {
  type Acknowledged,
  type Asked,
  AskFirst,
  isQuestion,
  nothingAcknowledged,
} from "../../parts/AskFirst.tsx";
import { Confirm } from "../../parts/Confirm.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { serverRefusalText } from "../../text/refusals.ts";
import {
  CancelAdministratorInviteDocument,
  ResendAdministratorInviteDocument,
} from "./administrators.graphql.ts";

type Invite = Pick<AdministratorInviteFactsFragment, "id" | "email" | "status">;

export interface InviteActs {
  /** ⟲: acts at once and says so; after a decline or a bounce it asks first. */
  readonly resend: (invite: Invite) => void;
  /** ×: asks first, because a cancelled link stays broken. */
  readonly cancel: (invite: Invite) => void;
  /** The invite whose resend runs, if any. */
  readonly busyId: string | null;
}

/** What owners do with an invite for an administrator. The dialogs are to be drawn somewhere on the page. */
export function useInviteActs(): { readonly acts: InviteActs; readonly dialogs: ReactNode } {
  const { resend, busyId, dialog: resendDialog } = useResending();
  const { cancel, dialog: cancelDialog } = useCancelling();
  const dialogs = (
    <>
      {resendDialog}
      {cancelDialog}
    </>
  );
  return { acts: { resend, cancel, busyId }, dialogs };
}

function useResending() {
  const [run, { loading }] = useMutation(ResendAdministratorInviteDocument, { refetchQueries: "active" });
  const [busyId, setBusyId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked<Invite> | null>(null);
  const [opened, setOpened] = useState(false);
  const key = useRef<{ content: string; value: string } | null>(null);

  const send = async (invite: Invite, acknowledged: Acknowledged) => {
    const { id: inviteId, email, status } = invite;
    // A press after a failed request repeats that request: whatever it did is not done twice.
    const content = JSON.stringify([inviteId, acknowledged]);
    if (key.current?.content !== content) key.current = { content, value: crypto.randomUUID() };
    setBusyId(inviteId);
    try {
      const input = { inviteId, ...acknowledged, clientKey: key.current.value };
      const { data } = await run({ variables: { input } });
      key.current = null;
      const refusal = data?.resendAdministratorInvite.errors[0];
      if (refusal && isQuestion(refusal)) {
        setAsked({ wish: invite, email, question: refusal, acknowledged });
        return setOpened(true);
      }
      setOpened(false);
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(status === "CANCELLED" ? m.resent_cancelled({ email }) : m.resent({ email }));
    } catch (error) {
      sayRefused(`${m.not_resent({ email })} ${failureText(failureOf(error))}`);
    } finally {
      setBusyId(null);
    }
  };
  const dialog = (
    <AskFirst
      {...{ asked, opened, busy: loading }}
      onClose={() => setOpened(false)}
      onConfirm={(invite, acknowledged) => void send(invite, acknowledged)}
    />
  );
  return { resend: (invite: Invite) => void send(invite, nothingAcknowledged), busyId, dialog };
}

function useCancelling() {
  const [run, { loading }] = useMutation(CancelAdministratorInviteDocument, { refetchQueries: "active" });
  const [asked, setAsked] = useState<Invite | null>(null);
  const [opened, setOpened] = useState(false);

  const confirm = async ({ id: inviteId, email }: Invite) => {
    try {
      const { data } = await run({ variables: { input: { inviteId } } });
      const refusal = data?.cancelAdministratorInvite.errors[0];
      setOpened(false);
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(m.cancelled_done({ email }));
    } catch (error) {
      sayRefused(`${m.not_cancelled({ email })} ${failureText(failureOf(error))}`);
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
      onConfirm={() => asked && void confirm(asked)}
    >
      {m.cancel_text()}
    </Confirm>
  );
  const cancel = (invite: Invite) => {
    setAsked(invite);
    setOpened(true);
  };
  return { cancel, dialog };
}
