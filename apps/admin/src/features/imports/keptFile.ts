import type { Layout, Sheet, SheetFile } from "@muster/sheets";

/** A file as it was read here, and what was chosen in it. */
export interface KeptFile {
  readonly file: SheetFile;
  readonly sheet: Sheet;
  readonly layout: Layout;
}

/** Only in this tab's memory: the other columns of a file are stored nowhere. A reload forgets them. */
const kept = new Map<string, KeptFile>();

export const keepFile = (importId: string, file: KeptFile): void => {
  kept.set(importId, file);
};

/** The file that an import was read from, where it was read in this tab. */
export const keptFile = (importId: string): KeptFile | null => kept.get(importId) ?? null;
