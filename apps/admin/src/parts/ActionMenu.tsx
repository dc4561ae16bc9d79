import { useDisclosure } from "@mantine/hooks";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { MenuButton } from "./MenuButton.tsx";
import type { MenuItemEntry, MenuTriggerProps } from "./menuEntries.ts";
import { Sheet } from "./Sheet.tsx";
import { usePhone } from "./usePhone.ts";

interface ActionMenuProps {
  readonly title: string;
  readonly entries: readonly MenuItemEntry[];
  /** Draws the button that opens it. */
  readonly button: (props: MenuTriggerProps) => ReactElement;
}

/** A menu below its button; on the phone a sheet from below. */
export function ActionMenu({ title, entries, button }: ActionMenuProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const phone = usePhone();
  if (!phone) return <MenuButton label={title} entries={entries} width={348} button={button} />;
  const choose = (entry: MenuItemEntry) => {
    close();
    if (entry.to !== undefined) navigate(entry.to);
    else entry.onPress?.();
  };
  return (
    <>
      {button({ onClick: open, "aria-expanded": opened })}
      <Sheet title={title} opened={opened} onClose={close}>
        <div className="sheet-items">
          {entries.map((entry) => (
            <button key={entry.key} type="button" className="sheet-item" onClick={() => choose(entry)}>
              {entry.icon}
              <span className="menu-item">
                <b>{entry.name}</b>
                {entry.what !== undefined && <span>{entry.what}</span>}
              </span>
            </button>
          ))}
        </div>
      </Sheet>
    </>
  );
}
