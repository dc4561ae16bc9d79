import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useClientKey } from "../../../app/useClientKey.ts";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { figure } from "../../../text/numbers.ts";
import { serverRefusalText } from "../../../text/refusals.ts";
import { ConfirmImportDocument } from "../imports.graphql.ts";

/** The last question before a plan is executed. */
export function AreYouSure({ plan }: { readonly plan: ImportPlanFragment }) {
  const { id, version, tally } = plan;
  const [refused, setRefused] = useState<string | null>(null);
  const [confirm, { loading, error }] = useMutation(ConfirmImportDocument);
  const clientKey = useClientKey();
  const run = async () => {
    const input = { importId: id, version };
    const { data } = await confirm({ variables: { input: { ...input, clientKey: clientKey(input) } } });
    const [refusal] = data?.confirmImport.errors ?? [];
    setRefused(refusal ? serverRefusalText(refusal) : null);
  };
  const press = () => void run().catch(() => undefined);
  return (
    <Page
      title={m.sure_title()}
      lead={m.sure_lead({ count: tally.emails, shown: figure(tally.emails) })}
      narrow
    >
      {refused && <Note tone="clay" urgent title={refused} />}
      {error && <Problem error={error} title={m.sure_failed()} onRetry={press} />}
      <div className="row">
        <Button look="filled" busy={loading} onClick={press}>
          {m.sure_continue()}
        </Button>
        <ButtonLink to="?">{m.sure_back()}</ButtonLink>
      </div>
    </Page>
  );
}
