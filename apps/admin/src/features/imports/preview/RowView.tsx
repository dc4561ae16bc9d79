import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { Rich } from "../../../text/Rich.tsx";
import { CellEditor } from "./CellEditor.tsx";
import { EmailText, GroupsText } from "./CellText.tsx";
import type { ShownRow } from "./changes.ts";
import type { Cell, GridColumn } from "./gridKeys.ts";
import { VerdictFact } from "./VerdictFact.tsx";
import { furtherLooks, type GroupNames, whyText } from "./verdictText.ts";

export const GROUP_LIST = "plan-groups";

/** What can be done in a row. All of it stays the same from draw to draw. */
export interface RowActs {
  readonly onDone: (cell: Cell, value: string, then: "DOWN" | "NEXT" | "STAY") => void;
  readonly onRestore: (cell: Cell) => void;
  readonly onLeaveOut: (row: number) => void;
  readonly onUseDomain: (row: number, domain: string) => void;
  readonly onKeep: (row: number) => void;
}

interface RowViewProps {
  readonly row: ShownRow;
  /** Place in the whole file, from 1; the head is the first. */
  readonly place: number;
  readonly names: GroupNames;
  readonly active: GridColumn | null;
  readonly editing: { readonly column: GridColumn; readonly begin: string | null } | null;
  readonly acts: RowActs;
}

/** One row of the grid; on the phone a card. */
export const RowView = memo(function RowView({ row, place, names, active, editing, acts }: RowViewProps) {
  const { row: number, verdict, hidden, leftOut, waiting } = row;
  const cell = (column: GridColumn, content: ReactNode) => (
    <td data-cell={`${number} ${column}`} className={`cell ${column}`} tabIndex={active === column ? 0 : -1}>
      {content}
    </td>
  );
  const typed = (column: "email" | "groups", text: ReactNode, label: string) =>
    editing?.column === column
      ? cell(
          column,
          <CellEditor
            label={label}
            value={row[column]}
            begin={editing.begin}
            list={column === "groups" ? GROUP_LIST : undefined}
            onDone={(value, then) => acts.onDone({ row: number, column }, value, then)}
            onRestore={() => acts.onRestore({ row: number, column })}
          />,
        )
      : cell(column, <span className="cell-text">{text}</span>);
  const inCell = (column: GridColumn) => (active === column ? 0 : -1);
  return (
    <tr aria-rowindex={place + 1} id={`row-${number}`} className={`plan-row ${verdict}`}>
      <th scope="row" className="cell number">
        <a
          href={`#row-${number}`}
          className="row-link"
          tabIndex={-1}
          aria-label={m.row_link({ row: number })}
        >
          {number}
        </a>
        {hidden && <span className="row-hidden">{m.row_hidden()}</span>}
      </th>
      {typed("email", <EmailText row={row} />, m.cell_email({ row: number }))}
      {typed("groups", <GroupsText row={row} names={names} />, m.cell_groups({ row: number }))}
      {cell(
        "verdict",
        waiting ? <span className="soft">{m.row_checking()}</span> : <VerdictFact verdict={verdict} />,
      )}
      {cell("why", waiting ? null : <Why row={row} names={names} acts={acts} tabIndex={inCell("why")} />)}
      {cell(
        "act",
        <button
          type="button"
          className="icon-button"
          tabIndex={inCell("act")}
          aria-label={leftOut ? m.row_put_back({ row: number }) : m.row_leave_out({ row: number })}
          title={leftOut ? m.row_put_back({ row: number }) : m.row_leave_out({ row: number })}
          onClick={() => acts.onLeaveOut(number)}
        >
          {leftOut ? (
            <IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconX size={18} stroke={1.75} aria-hidden="true" />
          )}
        </button>,
      )}
    </tr>
  );
});

interface WhyProps {
  readonly row: ShownRow;
  readonly names: GroupNames;
  readonly acts: RowActs;
  readonly tabIndex: number;
}

/** Why; and where a look is needed, what answers it. */
function Why({ row, names, acts, tabIndex }: WhyProps) {
  const [look] = row.looks;
  if (!look) return <span className="why-text">{whyText(row, names)}</span>;
  const suggestion = look.kind === "TYPO_DOMAIN" ? look.suggestion : null;
  const use = (domain: string) => (
    <button
      type="button"
      className="linklike"
      tabIndex={tabIndex}
      aria-label={m.repair_use({ name: domain })}
      onClick={() => acts.onUseDomain(row.row, domain)}
    >
      {domain}
    </button>
  );
  return (
    <>
      <span className="why-text">
        {suggestion === null ? (
          whyText(row, names)
        ) : (
          <Rich parts={m.why_typo.parts({ domain: suggestion })} marks={{ use }} />
        )}{" "}
        {furtherLooks(row)}
      </span>
      <button type="button" className="linklike" tabIndex={tabIndex} onClick={() => acts.onKeep(row.row)}>
        {m.row_keep()}
      </button>
    </>
  );
}
