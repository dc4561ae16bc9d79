import Papa from "papaparse";
import { safeText } from "./safeText.ts";

/** Without it Excel takes the octets for Windows-1252. */
const BOM = "\ufeff";

/** A table as CSV text that opens well in Excel: byte order mark, CRLF, every cell quoted, no formula. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(safeText));
  return `${BOM}${Papa.unparse(cells, { quotes: true, newline: "\r\n" })}\r\n`;
}
