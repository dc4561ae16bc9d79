import { useQuery } from "@apollo/client/react";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { AddManuallyForm } from "./AddManuallyForm.tsx";
import { AddManuallyDocument } from "./addLearners.graphql.ts";
import { MissingSetUp } from "./MissingSetUp.tsx";
import "./addLearners.css";

/** Add Manually: 1 to 10 addresses and their group. */
export function AddManuallyPage() {
  const { id } = useOrganization();
  const here = useHere();
  const { data, error, refetch } = useQuery(AddManuallyDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  const missing = organization?.setup.missingForInvite ?? [];
  return (
    <Page title={m.add_title()} lead={m.add_lead()} back={{ to: here("/learners"), label: m.nav_learners() }}>
      {!organization && error && (
        <Problem error={error} title={m.add_failed_load()} onRetry={() => refetch()} />
      )}
      {!organization && !error && <Loading what={m.what_groups()} rows={4} />}
      {organization && missing.length > 0 && <MissingSetUp missing={missing} />}
      {organization && missing.length === 0 && (
        <AddManuallyForm
          groups={organization.groups}
          linkDays={organization.linkDays}
          reminderDays={organization.reminderDays}
        />
      )}
    </Page>
  );
}
