import type { Table } from "../../../app/files/saveTable.ts";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { serverRefusalText } from "../../../text/refusals.ts";
import { baseName } from "./baseName.ts";

type Rejected = Pick<ImportPlanFragment, "fileName" | "rows">;

/** Why rows stay behind, by row number. */
export const rejectReasons = ({ rows }: Pick<Rejected, "rows">): Map<number, string> =>
  new Map(rows.flatMap(({ row, reason }) => (reason ? [[row, serverRefusalText(reason)]] : [])));

/** The rows that stay behind, as they stand in the plan, each with its reason. */
export function rejectTable({ fileName, rows }: Rejected): Table {
  const reasons = rejectReasons({ rows });
  const header = [m.result_row(), m.column_email(), m.column_groups(), m.result_reason()];
  const staying = rows
    .filter(({ row }) => reasons.has(row))
    .map(({ row, email, groups }) => [String(row), email, groups, reasons.get(row) ?? ""]);
  return { name: m.reject_file({ name: baseName(fileName) }), rows: [header, ...staying] };
}
