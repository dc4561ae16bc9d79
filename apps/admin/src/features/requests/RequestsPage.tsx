import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { RequestRow } from "../../parts/RequestRow.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { cappedFigure } from "../../text/numbers.ts";
import { DismissAll } from "./DismissAll.tsx";
import { RequestsDocument } from "./requests.graphql.ts";

/** Everything that needs an administrator, newest first. */
export function RequestsPage() {
  const { id } = useOrganization();
  const here = useHere();
  const [query] = useSearchParams();
  const after = query.get("after");
  const { data, error, refetch } = useQuery(RequestsDocument, { variables: { id, after } });
  if (data?.organization === null) return <NotHere />;
  const requests = data?.organization?.requests;
  const count = requests?.total.count ?? 0;
  const newest = after ? undefined : requests?.edges[0]?.node.askedAt;
  const { hasNextPage, endCursor } = requests?.pageInfo ?? { hasNextPage: false, endCursor: null };
  return (
    <Page
      title={m.requests_title()}
      heading={
        requests && count > 0
          ? m.requests_heading({ count, shown: cappedFigure(requests.total) })
          : m.requests_title()
      }
      sentence={count > 0}
      lead={m.requests_lead()}
      back={{ to: here(""), label: m.nav_dashboard() }}
      acts={newest && count > 1 ? <DismissAll until={newest} count={count} /> : undefined}
      narrow
    >
      {!requests && error && <Problem error={error} title={m.requests_failed()} onRetry={() => refetch()} />}
      {!requests && !error && <Loading what={m.requests_what()} rows={4} />}
      {requests && requests.edges.length === 0 && (
        <p className="soft">
          {m.needs_nothing()} {after && <Link to={here("/requests")}>{m.requests_newest()}</Link>}
        </p>
      )}
      {requests && requests.edges.length > 0 && (
        <ul className="card needs-list">
          {requests.edges.map(({ node }) => (
            <RequestRow key={node.id} request={node} />
          ))}
        </ul>
      )}
      {(after || hasNextPage) && (
        <nav className="requests-paging" aria-label={m.paging()}>
          {after && <ButtonLink to={here("/requests")}>{m.requests_newest()}</ButtonLink>}
          {hasNextPage && endCursor && (
            <ButtonLink to={here(`/requests?after=${encodeURIComponent(endCursor)}`)}>
              {m.requests_older()}
            </ButtonLink>
          )}
        </nav>
      )}
    </Page>
  );
}
