import { useQuery } from "@apollo/client/react";
import type { ImportHeadFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Loading } from "../../../parts/Loading.tsx";
import { Page } from "../../../parts/Page.tsx";
import { PauseNote } from "../../../parts/PauseNote.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { AboutImport } from "./AboutImport.tsx";
import { CameBack } from "./CameBack.tsx";
import { Difference } from "./Difference.tsx";
import { EmailTally } from "./EmailTally.tsx";
import { type RunFacts, runHeading, runLead } from "./heading.ts";
import { Results } from "./Results.tsx";
import { RunActs } from "./RunActs.tsx";
import { ImportRunDocument } from "./run.graphql.ts";
import { useFollowing } from "./useFollowing.ts";
import { useResults } from "./useResults.ts";
import "./run.css";

/** What becomes of an import that was confirmed, as it happens. */
export function Run({ head }: { readonly head: ImportHeadFragment }) {
  const { id } = useOrganization();
  const here = useHere();
  const variables = { id, importId: head.id };
  const { data, error, refetch } = useQuery(ImportRunDocument, { variables });
  const organization = data?.organization;
  const run = organization?.import;
  if (organization && run) return <Running key={run.id} run={run} organization={organization} />;
  return (
    <Page title={head.fileName} back={{ to: here("/premium/import"), label: m.nav_import_learners() }}>
      {error ? (
        <Problem error={error} title={m.run_failed()} onRetry={() => refetch()} />
      ) : (
        <Loading what={m.what_run()} rows={6} />
      )}
    </Page>
  );
}

interface RunningProps {
  readonly run: RunFacts;
  readonly organization: Parameters<typeof PauseNote>[0]["organization"];
}

function Running({ run, organization }: RunningProps) {
  const { id: organizationId, timeZone } = useOrganization();
  const here = useHere();
  const minutes = useFollowing({ organizationId, running: run, sendAt: run.sendAt });
  const results = useResults(run);
  const heading = runHeading(run, timeZone);
  return (
    <Page
      sentence
      title={run.fileName}
      heading={heading}
      lead={runLead(run, minutes)}
      back={{ to: here("/premium/import"), label: m.nav_import_learners() }}
    >
      <PauseNote organization={organization} />
      {run.progress && run.progress.total > 0 && run.status === "CONFIRMED" && (
        <EmailTally progress={run.progress} />
      )}
      <RunActs run={run} />
      <div className="run-columns">
        <CameBack results={results} importId={run.id} />
        <AboutImport run={run} results={results} />
        <div className="run-rest">
          <Results results={results} />
          <Difference importId={run.id} />
        </div>
      </div>
    </Page>
  );
}
