import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { AdministratorRows } from "./AdministratorRows.tsx";
import { AdministratorsDocument } from "./administrators.graphql.ts";
import { DigestSwitch } from "./DigestSwitch.tsx";
import { InviteRows } from "./InviteRows.tsx";
import { InviteSection } from "./InviteSection.tsx";
import "./administrators.css";

const POLL_MS = 10_000;

/** Who administers the organization. Owners decide about it; the others look. */
export function AdministratorsPage() {
  const { id } = useOrganization();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(AdministratorsDocument, {
    variables: { id },
  });
  const organization = data?.organization;
  const invites = organization?.administratorInvites ?? [];
  const waiting = invites.some(({ delivery }) => delivery?.state === "QUEUED");
  useEffect(() => {
    if (!waiting) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);

  if (data?.organization === null) return <NotHere />;
  const manages = organization?.abilities.includes("MANAGE_ADMINISTRATORS") ?? false;
  return (
    <Page title={m.nav_administrators()} lead={m.administrators_lead()}>
      {!organization && error && (
        <Problem error={error} title={m.administrators_failed()} onRetry={() => refetch()} />
      )}
      {!organization && !error && <Loading what={m.what_administrators()} />}
      {organization && (
        <div className="administrators">
          <AdministratorRows administrators={organization.administrators} manages={manages} />
          {manages && (
            <InviteSection needsProfile={organization.setup.missingForInvite.includes("PROFILE")} />
          )}
          {invites.length > 0 && <InviteRows invites={invites} manages={manages} />}
          <DigestSwitch on={organization.requestsDigest} />
        </div>
      )}
    </Page>
  );
}
