export { chooseSheet, type SheetChoice } from "./layout/chooseSheet.ts";
export { type Column, type FoundLayout, findLayout, type Layout, layoutAt } from "./layout/findLayout.ts";
export { importRows, type SheetRefusal, type TakenRows } from "./layout/importRows.ts";
export type { FileKind, FileRefusal, Merge, ReadResult, Sheet, SheetFile, SheetRow } from "./model.ts";
export { createReader, type Reader, type ReaderOptions } from "./worker/createReader.ts";
export type { ReadingWorker, StartWorker } from "./worker/protocol.ts";
