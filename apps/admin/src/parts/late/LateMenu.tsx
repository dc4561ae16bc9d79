import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { MenuButtonProps, MenuEntry, MenuItemEntry } from "../menuEntries.ts";

/** The menu itself. It opens as soon as it is there, since it was asked for. */
export default function LateMenu(props: MenuButtonProps) {
  const { label, entries, width = 240, position = "bottom-start", staysOpen = false, button } = props;
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button was drawn anew: it takes the focus, to which closing the menu leads back.
    target.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      width={width}
      position={position}
      offset={6}
      closeOnItemClick={!staysOpen}
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown aria-label={label} className="menu-dropdown">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (entry.kind === "divider") return <Menu.Divider />;
  if (entry.kind === "label") return <Menu.Label>{entry.name}</Menu.Label>;
  return <Item entry={entry} />;
}

function Item({ entry }: { readonly entry: MenuItemEntry }) {
  const { name, what, icon, lang, checked, disabled, to, href, onPress } = entry;
  const content = (
    <span className="menu-item" lang={lang}>
      {what === undefined ? name : <b>{name}</b>}
      {what !== undefined && <span>{what}</span>}
    </span>
  );
  const tick = checked ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : null;
  const shared = {
    className: what === undefined ? undefined : "tall",
    leftSection: icon,
    rightSection: tick,
  };
  if (to !== undefined) {
    return (
      <Menu.Item component={Link} to={to} aria-current={checked || undefined} {...shared}>
        {content}
      </Menu.Item>
    );
  }
  if (href !== undefined) {
    return (
      <Menu.Item component="a" href={href} {...shared}>
        {content}
      </Menu.Item>
    );
  }
  if (checked !== undefined) return <Choice entry={entry} tick={tick} />;
  return (
    <Menu.Item onClick={onPress} aria-disabled={disabled} {...shared}>
      {content}
    </Menu.Item>
  );
}

interface ChoiceProps {
  readonly entry: MenuItemEntry;
  readonly tick: ReactNode;
}

/** One of the values that can be chosen; the tick stands at the end, where the icons leave room. */
function Choice({ entry, tick }: ChoiceProps) {
  const { key, name, icon, lang, checked = false, choice = "one", onPress } = entry;
  const content = (
    <span className="menu-choice" lang={lang}>
      {icon}
      <span dir="auto">{name}</span>
    </span>
  );
  if (choice === "one") {
    return (
      <Menu.RadioItem value={key} checked={checked} closeMenuOnClick onChange={onPress} rightSection={tick}>
        {content}
      </Menu.RadioItem>
    );
  }
  return (
    <Menu.CheckboxItem checked={checked} onChange={onPress} rightSection={tick}>
      {content}
    </Menu.CheckboxItem>
  );
}
