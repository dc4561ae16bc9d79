import { csvFile, rejectsFile, templateFile, workbookFile } from "@muster/sheets/files";
import type { WantedFile } from "./wanted.ts";

function written(wanted: WantedFile): Uint8Array {
  switch (wanted.kind) {
    case "template":
      return templateFile(wanted.language, wanted.texts, wanted.groupNames);
    case "rejects":
      return rejectsFile(wanted.sheet, wanted.layout, wanted.reasons, wanted.reasonHeader);
    case "workbook":
      return workbookFile(wanted.sheets);
    case "csv":
      return new TextEncoder().encode(csvFile(wanted.rows));
  }
}

self.addEventListener("message", ({ data }: MessageEvent<WantedFile>) => self.postMessage(written(data)));
