import { Dots } from "../components/Dots.tsx";
import { ButtonLink, QuietLink } from "../components/forms.tsx";
import { Info, Tick } from "../components/icons.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, Lesson, OpenTraining, PageState, Verdict } from "../state.ts";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const path = ({ assignmentId }: OpenTraining, position?: number): string =>
  `/my/trainings/${encodeURIComponent(assignmentId)}${position === undefined ? "" : `/${position}`}`;

const BackToMine = () => (
  <p class="back">
    <a href="/my">
      <span class="arrow" aria-hidden="true">
        ←
      </span>{" "}
      {m.my_title()}
    </a>
  </p>
);

/** The lessons of a training, to open one. */
export function trainingPage({ training, summary, minutes }: State<"training">, frame: Frame): Drawn {
  const { lessons, title, organization } = training;
  const language = training.language.toLowerCase();
  const [first] = lessons;
  return {
    title: m.title_of({ title, name: organization?.shortName ?? "Muster" }),
    content: (
      <Sheet frame={frame} sender={organization} line={m.my_title()}>
        <BackToMine />
        <Heading>
          <span lang={language}>{title}</span>
        </Heading>
        <p class="lead" lang={language} dir="auto">
          {summary}
        </p>
        <p class="soft">{m.lessons_minutes({ count: lessons.length, minutes })}</p>
        <section class="trainings lessons">
          <h2>{m.lessons()}</h2>
          <ol>
            {lessons.map((lesson) => (
              <li key={lesson.position}>
                <a href={path(training, lesson.position)} lang={language} dir="auto">
                  {lesson.title}
                </a>
                <span>{m.minutes_short({ count: lesson.minutes })}</span>
              </li>
            ))}
          </ol>
        </section>
        {first && (
          <div class="answers answers-still">
            <ButtonLink href={path(training, first.position)}>{m.my_first_lesson()}</ButtonLink>
          </div>
        )}
      </Sheet>
    ),
  };
}

/** One lesson to read, with its check. Nothing of it is stored, and the page says so. */
export function lessonPage({ training, lesson, verdict }: State<"lesson">, frame: Frame): Drawn {
  const { lessons, organization } = training;
  const index = lessons.findIndex(({ position }) => position === lesson.position);
  const language = training.language.toLowerCase();
  const step = m.lesson_of({ at: index + 1, of: lessons.length });
  return {
    title: m.title_lesson({ step, title: lesson.title, training: training.title }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        line={training.title}
        aside={<LessonList training={training} at={lesson.position} />}
      >
        <BackToMine />
        <p class="steps steps-narrow">
          {lessons.length <= 12 && <Dots of={lessons.length} here={index + 1} done={0} />}
          {step}
        </p>
        <Heading>
          <span lang={language}>{lesson.title}</span>
        </Heading>
        <article
          class="prose"
          lang={language}
          dir="auto"
          // The API renders it from Markdown and sanitizes it; nothing that a visitor types is in it.
          dangerouslySetInnerHTML={{ __html: lesson.html }}
        />
        {lesson.check && <Check training={training} lesson={lesson} verdict={verdict} />}
        <Around training={training} index={index} filled={verdict?.right === true || !lesson.check} />
      </Sheet>
    ),
  };
}

/** The lessons of this training, beside the sheet where there is room. */
function LessonList({ training, at }: { training: OpenTraining; at: number }) {
  return (
    <nav class="lesson-list" aria-label={m.lessons()}>
      <ol>
        {training.lessons.map(({ position, title }) => (
          <li key={position}>
            <i class={`dot dot-${position === at ? "here" : "open"}`} aria-hidden="true" />
            <a
              href={path(training, position)}
              aria-current={position === at ? "page" : undefined}
              lang={training.language.toLowerCase()}
              dir="auto"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Check({
  training,
  lesson,
  verdict,
}: {
  training: OpenTraining;
  lesson: Lesson;
  verdict: Verdict | null;
}) {
  if (!lesson.check) return null;
  const language = training.language.toLowerCase();
  return (
    <form class="check" id="check" method="get" action={`${path(training, lesson.position)}#check`}>
      <fieldset>
        <legend>
          {m.check_heading()} <span lang={language}>{lesson.check.question}</span>
        </legend>
        <p class="hint">{m.check_hint()}</p>
        {lesson.check.choices.map((choice, index) => (
          <label key={choice} class="choice" lang={language} dir="auto">
            <input type="radio" name="choice" value={index} checked={verdict?.choice === index} required />
            <span>{choice}</span>
          </label>
        ))}
      </fieldset>
      {verdict && <VerdictLine verdict={verdict} language={language} />}
      {verdict?.right !== true && (
        <button type="submit" class="button">
          {verdict ? m.check_again() : m.check_button()}
        </button>
      )}
      <p class="hint">{m.check_not_stored()}</p>
    </form>
  );
}

/** "Not yet" in marigold, never red. */
function VerdictLine({ verdict, language }: { verdict: Verdict; language: string }) {
  return (
    <p class={`verdict verdict-${verdict.right ? "right" : "not-yet"}`} role="status" tabIndex={-1}>
      {verdict.right ? <Tick /> : <Info />}
      <span>
        <b>{verdict.right ? m.check_right() : m.check_not_yet()}</b>{" "}
        <span lang={language}>{verdict.explanation}</span>
      </span>
    </p>
  );
}

function Around({ training, index, filled }: { training: OpenTraining; index: number; filled: boolean }) {
  const [previous, next] = [training.lessons[index - 1], training.lessons[index + 1]];
  const language = training.language.toLowerCase();
  return (
    <nav class="answers answers-still" aria-label={m.lesson_around()}>
      {next && (
        <a class={filled ? "button" : "quiet"} href={path(training, next.position)}>
          {m.lesson_next()} <span lang={language}>{next.title}</span>
        </a>
      )}
      {!next && <QuietLink href="/my">{m.done_all()}</QuietLink>}
      {previous && (
        <a class="quiet" href={path(training, previous.position)}>
          {m.lesson_previous()} <span lang={language}>{previous.title}</span>
        </a>
      )}
    </nav>
  );
}
