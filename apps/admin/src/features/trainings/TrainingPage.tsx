import { useQuery } from "@apollo/client/react";
import { Link, useParams, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { trainingFacts } from "../../text/trainings.ts";
import { ChooseButton } from "./ChooseButton.tsx";
import { Lesson } from "./Lesson.tsx";
import { ChosenTrainingsDocument, TrainingDocument } from "./trainings.graphql.ts";
import { useChoosing } from "./useChoosing.ts";
import "./trainings.css";

/** The lesson of the address: 1 where it names none. */
const lessonOf = (query: URLSearchParams): number => {
  const position = Number(query.get("lesson") ?? "1");
  return Number.isInteger(position) && position > 0 ? position : 1;
};

/** One training, to read its lessons before choosing it. */
export function TrainingPage() {
  const { id } = useOrganization();
  const { trainingId = "" } = useParams();
  const [query] = useSearchParams();
  const here = useHere();
  const position = lessonOf(query);
  const { data, previousData, error, refetch } = useQuery(TrainingDocument, {
    variables: { id: trainingId, position },
  });
  const own = useQuery(ChosenTrainingsDocument, { variables: { id } });
  const chosen = own.data?.organization?.trainings;
  const { isChosen, choose } = useChoosing(new Set(chosen?.map((one) => one.id)));
  const node = (data ?? previousData)?.node;
  const training = node?.__typename === "Training" ? node : null;
  if (data && !training) return <NotHere />;
  const spoken = training?.language === "ES" ? "es" : "en";
  return (
    <Page
      title={training?.title ?? m.training()}
      heading={training && <span lang={spoken}>{training.title}</span>}
      lead={training && <span lang={spoken}>{training.summary}</span>}
      back={{ to: here("/trainings"), label: m.nav_trainings() }}
      acts={
        training &&
        chosen && (
          <ChooseButton
            title={training.title}
            chosen={isChosen(training.id)}
            onPress={() => choose(training, !isChosen(training.id))}
          />
        )
      }
    >
      {!training && error && <Problem error={error} title={m.training_failed()} onRetry={() => refetch()} />}
      {!training && !error && <Loading what={m.what_training()} />}
      {training && (
        <>
          <p className="soft">
            {trainingFacts(training)} · {training.audience}
          </p>
          <div className="training-body">
            <nav aria-label={m.lessons()}>
              <ol className="lessons">
                {training.lessons.map((lesson) => (
                  <li key={lesson.position}>
                    <Link
                      to={`?lesson=${lesson.position}`}
                      className="lesson-link"
                      aria-current={lesson.position === position ? "page" : undefined}
                      lang={spoken}
                    >
                      <span className="tabular">{lesson.position}</span> {lesson.title}
                      <span className="small soft nowrap">{m.minutes({ count: lesson.minutes })}</span>
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
            {training.lesson ? (
              <Lesson lesson={training.lesson} last={training.lessons.length} spoken={spoken} />
            ) : (
              <p className="soft">{m.lesson_none({ position })}</p>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
