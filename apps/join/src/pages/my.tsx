import { Form, QuietSubmit } from "../components/forms.tsx";
import { Mark } from "../components/icons.tsx";
import { type Drawn, Heading, LanguageLink, Plate, SkipLink } from "../components/Layout.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Account, Assignment, Frame, Organization, PageState } from "../state.ts";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const trainingPath = ({ id }: Assignment): string => `/my/trainings/${encodeURIComponent(id)}`;

/** One training to start with, then all of them by organization; own ones last. */
export function myTrainingsPage(state: State<"myTrainings">, frame: Frame): Drawn {
  const { account, assignments, mayOrganize } = state;
  const [first] = assignments;
  return {
    title: m.title_of({ title: m.my_title(), name: "Muster" }),
    content: (
      <div class="mine">
        <SkipLink />
        <header class="band">
          <div class="wide">
            <TopLine account={account} frame={frame} />
            {first ? <Next assignment={first} /> : <Heading>{m.my_none_heading()}</Heading>}
          </div>
        </header>
        <main id="main" class="wide">
          {first === undefined && <Empty mayOrganize={mayOrganize} />}
          {byOrganization(assignments).map((group) => (
            <Trainings key={group.organization?.id ?? ""} {...group} />
          ))}
        </main>
        <footer class="wide">
          <a href="/account">{m.my_account()}</a>
          <a href="/help">{m.foot_help()}</a>
          <a href="/privacy">{m.foot_privacy()}</a>
          <Form frame={frame} action="/sign-out">
            <QuietSubmit>{m.sign_out()}</QuietSubmit>
          </Form>
        </footer>
      </div>
    ),
  };
}

export function TopLine({ account, frame }: { account: Account; frame: Frame }) {
  const initials = `${[...account.firstName][0] ?? ""}${[...account.lastName][0] ?? ""}`.toUpperCase();
  return (
    <div class="top-line">
      <span class="brand">
        <Mark />
        Muster
      </span>
      <LanguageLink frame={frame} />
      <a class="me" href="/account">
        <span dir="auto">{account.firstName}</span>
        <i aria-hidden="true">{initials}</i>
        <span class="only-read">{m.my_account()}</span>
      </a>
    </div>
  );
}

function Next({ assignment }: { assignment: Assignment }) {
  const { training } = assignment;
  const [lesson] = training.lessons;
  return (
    <div class="next">
      <p>{m.my_start_with()}</p>
      <h1 tabIndex={-1} lang={training.language.toLowerCase()} dir="auto">
        {training.title}
      </h1>
      <p class="lead">{m.lessons_minutes({ count: training.lessons.length, minutes: training.minutes })}</p>
      {lesson && (
        <a class="button" href={`${trainingPath(assignment)}/${lesson.position}`}>
          {m.my_first_lesson()}
        </a>
      )}
    </div>
  );
}

function Empty({ mayOrganize }: { mayOrganize: boolean }) {
  return (
    <section class="empty">
      <p class="lead">{m.my_none()}</p>
      <p>{m.my_none_invited()}</p>
      {mayOrganize && (
        <p>
          {m.my_none_organize()} <a href="/admin/new-organization">{m.my_organize()}</a>
        </p>
      )}
    </section>
  );
}

interface TrainingGroup {
  organization: Organization | null;
  assignments: readonly Assignment[];
}

function byOrganization(assignments: readonly Assignment[]): readonly TrainingGroup[] {
  const groups = new Map<string, { organization: Organization | null; assignments: Assignment[] }>();
  for (const assignment of assignments) {
    const id = assignment.organization?.id ?? "";
    const group = groups.get(id) ?? { organization: assignment.organization, assignments: [] };
    group.assignments.push(assignment);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function Trainings({ organization, assignments }: TrainingGroup) {
  const minutes = assignments.reduce((sum, { training }) => sum + training.minutes, 0);
  return (
    <section class="of-organization">
      <div class="whose">
        {organization ? (
          <Plate organization={organization} />
        ) : (
          <span class="plate">
            <Mark />
          </span>
        )}
        <div>
          <h2 dir="auto">{organization?.name ?? m.my_own()}</h2>
          <p>
            {organization ? m.trainings_minutes({ count: assignments.length, minutes }) : m.my_own_seen()}
          </p>
        </div>
      </div>
      <ul>
        {assignments.map((assignment) => (
          <li key={assignment.id}>
            <div>
              <b lang={assignment.training.language.toLowerCase()} dir="auto">
                {assignment.training.title}
              </b>
              <span>
                {m.lessons_minutes({
                  count: assignment.training.lessons.length,
                  minutes: assignment.training.minutes,
                })}
              </span>
            </div>
            <a class="quiet" href={trainingPath(assignment)}>
              {m.my_open()}
              <span class="only-read"> {assignment.training.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
