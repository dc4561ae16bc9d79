import { ButtonLink, Form, Hidden, QuietLink, Submit } from "../components/forms.tsx";
import { Info, Tick } from "../components/icons.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import {
  Address,
  CheckContact,
  Fact,
  Facts,
  QuestionsContact,
  Seal,
  Sharing,
  Steps,
} from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Assignment, Carried, Frame, PageState, Person } from "../state.ts";
import { list } from "../text/format.ts";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

/** The only step that associates: who joins what, what it brings, and what is seen. */
export function confirmPage(state: State<"confirm">, frame: Frame): Drawn {
  const { invitation, step, person } = state;
  const { organization, groups, trainings } = invitation;
  const name = organization.shortName;
  const title = m.confirm_heading({ firstName: person.firstName, name: organization.name });
  return {
    title: m.title_step({ ...step, title, name }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        aside={<CheckContact organization={organization} frame={frame} />}
      >
        <Steps step={step} />
        <Heading>{title}</Heading>
        {state.changed && (
          <p class="notice" role="alert">
            <Info />
            <span>{m.confirm_changed()}</span>
          </p>
        )}
        <p class="lead">{m.confirm_lead()}</p>
        <Facts>
          <Fact name={m.confirm_you()} more={person.email}>
            {person.name}
          </Fact>
          <Fact
            name={m.confirm_join()}
            more={groups.length > 0 ? m.confirm_groups({ count: groups.length, names: list(groups) }) : null}
          >
            {organization.name}
          </Fact>
          {invitation.role !== "ADMIN" && (
            <Fact name={m.confirm_get()} more={list(trainings.map((training) => training.title)) || null}>
              {trainings.length > 0 ? m.trainings_count({ count: trainings.length }) : m.confirm_get_later()}
            </Fact>
          )}
        </Facts>
        <Sharing heading={m.sharing_if_join({ name })} role={invitation.role} />
        <div class="answers">
          <Form frame={frame} action={`${frame.linkPath}/confirm`}>
            <Hidden name="consent" value={invitation.consent} />
            <Hidden name="of" value={String(step.of)} />
            {state.carried && <CarriedFields person={person} carried={state.carried} />}
            <Submit>{m.confirm_yes({ name })}</Submit>
          </Form>
          <QuietLink href={state.carried ? frame.linkPath : "/my"}>{m.confirm_no()}</QuietLink>
        </div>
        <p class="after-answers">{m.confirm_no_note({ name })}</p>
      </Sheet>
    ),
  };
}

/** Where cookies are blocked, the page itself carries who was just signed in. */
function CarriedFields({ person, carried }: { person: Person; carried: Carried }) {
  return (
    <>
      <Hidden name="continuation" value={carried.continuation} />
      <Hidden name="firstName" value={person.firstName} />
      <Hidden name="name" value={person.name} />
      <Hidden name="email" value={person.email} />
      <Hidden name="person" value={carried.proof} />
    </>
  );
}

/** Done: the first training is one press away. */
export function donePage(state: State<"done">, frame: Frame): Drawn {
  const { organization, assignments, firstName, administers, cookiesBlocked } = state;
  const [first] = administers ? [] : assignments;
  const title = first
    ? m.done_heading({ firstName, count: assignments.length })
    : m.done_heading_none({ firstName });
  return {
    title: m.title_of({ title, name: organization.shortName }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        <Seal kind="leaf">
          <Tick />
        </Seal>
        <Heading>{title}</Heading>
        <p class="lead">{doneLead(state)}</p>
        {first && !cookiesBlocked && <StartWith assignment={first} />}
        {cookiesBlocked ? (
          <WithoutCookies state={state} frame={frame} />
        ) : (
          <div class="answers answers-still">
            {administers && <ButtonLink href="/admin/">{m.done_administer()}</ButtonLink>}
            {first && <ButtonLink href={lessonPath(first)}>{m.done_start()}</ButtonLink>}
            {(!administers || assignments.length > 0) && <QuietLink href="/my">{m.done_all()}</QuietLink>}
          </div>
        )}
      </Sheet>
    ),
  };
}

const lessonPath = ({ id, training }: Assignment): string =>
  `/my/trainings/${encodeURIComponent(id)}/${training.lessons[0]?.position ?? 1}`;

function doneLead({ assignments, organization, administers }: State<"done">): string {
  if (administers) return m.done_lead_admin({ name: organization.shortName });
  return assignments.length > 0 ? m.done_lead() : m.done_lead_none({ name: organization.shortName });
}

function StartWith({ assignment: { training } }: { assignment: Assignment }) {
  return (
    <section class="start">
      <h2>{m.done_start_with()}</h2>
      <p class="card card-here">
        <b lang={training.language.toLowerCase()} dir="auto">
          {training.title}
        </b>
        <span>{m.lessons_minutes({ count: training.lessons.length, minutes: training.minutes })}</span>
      </p>
    </section>
  );
}

/** What they said yes to is theirs already; only opening it needs the cookies. */
function WithoutCookies({ state, frame }: { state: State<"done">; frame: Frame }) {
  const { assignments, administers } = state;
  return (
    <>
      {!administers && assignments.length > 0 && (
        <section class="trainings">
          <h2>{m.your_trainings()}</h2>
          <ul>
            {assignments.map(({ id, training }) => (
              <li key={id}>
                <b lang={training.language.toLowerCase()} dir="auto">
                  {training.title}
                </b>
                <span>{m.minutes_short({ count: training.minutes })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="notice">
        <Info />
        <span>
          {administers ? m.done_cookies_admin() : m.done_cookies()} <Address>{frame.host}</Address>
        </span>
      </p>
      <div class="answers answers-still">
        {administers ? (
          <ButtonLink href="/sign-in?next=/admin/">{m.done_cookies_login_admin()}</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in?next=/my">{m.done_cookies_login()}</ButtonLink>
        )}
      </div>
    </>
  );
}
