import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { HelpRequestsQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { Confirm } from "../../parts/Confirm.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { Page } from "../../parts/Page.tsx";
import { failureOf, failureText, Problem } from "../../parts/Problem.tsx";
import { mailtoUrl } from "../../text/addresses.ts";
import { moment } from "../../text/dates.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { CloseHelpRequestDocument, HelpRequestsDocument } from "./helpDesk.graphql.ts";
import { PlanFact } from "./PlanFact.tsx";
import { subscriptionPath } from "./paths.ts";

type Request = HelpRequestsQuery["helpDesk"]["requests"]["edges"][number]["node"];

/** Requests that wait for an answer; who waits longest comes first. */
export function HelpRequestsPage() {
  const [query, setQuery] = useSearchParams();
  const after = query.get("after");
  const { data, error, refetch } = useQuery(HelpRequestsDocument, {
    variables: { after },
    pollInterval: 60_000,
  });
  const { ask, dialog } = useClosing();
  const requests = data?.helpDesk.requests;
  const [first] = requests?.edges ?? [];
  return (
    <Page
      title={`${m.help_requests()} · ${m.help_desk()}`}
      heading={m.help_requests()}
      lead={m.help_requests_lead()}
      narrow
    >
      {!requests && error && (
        <Problem error={error} title={m.help_requests_failed()} onRetry={() => refetch()} />
      )}
      {!requests && !error && <Loading what={m.what_help_requests()} rows={4} />}
      {requests && !first && <p className="soft">{m.help_requests_none()}</p>}
      {requests && first && (
        <ul className="help-requests" aria-label={m.help_requests()}>
          {requests.edges.map(({ node }) => (
            <RequestCard key={node.id} request={node} onClose={() => ask(node)} />
          ))}
        </ul>
      )}
      {requests?.pageInfo.hasNextPage && (
        <Button onClick={() => setQuery({ after: requests.pageInfo.endCursor ?? "" })}>
          {m.paging_next()}
        </Button>
      )}
      {dialog}
    </Page>
  );
}

function RequestCard({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const { organization, askedBy, askedAt, message } = request;
  return (
    <li className="card help-request">
      <h2 dir="auto">{organization.name}</h2>
      <p className="small soft">
        {m.help_request_premium()} · <PlanFact {...organization} />
      </p>
      {message && (
        <blockquote className="help-request-message" dir="auto">
          {message}
        </blockquote>
      )}
      <p className="small soft break">
        {askedBy ? (
          <>
            <bdi>{askedBy.name}</bdi>, <a href={mailtoUrl(askedBy.email)}>{askedBy.email}</a>
          </>
        ) : (
          m.help_request_nobody()
        )}
        {" · "}
        {moment(askedAt)}
      </p>
      <p className="help-request-acts">
        <ButtonLink small to={subscriptionPath(organization.id)}>
          {m.help_request_decide()}
        </ButtonLink>
        <Button
          small
          look="plain"
          aria-label={m.help_request_close_named({ organization: organization.name })}
          onClick={onClose}
        >
          {m.help_request_close()}
        </Button>
      </p>
    </li>
  );
}

function useClosing() {
  const [close, { loading }] = useMutation(CloseHelpRequestDocument, { refetchQueries: "active" });
  // Kept while the dialog closes, so that its words stay until it is gone.
  const [asked, setAsked] = useState<Request | null>(null);
  const [opened, setOpened] = useState(false);
  const confirm = async (request: Request) => {
    try {
      const { data } = await close({ variables: { input: { requestId: request.id } } });
      setOpened(false);
      const refusal = data?.closeHelpRequest.errors[0];
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(m.help_request_closed({ organization: request.organization.name }));
    } catch (error) {
      sayRefused(`${m.help_request_not_closed()} ${failureText(failureOf(error))}`);
    }
  };
  const dialog = (
    <Confirm
      opened={opened}
      onClose={() => setOpened(false)}
      title={m.help_request_close_ask({ organization: asked?.organization.name ?? "" })}
      act={m.help_request_close()}
      keep={m.help_request_keep()}
      busy={loading}
      onConfirm={() => asked && void confirm(asked)}
    >
      {m.help_request_close_text()}
    </Confirm>
  );
  const ask = (request: Request) => {
    setAsked(request);
    setOpened(true);
  };
  return { ask, dialog };
}
