import { Link } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { GuideLinks } from "../../parts/GuideLinks.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useHere } from "../../shell/context.ts";
import { type Marks, Rich } from "../../text/Rich.tsx";
import { Shown } from "./Shown.tsx";

/** Places of the product that the text names lead there. */
export function usePlaces(): Marks {
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
    importing: place("/premium/import"),
    premium: place("/premium"),
  };
}

interface HelpProps {
  readonly marks: Marks;
}

export const SetUpHelp = ({ marks }: HelpProps) => (
  <>
    <p>{m.help_setup_text()}</p>
    <ol>
      <li>
        <Rich parts={m.help_setup_profile.parts({})} marks={marks} />
        <Shown name="profile" alt={m.help_setup_profile_alt()} />
      </li>
      <li>
        <Rich parts={m.help_setup_trainings.parts({})} marks={marks} />
        <Shown name="trainings" alt={m.help_setup_trainings_alt()} />
      </li>
      <li>
        <Rich parts={m.help_setup_groups.parts({})} marks={marks} />
        <Shown name="group" alt={m.help_setup_groups_alt()} />
      </li>
    </ol>
    <p>
      <Rich parts={m.help_setup_dashboard.parts({})} marks={marks} />
    </p>
    <Shown name="set-up" alt={m.help_setup_dashboard_alt()} />
  </>
);

export const BeforeHelp = ({ marks }: HelpProps) => (
  <>
    <p>{m.help_before_text()}</p>
    <ol>
      <li>
        <Rich parts={m.help_setup_message.parts({})} marks={marks} />
      </li>
      <li>{m.help_before_see()}</li>
      <li>{m.help_before_guide()}</li>
    </ol>
    <Shown name="onboarding-message" alt={m.help_before_alt()} />
  </>
);

export const GroupsHelp = ({ marks }: HelpProps) => (
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

export const InviteHelp = ({ marks }: HelpProps) => (
  <>
    <ol>
      <li>
        <Rich parts={m.help_invite_open.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_invite_press.parts({})} marks={marks} />
        <Shown name="add-learners" alt={m.help_invite_press_alt()} />
      </li>
      <li>{m.help_invite_type()}</li>
      <li>
        {m.help_invite_group()}
        <Shown name="add-manually" alt={m.help_invite_alt()} />
      </li>
      <li>
        <Rich parts={m.help_invite_send.parts({})} marks={marks} />
      </li>
    </ol>
    <p>{m.help_invite_result()}</p>
    <Shown name="result" alt={m.help_invite_result_alt()} />
  </>
);

export const SeenHelp = () => (
  <>
    <p>{m.help_seen_text()}</p>
    <div className="help-phones">
      <Shown name="accept-mail" alt={m.help_seen_mail()} />
      <Shown name="accept-invite" alt={m.help_seen_invite()} />
      <Shown name="accept-log-in" alt={m.help_seen_log_in()} />
      <Shown name="accept-make-account" alt={m.help_seen_make_account()} />
      <Shown name="accept-confirm" alt={m.help_seen_confirm()} />
      <Shown name="accept-done" alt={m.help_seen_done()} />
    </div>
    <p>{m.help_seen_guide()}</p>
    <GuideLinks />
  </>
);

export const StatusesHelp = () => (
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
    <Shown name="learners" alt={m.help_learners_alt()} />
    <p>{m.help_names()}</p>
    <p>{m.help_delivery()}</p>
  </>
);

export const FollowHelp = ({ marks }: HelpProps) => (
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

export const SpreadsheetHelp = ({ marks }: HelpProps) => (
  <>
    <p>
      <Rich parts={m.help_sheet_text.parts({})} marks={marks} />
    </p>
    <ol>
      <li>
        <Rich parts={m.help_sheet_open.parts({})} marks={marks} />
      </li>
      <li>{m.help_sheet_template()}</li>
      <li>{m.help_sheet_fill()}</li>
      <li>
        <Rich parts={m.help_sheet_choose.parts({})} marks={marks} />
      </li>
      <li>{m.help_sheet_columns()}</li>
      <li>
        <Rich parts={m.help_sheet_review.parts({})} marks={marks} />
      </li>
      <li>
        <Rich parts={m.help_sheet_upload.parts({})} marks={marks} />
      </li>
    </ol>
    <p>{m.help_sheet_keys()}</p>
    <p>{m.help_sheet_private()}</p>
  </>
);

export const ListsHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>
      <Rich parts={m.help_lists_sure.parts({})} marks={marks} />
    </li>
    <li>{m.help_lists_time()}</li>
    <li>
      <Rich parts={m.help_lists_stop.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_lists_pause.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_lists_lost.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_lists_back.parts({})} marks={marks} />
    </li>
    <li>{m.help_lists_next()}</li>
  </ul>
);

export const ExportHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>
      <Rich parts={m.help_export_list.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_export_file.parts({})} marks={marks} />
    </li>
    <li>
      <Rich parts={m.help_export_import.parts({})} marks={marks} />
    </li>
  </ul>
);

export const TroubleHelp = ({ marks }: HelpProps) => (
  <ul>
    <li>
      <Rich parts={m.help_trouble_mail.parts({})} marks={marks} />
    </li>
    <li>{m.help_trouble_code()}</li>
    <li>{m.help_trouble_copy()}</li>
    <li>{m.help_trouble_account()}</li>
    <li>
      <Rich parts={m.help_trouble_new.parts({})} marks={marks} />
    </li>
  </ul>
);
