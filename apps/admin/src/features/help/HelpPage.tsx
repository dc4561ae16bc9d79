import { IconLink } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { Link, useLocation } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Page } from "../../parts/Page.tsx";
import {
  BeforeHelp,
  ExportHelp,
  FollowHelp,
  GroupsHelp,
  InviteHelp,
  ListsHelp,
  SeenHelp,
  SetUpHelp,
  SpreadsheetHelp,
  StatusesHelp,
  TroubleHelp,
  usePlaces,
} from "./topics.tsx";
import "./help.css";

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The steps for what this product does today, in its own words and pictures. */
export function HelpPage() {
  const { hash } = useLocation();
  const marks = usePlaces();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const topics: readonly Topic[] = [
    { id: "set-up", title: m.help_setup(), content: <SetUpHelp marks={marks} /> },
    { id: "before", title: m.help_before(), content: <BeforeHelp marks={marks} /> },
    { id: "invite", title: m.help_invite(), content: <InviteHelp marks={marks} /> },
    { id: "learners-see", title: m.help_seen(), content: <SeenHelp /> },
    { id: "statuses", title: m.help_statuses(), content: <StatusesHelp /> },
    { id: "resend-cancel", title: m.help_follow(), content: <FollowHelp marks={marks} /> },
    { id: "spreadsheet", title: m.help_sheet(), content: <SpreadsheetHelp marks={marks} /> },
    { id: "lists", title: m.help_lists(), content: <ListsHelp marks={marks} /> },
    { id: "export", title: m.help_export(), content: <ExportHelp marks={marks} /> },
    { id: "groups", title: m.help_groups(), content: <GroupsHelp marks={marks} /> },
    { id: "trouble", title: m.help_trouble(), content: <TroubleHelp marks={marks} /> },
  ];
  return (
    <Page title={m.nav_help()} lead={m.help_lead()}>
      <div className="columns wide help">
        <div>
          {topics.map((topic) => (
            <TopicSection key={topic.id} topic={topic} />
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

/** A topic, with an address of its own beside its heading. */
function TopicSection({ topic: { id, title, content } }: { readonly topic: Topic }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="help-topic">
      <div className="help-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <Link to={`#${id}`} className="permalink" aria-label={m.help_permalink({ title })}>
          <IconLink size={18} stroke={1.75} aria-hidden="true" />
        </Link>
      </div>
      {content}
    </section>
  );
}
