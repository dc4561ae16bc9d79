import { useQuery } from "@apollo/client/react";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { DashboardDocument } from "./dashboard.graphql.ts";
import { Overview } from "./Overview.tsx";
import { SetUp } from "./SetUp.tsx";
import "./dashboard.css";

/** The way to the first invite; from then on who has said yes, and what needs the administrator. */
export function DashboardPage() {
  const { id } = useOrganization();
  const { data, error, refetch } = useQuery(DashboardDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  if (!organization) {
    return (
      <Page title={m.nav_dashboard()}>
        {error ? (
          <Problem error={error} title={m.dashboard_failed()} onRetry={() => refetch()} />
        ) : (
          <Loading what={m.what_organization()} />
        )}
      </Page>
    );
  }
  const invited = organization.setup.steps.some(({ kind, done }) => kind === "FIRST_INVITE" && done);
  return invited ? <Overview organization={organization} /> : <SetUp organization={organization} />;
}
