import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useId } from "react";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import "./menu.css";

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
  const label = chosen.length === 1 && only ? m.filter_one({ name, value: only.name }) : name;
  return (
    <Menu position="bottom-end" width={220} closeOnItemClick={!several}>
      <Menu.Target>
        <Button className={chosen.length > 0 ? "filter chosen" : "filter"}>
          <span className="with-chevron">
            <span className="cut">
              {chosen.length > 1 ? m.filter_many({ name, count: chosen.length }) : label}
            </span>
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={name} className="filter-values">
        {choices.map(({ value, name: text }) => (
          <Menu.Item
            key={value}
            role={several ? "menuitemcheckbox" : "menuitemradio"}
            aria-checked={chosen.includes(value)}
            rightSection={chosen.includes(value) && <IconCheck size={16} stroke={2} aria-hidden="true" />}
            onClick={() => onChoose(pressed(props, value))}
          >
            <span dir="auto">{text}</span>
          </Menu.Item>
        ))}
        {choices.length === 0 && <Menu.Label>{m.filter_empty()}</Menu.Label>}
        {chosen.length > 0 && <Menu.Divider />}
        {chosen.length > 0 && <Menu.Item onClick={() => onChoose([])}>{m.filter_all()}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
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
