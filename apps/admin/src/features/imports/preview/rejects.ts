import type { WantedFile } from "../../../app/files/wanted.ts";
import type { PlanRowFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import type { KeptFile } from "../keptFile.ts";
import { type GroupNames, verdictWord, whyText } from "./verdictText.ts";

const going: ReadonlySet<string> = new Set(["INVITE", "MERGE", "ADD_GROUP"]);

/** Whether a row is uploaded as the plan stands. */
export const goes = ({ verdict }: Pick<PlanRowFragment, "verdict">): boolean => going.has(verdict);

/**
 * The rows that stay behind as a file: the person's own with all their columns where the file was read in this tab,
 * else what is stored of them; each with its reason.
 */
export function rejectsOf(
  rows: readonly PlanRowFragment[],
  groups: GroupNames,
  kept: KeptFile | null,
): WantedFile {
  const rejected = rows.filter((row) => !goes(row));
  const reason = (row: PlanRowFragment) => `${verdictWord(row.verdict)}: ${whyText(row, groups)}`;
  if (kept) {
    const reasons = new Map(rejected.map((row) => [row.row, reason(row)]));
    const { sheet, layout } = kept;
    return { kind: "rejects", sheet, layout, reasons, reasonHeader: m.column_reason() };
  }
  const header = [m.column_row(), m.column_email(), m.column_groups(), m.column_reason()];
  const table = rejected.map((row) => [String(row.row), row.email, row.groups, reason(row)]);
  return {
    kind: "workbook",
    sheets: [{ name: m.import_left_behind(), rows: [header, ...table], filter: true }],
  };
}
