import { useEffect, useRef } from "react";
import type { TrainingQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";

type TrainingNode = Extract<NonNullable<TrainingQuery["node"]>, { __typename: "Training" }>;

interface LessonProps {
  readonly lesson: NonNullable<TrainingNode["lesson"]>;
  /** The position of the training's last lesson. */
  readonly last: number;
  readonly spoken: "en" | "es";
}

/** One lesson's text, its check as it will be asked, and the way to the next one. */
export function Lesson({ lesson, last, spoken }: LessonProps) {
  const { position, title, html, check } = lesson;
  return (
    <article className="lesson">
      <h2 lang={spoken}>{title}</h2>
      <LessonText html={html} spoken={spoken} />
      {check && (
        <section className="lesson-check" aria-labelledby="check">
          <h3 id="check">{m.lesson_check()}</h3>
          <div lang={spoken}>
            <p>{check.question}</p>
            <ul>
              {check.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <p className="form-acts">
        {position > 1 && <ButtonLink to={`?lesson=${position - 1}`}>{m.lesson_previous()}</ButtonLink>}
        {position < last && <ButtonLink to={`?lesson=${position + 1}`}>{m.lesson_next()}</ButtonLink>}
      </p>
    </article>
  );
}

/** The text as the server sanitized it. It is parsed apart from the page, where no script of it could run. */
function LessonText({ html, spoken }: { readonly html: string; readonly spoken: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    host.current?.replaceChildren(...parsed.body.childNodes);
  }, [html]);
  return <div ref={host} className="lesson-text" lang={spoken} />;
}
