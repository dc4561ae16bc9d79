import type { Layout } from "../layout/findLayout.ts";
import type { Sheet } from "../model.ts";
import { workbookFile } from "./workbookFile.ts";

/**
 * The rows that stayed behind as an .xlsx: the person's own, with all their columns as they stand in the file, and why.
 * Made where the file was read, since the other columns never leave it. `reasons`: by row number.
 */
export function rejectsFile(
  sheet: Sheet,
  { headerRow }: Pick<Layout, "headerRow">,
  reasons: ReadonlyMap<number, string>,
  reasonHeader: string,
): Uint8Array {
  const rejected = sheet.rows.filter(({ number }) => reasons.has(number));
  const header = sheet.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const width = Math.max(header.length, ...rejected.map(({ cells }) => cells.length));
  const row = (cells: readonly string[], last: string) => [
    ...Array.from({ length: width }, (_, column) => cells[column] ?? ""),
    last,
  ];
  const rows = rejected.map(({ number, cells }) => row(cells, reasons.get(number) ?? ""));
  return workbookFile([{ name: sheet.name, rows: [row(header, reasonHeader), ...rows], filter: true }]);
}
