import { Link } from "react-router";
import type { PauseFactsFragment } from "../generated/graphql/graphql.ts";
import { graphql } from "../generated/graphql/index.ts";
import { m } from "../generated/paraglide/messages.js";
import { useHere, useOrganization } from "../shell/context.ts";
import { shortDay } from "../text/dates.ts";
import { pauseReason } from "../text/deliveryReason.ts";
import { Note } from "./Note.tsx";

graphql(`
  fragment PauseFacts on Organization {
    id
    mailPause {
      since
      reason
    }
  }
`);

type Reason = NonNullable<PauseFactsFragment["mailPause"]>["reason"];

const whatToDo: Readonly<Record<Reason, () => string>> = {
  BOUNCES: () => m.pause_do_bounces(),
  COMPLAINTS: () => m.pause_do_complaints(),
  ABUSE: () => m.pause_do_abuse(),
};

/** That the organization's invitations are paused, why, and what to do; nothing where they go out. */
export function PauseNote({ organization }: { readonly organization: PauseFactsFragment }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  const pause = organization.mailPause;
  if (!pause) return null;
  return (
    <div className="pause-note">
      <Note
        tone="clay"
        title={m.pause_title({ day: shortDay(pause.since, timeZone) })}
        acts={
          pause.reason === "BOUNCES" ? (
            <Link to={here("/learners?delivery=BOUNCED")}>{m.pause_show_bounced()}</Link>
          ) : undefined
        }
      >
        {m.pause_why({ reason: pauseReason(pause.reason) })} {whatToDo[pause.reason]()}
      </Note>
    </div>
  );
}
