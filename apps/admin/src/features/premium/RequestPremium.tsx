import { useMutation } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useClientKey } from "../../app/useClientKey.ts";
import { useKeptState } from "../../app/useDraft.ts";
import type { PremiumFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { fieldError, LabelText } from "../../parts/fields.tsx";
import { Note } from "../../parts/Note.tsx";
import { regainFocus } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { RequestPremiumDocument } from "./premium.graphql.ts";

const isText = (value: unknown): value is string => typeof value === "string";

/** Asks the help desk for Premium, once; afterwards it says that it was asked. */
export function RequestPremium({ organization }: { readonly organization: PremiumFactsFragment }) {
  const { timeZone } = useOrganization();
  const { id: organizationId, premiumRequestedAt, premiumUntil } = organization;
  const [message, setMessage, forget] = useKeptState(`${organizationId}.requestPremium`, "", isText);
  const [mistake, setMistake] = useState<string | null>(null);
  const [request, { loading, error }] = useMutation(RequestPremiumDocument);
  const clientKey = useClientKey();

  const send = async () => {
    const input = { organizationId, message: message.trim() || null };
    const { data } = await request({ variables: { input: { ...input, clientKey: clientKey(input) } } });
    const [refusal] = data?.requestPremium.errors ?? [];
    setMistake(refusal ? serverRefusalText(refusal) : null);
    if (refusal) return;
    forget();
    regainFocus();
  };
  const run = () => void send().catch(() => undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) run();
  };

  if (premiumRequestedAt) {
    return (
      <div className="premium-request" role="status">
        <Note tone="sky" title={m.premium_requested({ day: shortDay(premiumRequestedAt, timeZone) })}>
          {m.premium_requested_text()}
        </Note>
      </div>
    );
  }
  return (
    <form className="premium-request fields" onSubmit={onSubmit} noValidate>
      <p className="text">{premiumUntil ? m.premium_lapsed_text() : m.premium_free_text()}</p>
      {error && (
        <Problem error={error} title={m.premium_not_requested()} kept={m.typed_kept()} onRetry={run} />
      )}
      <Textarea
        label={<LabelText need="optional">{m.premium_message()}</LabelText>}
        description={m.premium_message_hint()}
        value={message}
        maxLength={1000}
        minRows={2}
        autosize
        onChange={(event) => setMessage(event.currentTarget.value)}
        error={fieldError(mistake)}
      />
      <div>
        <Button look="filled" type="submit" busy={loading}>
          {m.premium_request()}
        </Button>
      </div>
    </form>
  );
}
