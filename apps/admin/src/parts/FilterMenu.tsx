import { IconChevronDown } from "@tabler/icons-react";
import { useId } from "react";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import { MenuButton } from "./MenuButton.tsx";
import type { MenuEntry } from "./menuEntries.ts";
import "./fields.css";

export interface Choice {
  readonly value: string;
  readonly name: string;
}

interface ChoicesProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Several values at once, or one. */
  readonly several: boolean;
  /** One value is always in force, as with an order. */
  readonly always?: boolean;
  readonly onChoose: (values: readonly string[]) => void;
}

/** What is chosen after a press: a chosen value goes, another one comes. */
const pressed = ({ chosen, several }: ChoicesProps, value: string): readonly string[] => {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  return several ? [...chosen, value] : [value];
};

/** A button that opens the values of one filter; it names what is chosen. */
export function FilterMenu(props: ChoicesProps) {
  const { name, choices, chosen, several, onChoose } = props;
  const [only] = choices.filter(({ value }) => chosen.includes(value));
  const one = chosen.length === 1 && only ? m.filter_one({ name, value: only.name }) : name;
  const shown = chosen.length > 1 ? m.filter_many({ name, count: chosen.length }) : one;
  const values: MenuEntry[] = choices.map(({ value, name: text }) => ({
    key: value,
    name: text,
    checked: chosen.includes(value),
    choice: several ? "several" : "one",
    onPress: () => onChoose(pressed(props, value)),
  }));
  const none: MenuEntry[] = [{ key: "none", name: m.filter_empty(), disabled: true }];
  const all: MenuEntry[] = [
    { kind: "divider", key: "divider" },
    { key: "all", name: m.filter_all(), onPress: () => onChoose([]) },
  ];
  const entries = choices.length === 0 ? none : values;
  return (
    <MenuButton
      label={name}
      entries={chosen.length > 0 ? [...entries, ...all] : entries}
      width={220}
      position="bottom-end"
      staysOpen={several}
      button={(trigger) => (
        <Button className={chosen.length > 0 ? "filter chosen" : "filter"} {...trigger}>
          <span className="with-chevron">
            <span className="cut" title={shown}>
              {shown}
            </span>
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </span>
        </Button>
      )}
    />
  );
}

/** The same values as boxes to tick, for the phone's sheet. */
export function ChoiceList(props: ChoicesProps) {
  const { name, choices, chosen, several, always = false, onChoose } = props;
  const group = useId();
  if (choices.length === 0) return null;
  return (
    <fieldset className="choice-list">
      <legend>{name}</legend>
      {choices.map(({ value, name: text }) => (
        <label key={value} className="choice">
          <input
            type={several ? "checkbox" : "radio"}
            name={group}
            checked={chosen.includes(value)}
            onChange={() => onChoose(several ? pressed(props, value) : [value])}
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
      {!several && !always && chosen.length > 0 && (
        <button type="button" className="linklike small" onClick={() => onChoose([])}>
          {m.filter_all()}
        </button>
      )}
    </fieldset>
  );
}
