import { Link } from "react-router";
import type { CatalogueEntryFragment } from "../../generated/graphql/graphql.ts";
import { useHere } from "../../shell/context.ts";
import { trainingFacts } from "../../text/trainings.ts";
import { ChooseButton } from "./ChooseButton.tsx";

interface TrainingRowsProps {
  readonly trainings: readonly CatalogueEntryFragment[];
  readonly dimmed: boolean;
  readonly isChosen: (trainingId: string) => boolean;
  readonly onChoose: (training: CatalogueEntryFragment, chosen: boolean) => void;
}

/** One training a row: its title leads to its lessons. */
export function TrainingRows({ trainings, dimmed, isChosen, onChoose }: TrainingRowsProps) {
  const here = useHere();
  return (
    <ul className={dimmed ? "card trainings dimmed" : "card trainings"}>
      {trainings.map((training) => {
        const chosen = isChosen(training.id);
        return (
          <li key={training.id} className={chosen ? "chosen" : undefined}>
            <div>
              <h2 lang={training.language === "ES" ? "es" : "en"}>
                <Link className="alone-link" to={here(`/trainings/${encodeURIComponent(training.id)}`)}>
                  {training.title}
                </Link>
              </h2>
              <p className="text soft" lang={training.language === "ES" ? "es" : "en"}>
                {training.summary}
              </p>
              <p className="small soft">
                {trainingFacts(training)} · {training.audience}
              </p>
            </div>
            <ChooseButton
              title={training.title}
              chosen={chosen}
              onPress={() => onChoose(training, !chosen)}
            />
          </li>
        );
      })}
    </ul>
  );
}
