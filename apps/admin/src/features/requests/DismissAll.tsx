import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Confirm } from "../../parts/Confirm.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { DismissAllRequestsDocument } from "./requests.graphql.ts";

interface DismissAllProps {
  /** When the newest one that is shown was asked: what comes later stays. */
  readonly until: string;
  readonly count: number;
}

/** Puts everything aside, after a question. */
export function DismissAll({ until, count }: DismissAllProps) {
  const { id } = useOrganization();
  const [asked, setAsked] = useState(false);
  const [dismiss, { loading }] = useMutation(DismissAllRequestsDocument, { refetchQueries: "active" });
  const run = () =>
    dismiss({ variables: { input: { organizationId: id, until } } })
      .then(({ data }) => {
        const refusal = data?.dismissAllRequests.errors[0];
        if (refusal) sayRefused(serverRefusalText(refusal));
        else sayDone(m.requests_dismissed_all());
      })
      .catch((error: unknown) => sayRefused(failureText(failureOf(error))))
      .finally(() => setAsked(false));
  return (
    <>
      <Button onClick={() => setAsked(true)}>{m.requests_dismiss_all()}</Button>
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        title={m.requests_dismiss_ask({ count })}
        act={m.requests_dismiss_all()}
        keep={m.requests_keep()}
        busy={loading}
        onConfirm={() => void run()}
      >
        {m.requests_dismiss_text()}
      </Confirm>
    </>
  );
}
