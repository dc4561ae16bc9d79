import { IMPORT_ROWS_MAX } from "@muster/domain";
import { budgets } from "../budgets.ts";
import type { Sheet } from "../model.ts";
import { findLayout } from "./findLayout.ts";
import { peopleRows } from "./importRows.ts";

/**
 * A sheet as it is handed on: of one with more people than fit, whichever column is meant, only the beginning and the
 * number, so that nobody waits for rows that are refused.
 */
export function cutLong(sheet: Sheet): Sheet {
  if (sheet.rows.length <= IMPORT_ROWS_MAX) return sheet;
  const layout = findLayout(sheet);
  const columns = layout.email === null ? layout.emailChoices.map(({ column }) => column) : [layout.email];
  const counts = columns.map((column) => peopleRows(sheet, layout, column).length);
  const fewest = counts.length > 0 ? Math.min(...counts) : sheet.rows.length;
  if (fewest <= IMPORT_ROWS_MAX) return sheet;
  return { ...sheet, rows: sheet.rows.slice(0, budgets.sampleRows), merges: [], tooMany: fewest };
}
