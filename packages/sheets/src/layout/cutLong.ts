import { IMPORT_ROWS_MAX } from "@muster/domain";
import { budgets } from "../budgets.ts";
import type { Sheet } from "../model.ts";
import { addressesByColumn } from "./addresses.ts";
import { findLayout } from "./findLayout.ts";
import { peopleRows } from "./importRows.ts";

/**
 * A sheet as it is handed on: of one with more people than fit, whichever column is meant, only the beginning and the
 * number, so that nobody waits for rows that are refused. A column that was guessed is not yet the one that is meant.
 */
export function cutLong(sheet: Sheet): Sheet {
  if (sheet.rows.length <= IMPORT_ROWS_MAX) return sheet;
  const layout = findLayout(sheet);
  const count = (column: number) => peopleRows(sheet, layout, column).length;
  const guessed = layout.email === null ? null : count(layout.email);
  const counts = [guessed ?? sheet.rows.length, ...[...addressesByColumn(sheet.rows).keys()].map(count)];
  const fewest = Math.min(...counts);
  if (fewest <= IMPORT_ROWS_MAX) return sheet;
  const tooMany = guessed ?? fewest;
  return { ...sheet, rows: sheet.rows.slice(0, budgets.sampleRows), merges: [], tooMany };
}
