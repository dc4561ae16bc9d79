import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { m } from "../../../generated/paraglide/messages.js";
import { LabelText, SelectChevron } from "../../../parts/fields.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { listed } from "../../../text/numbers.ts";
import type { BulkAct } from "./acts.ts";
import { ActTargetsDocument } from "./bulk.graphql.ts";

/** A group with what it gives, or a training. */
interface Target {
  readonly id: string;
  readonly name: string;
  readonly gives: readonly string[] | null;
}

interface Targets {
  /** Whether the act gives something that has to be chosen. */
  readonly needed: boolean;
  readonly choices: readonly Target[];
  readonly error: unknown;
  readonly retry: () => void;
}

/** What an act can give: Active groups, or the organization's trainings. */
export function useTargets(act: BulkAct): Targets {
  const { id } = useOrganization();
  const needed = act === "group" || act === "training";
  const { data, error, refetch } = useQuery(ActTargetsDocument, { variables: { id }, skip: !needed });
  const { groups = [], trainings = [] } = data?.organization ?? {};
  const choices: Target[] =
    act === "group"
      ? groups.map((group) => ({
          id: group.id,
          name: group.name,
          gives: group.trainings.map(({ title }) => title),
        }))
      : trainings.map((training) => ({ id: training.id, name: training.title, gives: null }));
  return { needed, choices, error, retry: () => void refetch() };
}

interface TargetFieldProps {
  readonly act: BulkAct;
  readonly targets: Targets;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The choice comes first; what follows counts whom it reaches. */
export function TargetField({ act, targets, chosen, onChoose }: TargetFieldProps) {
  const { choices, error, retry } = targets;
  const group = act === "group";
  const target = choices.find(({ id }) => id === chosen);
  if (error) return <Problem error={error} title={m.targets_failed()} onRetry={retry} />;
  return (
    <div className="act-target">
      <NativeSelect
        label={<LabelText need="required">{group ? m.preview_group() : m.training()}</LabelText>}
        value={target?.id ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value)}
        rightSection={<SelectChevron />}
      >
        {!target && <option value="">{group ? m.add_group_choose() : m.training_choose_one()}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {target?.gives && (
        <p className="gives small soft" aria-live="polite">
          {target.gives.length > 0
            ? m.add_gives({ count: target.gives.length, names: listed(target.gives) })
            : m.add_gives_nothing()}
        </p>
      )}
    </div>
  );
}
