import { TextInput } from "@mantine/core";
import { findLocalTime, localTimeAt } from "@muster/domain";
import { type Ref, useId } from "react";
import { m } from "../generated/paraglide/messages.js";
import { useOrganization } from "../shell/context.ts";
import { longDay, timeOfDay, timeZoneName } from "../text/dates.ts";
import { fieldError, LabelText } from "./fields.tsx";
import type { When } from "./when.ts";
import "./when.css";

interface WhenFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly when: When;
  readonly mistake: string | undefined;
  /** Its name, and that of the first choice, where the page has better words. */
  readonly legend?: string;
  readonly now?: string;
  readonly onChange: (when: When) => void;
}

/** Send now, or at a chosen time by the organization's clocks. */
export function WhenField(props: WhenFieldProps) {
  const { ref, when, mistake, legend = m.add_when(), now = m.add_when_now(), onChange } = props;
  const { timeZone } = useOrganization();
  const name = useId();
  const choice = (later: boolean, label: string, hint?: string) => (
    <label className="choice">
      <input
        type="radio"
        name={name}
        checked={when.later === later}
        onChange={() => onChange({ ...when, later })}
      />
      <span>
        {label} {hint && <span className="soft">({hint})</span>}
      </span>
    </label>
  );
  return (
    <fieldset className="when">
      <legend className="mantine-InputWrapper-label">{legend}</legend>
      <div className="when-choices">
        {choice(false, now)}
        {choice(true, m.add_when_later(), timeZoneName(timeZone))}
      </div>
      {when.later && (
        <div className="when-time">
          <TextInput
            ref={ref}
            type="datetime-local"
            label={<LabelText need="required">{m.add_when_time()}</LabelText>}
            description={m.add_when_zone({ zone: timeZoneName(timeZone) })}
            value={when.local}
            min={localTimeAt(new Date(), timeZone)}
            onChange={(event) => onChange({ ...when, local: event.currentTarget.value })}
            error={fieldError(mistake)}
          />
          <p className="small soft" aria-live="polite">
            {inWords(when.local, timeZone)}
          </p>
        </div>
      )}
    </fieldset>
  );
}

/** "That is Monday, Nov 30, 2:00 PM.", and what became of a time that the clocks skip. */
function inWords(local: string, timeZone: string): string {
  const found = findLocalTime(local, timeZone);
  if (!found) return "";
  const at = found.at.toISOString();
  const time = timeOfDay(at, timeZone);
  if (!found.skipped) return m.add_when_day({ day: longDay(at, timeZone), time });
  // Shown as written: no zone has these minutes.
  return m.add_when_moved({ asked: timeOfDay(`${local}:00Z`, "UTC"), time });
}
