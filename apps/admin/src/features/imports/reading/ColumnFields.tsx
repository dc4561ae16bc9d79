import { NativeSelect } from "@mantine/core";
import type { FoundLayout, Layout, Sheet } from "@muster/sheets";
import { m } from "../../../generated/paraglide/messages.js";
import { SelectChevron } from "../../../parts/fields.tsx";
import { columnName, headerChoices } from "./columns.ts";

interface ColumnFieldsProps {
  readonly sheet: Sheet;
  readonly found: FoundLayout;
  readonly layout: Layout;
  readonly onHeader: (row: number | null) => void;
  readonly onColumns: (columns: Partial<Pick<Layout, "email" | "groups">>) => void;
}

const numberOf = (value: string): number | null => (value === "" ? null : Number(value));

/** The guess of the header row and the two columns, to be changed. */
export function ColumnFields({ sheet, found, layout, onHeader, onColumns }: ColumnFieldsProps) {
  const columns = found.columns.map((column) => (
    <option key={column.column} value={column.column}>
      {columnName(column)}
    </option>
  ));
  return (
    <div className="column-fields">
      <NativeSelect
        label={m.import_email_column()}
        value={layout.email ?? ""}
        rightSection={<SelectChevron />}
        onChange={(event) => onColumns({ email: numberOf(event.currentTarget.value) })}
      >
        {layout.email === null && <option value="">{m.import_choose_column()}</option>}
        {columns}
      </NativeSelect>
      <NativeSelect
        label={m.import_groups_column()}
        value={layout.groups ?? ""}
        rightSection={<SelectChevron />}
        onChange={(event) => onColumns({ groups: numberOf(event.currentTarget.value) })}
      >
        <option value="">{m.import_no_groups_column()}</option>
        {columns}
      </NativeSelect>
      <NativeSelect
        label={m.import_header_row()}
        value={layout.headerRow ?? ""}
        rightSection={<SelectChevron />}
        onChange={(event) => onHeader(numberOf(event.currentTarget.value))}
      >
        <option value="">{m.import_no_header()}</option>
        {headerChoices(sheet).map(({ row, text }) => (
          <option key={row} value={row}>
            {m.import_header_choice({ row, text })}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
