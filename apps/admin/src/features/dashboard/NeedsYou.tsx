import { IconClockExclamation, IconMailOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { NeedsYouFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { RequestRow } from "../../parts/RequestRow.tsx";
import { useHere } from "../../shell/context.ts";
import { cappedFigure } from "../../text/numbers.ts";

/** What waits for the administrator, one button each. */
export function NeedsYou({ organization }: { readonly organization: NeedsYouFragment }) {
  const here = useHere();
  const { requests, openRequests, bounced, expired } = organization;
  const nothing = openRequests.total.count + bounced.total.count + expired.total.count === 0;
  return (
    <section className="card needs" aria-labelledby="needs">
      <h2 id="needs" className="needs-title">
        {m.needs_title()}
      </h2>
      {nothing && <p className="soft">{m.needs_nothing()}</p>}
      <ul>
        {requests.edges.map(({ node }) => (
          <RequestRow key={node.id} request={node} />
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
      {openRequests.total.count > 0 && (
        <p className="needs-all">
          <Link className="alone-link" to={here("/requests")}>
            {m.needs_all({ shown: cappedFigure(openRequests.total) })}
          </Link>
        </p>
      )}
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
