import { useMutation } from "@apollo/client/react";
import { IconClockExclamation, IconMailOff, IconUserQuestion } from "@tabler/icons-react";
import type { ReactNode } from "react";
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
  const { requests, bounced, expired } = organization;
  const nothing = requests.length + bounced.total.count + expired.total.count === 0;
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
          <SomeRow
            tone="clay"
            icon={<IconMailOff size={18} stroke={1.75} aria-hidden="true" />}
            title={m.needs_bounced({ count: bounced.total.count, shown: cappedFigure(bounced.total) })}
            emails={bounced.edges.map(({ node }) => node.email)}
            to={here("/learners?status=PENDING&delivery=BOUNCED,COMPLAINED,FAILED")}
          />
        )}
        {expired.total.count > 0 && (
          <SomeRow
            tone="marigold"
            icon={<IconClockExclamation size={18} stroke={1.75} aria-hidden="true" />}
            title={m.needs_expired({ count: expired.total.count, shown: cappedFigure(expired.total) })}
            emails={expired.edges.map(({ node }) => node.email)}
            to={here("/learners?expired=1")}
          />
        )}
      </ul>
    </section>
  );
}

interface SomeRowProps {
  readonly tone: "clay" | "marigold";
  readonly icon: ReactNode;
  readonly title: string;
  /** The first ones, to recognize them by. */
  readonly emails: readonly string[];
  readonly to: string;
}

/** Several learners with the same need; one button leads to all of them. */
function SomeRow({ tone, icon, title, emails, to }: SomeRowProps) {
  return (
    <li className="need">
      <span className={`need-icon ${tone}`}>{icon}</span>
      <div>
        <b className="need-who">{title}</b>
        <p className="cut">{emails.join(", ")}</p>
      </div>
      <div className="need-acts">
        <ButtonLink small to={to}>
          {m.needs_review()}
          <span className="unseen">: {title}</span>
        </ButtonLink>
      </div>
    </li>
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
