import type { TakenRows } from "@muster/sheets";
import { m } from "../../../generated/paraglide/messages.js";
import { figure, listed } from "../../../text/numbers.ts";
import { rowNumbers } from "./columns.ts";

interface TakenFactsProps {
  readonly taken: TakenRows;
  readonly sheetHidden: boolean;
  /** Headers of the columns that stay in the file. */
  readonly left: readonly string[];
}

/** "4, 7 and 9", "4, 7, 9 and 12 more". */
function numbered(rows: readonly number[]): string {
  const { shown, more } = rowNumbers(rows);
  return listed(more > 0 ? [...shown, m.import_more({ count: more, shown: figure(more) })] : shown);
}

/** What is read of the sheet, and what is left in it. */
export function TakenFacts({ taken, sheetHidden, left }: TakenFactsProps) {
  const { rows, withoutEmail } = taken;
  const hidden = rows.filter((row) => row.hidden).map(({ row }) => row);
  return (
    <>
      <table className="first-rows">
        <caption className="unseen">{m.import_first_rows()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.column_row()}</th>
            <th scope="col">{m.column_email()}</th>
            <th scope="col">{m.column_groups()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 3).map(({ row, email, groups, mergedGroups }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{email}</td>
              <td>{groups || mergedGroups}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="taken-facts" aria-live="polite">
        <li>
          <b>{m.import_rows_read({ count: rows.length, shown: figure(rows.length) })}</b>
        </li>
        {sheetHidden && <li>{m.import_sheet_hidden()}</li>}
        {hidden.length > 0 && (
          <li>{m.import_hidden_rows({ count: hidden.length, rows: numbered(hidden) })}</li>
        )}
        {withoutEmail.length > 0 && (
          <li>{m.import_without_email({ count: withoutEmail.length, rows: numbered(withoutEmail) })}</li>
        )}
        {left.length > 0 && <li>{m.import_left_columns({ names: listed(left.slice(0, 12)) })}</li>}
      </ul>
    </>
  );
}
