import { useMutation } from "@apollo/client/react";
import { createElement, useState } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { ChooseTrainingsDocument } from "./trainings.graphql.ts";

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Choosing {
  /** Whether a training counts as chosen now, with what was pressed and is still on its way. */
  readonly isChosen: (trainingId: string) => boolean;
  readonly choose: (training: Named, chosen: boolean) => void;
}

/** Chooses and removes with one press: shown at once, taken back where the server refuses, undone by a press. */
export function useChoosing(saved: ReadonlySet<string>): Choosing {
  const { id: organizationId } = useOrganization();
  const [run] = useMutation(ChooseTrainingsDocument);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());

  const send = async (training: Named, chosen: boolean): Promise<boolean> => {
    setWanted((before) => new Map(before).set(training.id, chosen));
    try {
      const [add, remove] = chosen ? [[training.id], []] : [[], [training.id]];
      const { data } = await run({ variables: { input: { organizationId, add, remove } } });
      const [refusal] = data?.chooseTrainings.errors ?? [];
      if (refusal) sayRefused(serverRefusalText(refusal));
      return refusal === undefined;
    } catch (error) {
      sayRefused(`${m.training_not_changed({ title: training.title })} ${failureText(failureOf(error))}`);
      return false;
    } finally {
      setWanted((before) => new Map([...before].filter(([id]) => id !== training.id)));
    }
  };
  const choose = async (training: Named, chosen: boolean) => {
    if (!(await send(training, chosen))) return;
    const { title } = training;
    const undo = createElement(
      "button",
      { type: "button", className: "linklike", onClick: () => void send(training, !chosen) },
      m.undo(),
    );
    const said = chosen ? m.training_chosen_said({ title }) : m.training_removed_said({ title });
    sayDone(createElement("span", null, said, " ", undo));
  };
  return {
    isChosen: (trainingId) => wanted.get(trainingId) ?? saved.has(trainingId),
    choose: (training, chosen) => void choose(training, chosen),
  };
}
