import type { Table } from "../../../app/files/saveTable.ts";
import type { DoneRowFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { statusWord } from "../../../parts/StatusPill.tsx";
import { dayKey } from "../../../text/dates.ts";
import { addressText } from "../cellAddress.ts";
import { baseName } from "./baseName.ts";
import { outcomeText, reasonText } from "./rows.ts";

/** The rows of an import as a file: what was done about each, and how its person stands now. */
export function resultTable(fileName: string, rows: readonly DoneRowFragment[], timeZone: string): Table {
  const day = (at: string | null) => (at ? dayKey(at, timeZone) : "");
  const header = [
    ...[m.result_row(), m.column_email(), m.column_groups(), m.result_result(), m.result_reason()],
    ...[m.result_status(), m.delivery_delivered(), m.result_accepted()],
  ];
  const lines = rows.map((row) => [
    ...[String(row.row), addressText(row), row.groups, outcomeText(row), reasonText(row)],
    ...[row.learner ? statusWord(row.learner.status) : "", day(row.deliveredAt), day(row.acceptedAt)],
  ]);
  return { name: m.result_file_name({ name: baseName(fileName) }), rows: [header, ...lines] };
}
