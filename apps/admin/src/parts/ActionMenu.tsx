import { Drawer, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactElement, ReactNode } from "react";
import { useNavigate } from "react-router";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import { usePhone } from "./usePhone.ts";
import "./menu.css";

export interface MenuEntry {
  readonly key: string;
  readonly name: string;
  /** What it is for: the second line. */
  readonly what?: string;
  readonly icon: ReactNode;
  /** An address of this app, or an act. */
  readonly to?: string;
  readonly onPress?: () => void;
}

interface ActionMenuProps {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
  /** Draws the button that opens it. */
  readonly trigger: (open: () => void, props: { readonly "aria-expanded": boolean }) => ReactElement;
}

/** A menu below its button; on the phone a sheet from below. */
export function ActionMenu({ title, entries, trigger }: ActionMenuProps) {
  const [opened, { open, close, toggle }] = useDisclosure(false);
  const navigate = useNavigate();
  const phone = usePhone();
  const choose = (entry: MenuEntry) => {
    close();
    if (entry.to !== undefined) navigate(entry.to);
    else entry.onPress?.();
  };
  if (phone) {
    return (
      <>
        {trigger(open, { "aria-expanded": opened })}
        <Sheet title={title} opened={opened} onClose={close}>
          <div className="sheet-items">
            {entries.map((entry) => (
              <button key={entry.key} type="button" className="sheet-item" onClick={() => choose(entry)}>
                {entry.icon}
                <EntryText entry={entry} />
              </button>
            ))}
          </div>
        </Sheet>
      </>
    );
  }
  return (
    <Menu opened={opened} onChange={toggle} width={348} position="bottom-start" offset={8} shadow="md">
      <Menu.Target>{trigger(() => undefined, { "aria-expanded": opened })}</Menu.Target>
      <Menu.Dropdown aria-label={title}>
        {entries.map((entry) => (
          <Menu.Item key={entry.key} className="tall" leftSection={entry.icon} onClick={() => choose(entry)}>
            <EntryText entry={entry} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function EntryText({ entry }: { readonly entry: MenuEntry }) {
  return (
    <span className="menu-item">
      <b>{entry.name}</b>
      {entry.what !== undefined && <span>{entry.what}</span>}
    </span>
  );
}

interface SheetProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What rises from below on the phone, with Close at its foot. */
export function Sheet({ title, opened, onClose, children }: SheetProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="bottom" size="auto" className="sheet">
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body>
          <div className="sheet-grip" aria-hidden="true" />
          <h2 className="sheet-title">{title}</h2>
          {children}
          <Button block onClick={onClose}>
            {m.close()}
          </Button>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
