import { saveFile, writeFile } from "./writeFile.ts";

export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A table to be written: its rows, the header first. `name`: of the file, without its ending, and of the sheet. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Writes a table as a file and hands it to the browser's downloads. Nothing in it is a formula. */
export async function saveTable({ name, rows }: Table, format: TableFormat): Promise<void> {
  const sheet = { name, rows, filter: true };
  const file = await writeFile(
    format === "csv" ? { kind: "csv", rows } : { kind: "workbook", sheets: [sheet] },
  );
  saveFile(file, `${name.replace(/[\\/:*?"<>|]/g, " ")}.${format}`);
}
