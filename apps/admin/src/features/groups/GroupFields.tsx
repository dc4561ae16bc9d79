import { TextInput } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { type Ref, useId, useState } from "react";
import { Link } from "react-router";
import type { GroupTrainingFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { fieldError } from "../../parts/fields.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import { useHere } from "../../shell/context.ts";
import { trainingFacts } from "../../text/trainings.ts";
import { type GroupDraft, markOf, toggled } from "./groupDraft.ts";
import "../../parts/fields.css";
import "./groups.css";

/** From this many trainings on a search field stands above them. */
const SEARCH_FROM = 7;

interface GroupFieldsProps {
  readonly saved: GroupDraft;
  readonly draft: GroupDraft;
  readonly trainings: readonly GroupTrainingFragment[];
  readonly nameError: string | null;
  readonly nameField: Ref<HTMLInputElement>;
  readonly onChange: (next: GroupDraft) => void;
  readonly onNameLeft: () => void;
}

/** Name, status and the trainings to tick, with what a save would change marked in the list. */
export function GroupFields(props: GroupFieldsProps) {
  const { draft, nameError, nameField, onChange, onNameLeft } = props;
  const statusName = useId();
  return (
    <div>
      <div className="group-top">
        <TextInput
          ref={nameField}
          label={m.column_name()}
          value={draft.name}
          maxLength={200}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          onBlur={onNameLeft}
          error={fieldError(nameError)}
        />
        <fieldset>
          <legend className="mantine-InputWrapper-label">{m.column_status()}</legend>
          <div className="segments">
            {(["ACTIVE", "INACTIVE"] as const).map((status) => (
              <label key={status} className={status === "INACTIVE" ? "quiet" : undefined}>
                <input
                  type="radio"
                  name={statusName}
                  checked={draft.status === status}
                  onChange={() => onChange({ ...draft, status })}
                />
                {draft.status === status && <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />}
                {status === "ACTIVE" ? m.group_active() : m.group_inactive()}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <TrainingTicks {...props} />
    </div>
  );
}

function TrainingTicks({ saved, draft, trainings, onChange }: GroupFieldsProps) {
  const here = useHere();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLocaleLowerCase();
  const shown = trainings.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  const ticked = trainings.filter(({ id }) => draft.trainingIds.includes(id)).length;
  return (
    <section aria-labelledby="gives">
      <div className="group-trainings-head">
        <h2 id="gives">{m.group_gives()}</h2>
        {trainings.length > 0 && (
          <span className="small soft">{m.group_ticked({ count: ticked, of: trainings.length })}</span>
        )}
      </div>
      {trainings.length === 0 && (
        <p className="soft">
          {m.group_no_trainings()} <Link to={here("/trainings")}>{m.step_trainings_act()}</Link>
        </p>
      )}
      {trainings.length >= SEARCH_FROM && (
        <SearchField
          label={m.group_search({ count: trainings.length })}
          value={search}
          onChange={setSearch}
        />
      )}
      {shown.length > 0 && (
        <ul className="card ticks">
          {shown.map((training) => {
            const mark = markOf(training.id, saved, draft);
            return (
              <li key={training.id} className={mark ?? undefined}>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={draft.trainingIds.includes(training.id)}
                    onChange={() => onChange(toggled(draft, training.id))}
                  />
                  <span className="tick-text">
                    <b>{training.title}</b>
                    <span>{trainingFacts(training)}</span>
                  </span>
                  {mark && (
                    <span className="tick-mark">{mark === "added" ? m.mark_added() : m.mark_removed()}</span>
                  )}
                </label>
              </li>
            );
          })}
        </ul>
      )}
      {trainings.length > 0 && shown.length === 0 && (
        <p className="soft" role="status" style={{ marginTop: 12 }}>
          {m.group_search_none({ search: search.trim() })}
        </p>
      )}
    </section>
  );
}
