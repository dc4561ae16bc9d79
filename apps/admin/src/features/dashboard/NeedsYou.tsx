import { useMutation } from "@apollo/client/react";
import { IconMailOff, IconUserQuestion } from "@tabler/icons-react";
import { Link } from "react-router";
import type { NeedsYouFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useResend } from "../../parts/useResend.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { cappedFigure } from "../../text/numbers.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { DismissRequestDocument } from "./dashboard.graphql.ts";

/** What waits for the administrator, one button each. */
export function NeedsYou({ organization }: { readonly organization: NeedsYouFragment }) {
  const here = useHere();
  const { requests, bounced } = organization;
  const nothing = requests.length === 0 && bounced.total.count === 0;
  return (
    <section className="card needs" aria-labelledby="needs">
      <h2 id="needs" className="needs-title">
        {m.needs_title()}
      </h2>
      {nothing && <p className="soft">{m.needs_nothing()}</p>}
      <ul>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
        {bounced.total.count > 0 && (
          <li className="need">
            <span className="need-icon clay">
              <IconMailOff size={18} stroke={1.75} aria-hidden="true" />
            </span>
            <div>
              <b className="need-who">
                {m.needs_bounced({ count: bounced.total.count, shown: cappedFigure(bounced.total) })}
              </b>
              <p className="cut">{bounced.edges.map(({ node }) => node.email).join(", ")}</p>
            </div>
            <div className="need-acts">
              <ButtonLink small to={here("/learners?status=PENDING&delivery=BOUNCED,COMPLAINED,FAILED")}>
                {m.needs_review()}
              </ButtonLink>
            </div>
          </li>
        )}
      </ul>
    </section>
  );
}

function RequestRow({ request }: { readonly request: NeedsYouFragment["requests"][number] }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  const { resend, busyId, dialog } = useResend();
  const [dismiss, { loading }] = useMutation(DismissRequestDocument);
  const { learner } = request;
  const putAway = (said: string) =>
    dismiss({ variables: { input: { requestId: request.id } } })
      .then(({ data }) => {
        const refusal = data?.dismissRequest.errors[0];
        if (refusal) sayRefused(serverRefusalText(refusal));
        else sayDone(said);
      })
      .catch((error: unknown) => sayRefused(failureText(failureOf(error))));
  return (
    <li className="need">
      <span className="need-icon">
        <IconUserQuestion size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <b className="need-who">
          <Link to={here(`/learners/${encodeURIComponent(learner.id)}`)}>{learner.email}</Link>
        </b>
        <p>{m.needs_request({ day: shortDay(request.askedAt, timeZone) })}</p>
      </div>
      <div className="need-acts">
        {learner.canResend && (
          <Button small busy={busyId !== null} onClick={() => resend(learner)}>
            {m.resend()}
          </Button>
        )}
        <Button
          small
          look="plain"
          busy={loading}
          onClick={() => putAway(m.needs_dismissed({ email: learner.email }))}
        >
          {m.dismiss()}
        </Button>
        {dialog}
      </div>
    </li>
  );
}
