import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { MenuButtonProps, MenuEntry, MenuItemEntry } from "../MenuButton.tsx";

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
  const { name, what, icon, lang, checked, choice = "one", to, href, onPress } = entry;
  const content = (
    <span className="menu-item" lang={lang}>
      {what === undefined ? name : <b>{name}</b>}
      {what !== undefined && <span>{what}</span>}
    </span>
  );
  const shared = {
    className: what === undefined ? undefined : "tall",
    leftSection: icon,
    rightSection: checked ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : null,
  };
  if (to !== undefined) {
    return (
      <Menu.Item component={Link} to={to} {...shared}>
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
  const role = checked === undefined ? "menuitem" : choice === "one" ? "menuitemradio" : "menuitemcheckbox";
  return (
    <Menu.Item role={role} aria-checked={checked} onClick={onPress} {...shared}>
      {content}
    </Menu.Item>
  );
}
