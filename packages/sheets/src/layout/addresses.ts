import { parseEmail } from "@muster/domain";
import type { SheetRow } from "../model.ts";

/** Rows in which each column has an address, in their order; a column without any is missing. */
export type Addresses = ReadonlyMap<number, readonly SheetRow[]>;

export function addressesByColumn(rows: readonly SheetRow[]): Addresses {
  const found = new Map<number, SheetRow[]>();
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (!isAddress(cell)) continue;
      const list = found.get(column) ?? [];
      found.set(column, list);
      list.push(row);
    }
  }
  return found;
}

const isAddress = (cell: string): boolean => cell.includes("@") && cell.length < 400 && parseEmail(cell).ok;
