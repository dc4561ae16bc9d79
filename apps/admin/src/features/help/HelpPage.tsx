import { type ReactNode, useEffect } from "react";
import { Link, useLocation } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Page } from "../../parts/Page.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useHere } from "../../shell/context.ts";
import { type Marks, Rich } from "../../text/Rich.tsx";
import "./help.css";

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The steps for what this product does today, in its own words. */
export function HelpPage() {
  const { hash } = useLocation();
  const marks = usePlaces();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const topics: readonly Topic[] = [
    { id: "set-up", title: m.help_setup(), content: <SetUpHelp marks={marks} /> },
    { id: "groups", title: m.help_groups(), content: <GroupsHelp marks={marks} /> },
    { id: "invite", title: m.help_invite(), content: <InviteHelp marks={marks} /> },
    { id: "statuses", title: m.help_statuses(), content: <StatusesHelp /> },
    { id: "resend-cancel", title: m.help_follow(), content: <FollowHelp marks={marks} /> },
    { id: "trouble", title: m.help_trouble(), content: <TroubleHelp marks={marks} /> },
  ];
  return (
    <Page title={m.nav_help()} lead={m.help_lead()}>
      <div className="columns wide help">
        <div>
          {topics.map(({ id, title, content }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="help-topic">
              <h2 id={`${id}-title`}>{title}</h2>
              {content}
            </section>
          ))}
        </div>
        <nav aria-label={m.help_contents()} className="help-contents">
          <h2>{m.help_contents()}</h2>
          <ul>
            {topics.map(({ id, title }) => (
              <li key={id}>
                <Link to={`#${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}

/** Places of the product that the text names lead there. */
function usePlaces(): Marks {
  const here = useHere();
  const place = (path: string) => (text: string) => <Link to={here(path)}>{text}</Link>;
  return {
    dashboard: place(""),
    profile: place("/organization/profile"),
    trainings: place("/trainings"),
    groups: place("/groups"),
    message: place("/organization/onboarding-message"),
    learners: place("/learners"),
    add: place("/learners/add/manually"),
  };
}

interface HelpProps {
  readonly marks: Marks;
}

const SetUpHelp = ({ marks }: HelpProps) => (
  <>
    <p>{m.help_setup_text()}</p>
    <ol>
      <li>
        <Rich parts={m.help_setup_profile.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_setup_trainings.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_setup_groups.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_setup_message.parts({})} marks={marks} />
      </li>
    </ol>
    <p>
      <Rich parts={m.help_setup_dashboard.parts({})} marks={marks} />
    </p>
  </>
);

const GroupsHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>{m.help_groups_give()}</li>
    <li>
      <Rich parts={m.help_groups_change.parts({})} marks={marks} />
    </li>
    <li>{m.help_groups_keep()}</li>
    <li>
      <Rich parts={m.help_groups_inactive.parts({})} marks={marks} />
    </li>
  </ul>
);

const InviteHelp = ({ marks }: HelpProps) => (
  <>
    <ol>
      <li>
        <Rich parts={m.help_invite_open.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_invite_press.parts({})} marks={marks} />
      </li>
      <li>{m.help_invite_type()}</li>
      <li>{m.help_invite_group()}</li>
      <li>
        <Rich parts={m.help_invite_send.parts({})} marks={marks} />
      </li>
    </ol>
    <p>{m.help_invite_result()}</p>
  </>
);

const StatusesHelp = () => (
  <>
    <dl className="help-statuses">
      <dt>
        <StatusPill status="PENDING" />
      </dt>
      <dd>{m.help_pending()}</dd>
      <dt>
        <StatusPill status="ACTIVE" />
      </dt>
      <dd>{m.help_active()}</dd>
      <dt>
        <StatusPill status="CANCELLED" />
      </dt>
      <dd>{m.help_cancelled()}</dd>
    </dl>
    <p>{m.help_names()}</p>
    <p>{m.help_delivery()}</p>
  </>
);

const FollowHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>
      <Rich parts={m.help_resend.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_cancel.parts({})} marks={marks} />
    </li>
    <li>{m.help_again()}</li>
    <li>{m.help_declined()}</li>
  </ul>
);

const TroubleHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>{m.help_trouble_code()}</li>
    <li>{m.help_trouble_account()}</li>
    <li>
      <Rich parts={m.help_trouble_new.parts({})} marks={marks} />
    </li>
  </ul>
);
