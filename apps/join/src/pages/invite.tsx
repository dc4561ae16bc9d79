import { ButtonLink, Form, QuietLink, QuietSubmit, Submit } from "../components/forms.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address, CheckContact, Fact, Facts, Sharing, Steps } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { OpenInvitation } from "../invitation.ts";
import type { Frame, PageState } from "../state.ts";
import { day, localPart } from "../text/format.ts";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const heading = ({ organization, role }: OpenInvitation): string =>
  role === "ADMIN"
    ? m.invite_heading_admin({ name: organization.name })
    : m.invite_heading({ name: organization.name });

function summary({ trainings, minutes, organization, role }: OpenInvitation): string {
  if (role === "ADMIN") return m.invite_summary_admin();
  if (trainings.length === 0) return m.invite_summary_none({ name: organization.shortName });
  return m.invite_summary({ count: trainings.length, minutes });
}

/** Who invites, as which address, to what, what is shared, and the two answers. */
export function invitePage({ invitation, step }: State<"invite">, frame: Frame): Drawn {
  const { organization, email, from, note } = invitation;
  const until = day(invitation.expiresAt, organization.timeZone);
  const to = step.of === 2 ? "confirm" : "account";
  return {
    title: m.title_step({ ...step, title: heading(invitation), name: organization.shortName }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        aside={<CheckContact organization={organization} frame={frame} />}
      >
        <Steps step={step} />
        <Heading>{heading(invitation)}</Heading>
        <p class="lead">{summary(invitation)}</p>
        <Facts>
          {from && (
            <Fact name={m.invite_from()} more={from.role}>
              {from.name}
            </Fact>
          )}
          <Fact name={m.invite_to()}>
            <Address>{email}</Address>
          </Fact>
        </Facts>
        {note && <blockquote dir="auto">{m.quote({ text: note })}</blockquote>}
        <TrainingList invitation={invitation} />
        <Sharing heading={m.sharing_if_accept({ name: organization.shortName })} role={invitation.role} />
        <div class="answers">
          <p class="sharing-line">
            {invitation.role === "ADMIN" ? m.sharing_line_admin() : m.sharing_line()}
          </p>
          <ButtonLink href={`${frame.linkPath}/${to}`}>{m.accept()}</ButtonLink>
          <QuietLink href={`${frame.linkPath}/decline`}>{m.not_for_me()}</QuietLink>
        </div>
        <p class="after-answers">{m.changed_nothing({ day: until })}</p>
      </Sheet>
    ),
  };
}

function TrainingList({ invitation: { trainings } }: { invitation: OpenInvitation }) {
  if (trainings.length === 0) return null;
  return (
    <section class="trainings">
      <h2>{m.your_trainings()}</h2>
      <ul>
        {trainings.map((training) => (
          <li key={training.title}>
            <b lang={training.language.toLowerCase()} dir="auto">
              {training.title}
            </b>
            <span>{m.minutes_short({ count: training.minutes })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both addresses in full; switching stays on this page and then continues. */
export function wrongAccountPage({ invitation, visitorEmail }: State<"wrongAccount">, frame: Frame): Drawn {
  const { organization, email } = invitation;
  const [theirs, own] = [localPart(email), localPart(visitorEmail)];
  return {
    title: m.title_of({ title: m.wrong_heading(), name: organization.shortName }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        aside={<CheckContact organization={organization} frame={frame} />}
      >
        <Steps step={{ at: 1, of: 3 }} />
        <Heading>{m.wrong_heading()}</Heading>
        <p class="lead">{m.wrong_lead()}</p>
        <p class="card card-here">
          <span>{m.wrong_for()}</span>
          <Address>{email}</Address>
        </p>
        <p class="card">
          <span>{m.wrong_as()}</span>
          <Address>{visitorEmail}</Address>
        </p>
        <div class="answers answers-still">
          <Form frame={frame} action={`${frame.linkPath}/switch`}>
            <Submit>{m.wrong_switch({ name: theirs })}</Submit>
          </Form>
          <QuietLink href="/">{m.wrong_stay({ name: own })}</QuietLink>
        </div>
        <p class="after-answers">{m.wrong_note({ name: own, organization: organization.shortName })}</p>
      </Sheet>
    ),
  };
}

/** Saying no is asked once more here, wherever the person comes from. */
export function declinePage({ invitation }: State<"decline">, frame: Frame): Drawn {
  const { organization, email } = invitation;
  const name = organization.shortName;
  return {
    title: m.title_of({ title: m.decline_heading(), name }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        aside={<CheckContact organization={organization} frame={frame} />}
      >
        <Heading>{m.decline_heading()}</Heading>
        <p class="lead">
          {m.decline_sent_to()} <Address>{email}</Address>. {m.decline_no_reminder()}
        </p>
        <div class="answers answers-still">
          <Form frame={frame} action={`${frame.linkPath}/decline`}>
            <Submit>{m.not_for_me()}</Submit>
          </Form>
          <QuietLink href={frame.linkPath}>{m.decline_back()}</QuietLink>
        </div>
        <p class="after-answers">{m.decline_sees({ name })}</p>
      </Sheet>
    ),
  };
}

export const stopForm = (frame: Frame, name: string) => (
  <Form frame={frame} action={`${frame.linkPath}/stop`}>
    <QuietSubmit>{m.stop_button({ name })}</QuietSubmit>
  </Form>
);
