import { IconChevronDown } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { MenuButton } from "../../parts/MenuButton.tsx";
import { type Column, columns } from "./columns.ts";

export const columnNames: Readonly<Record<Column, () => string>> = {
  name: () => m.column_name(),
  delivery: () => m.column_delivery(),
  groups: () => m.column_groups(),
  progress: () => m.column_progress(),
  invited: () => m.column_invited(),
  accepted: () => m.column_accepted(),
};

interface ColumnChooserProps {
  readonly shown: readonly Column[];
  readonly onToggle: (column: Column) => void;
}

/** Puts columns away and brings them back. E-mail, status and the acts stay. */
export function ColumnChooser({ shown, onToggle }: ColumnChooserProps) {
  return (
    <MenuButton
      label={m.columns()}
      width={220}
      position="bottom-end"
      staysOpen
      entries={columns.map((column) => ({
        key: column,
        name: columnNames[column](),
        checked: shown.includes(column),
        choice: "several",
        onPress: () => onToggle(column),
      }))}
      button={(props) => (
        <Button small look="plain" {...props}>
          <span className="with-chevron">
            {m.columns()}
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </span>
        </Button>
      )}
    />
  );
}
