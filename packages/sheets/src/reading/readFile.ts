import { IMPORT_FILE_OCTETS_MAX } from "@muster/domain";
import { cutLong } from "../layout/cutLong.ts";
import { isTemplateSheet } from "../layout/template.ts";
import { type FileKind, type ReadResult, type Sheet, Unreadable } from "../model.ts";
import { decodeText } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { containerOf, refuseMarkup } from "./sniff.ts";
import { readCompound, readPacked } from "./workbook.ts";

/**
 * Reads a spreadsheet or text file, by what its bytes are and not by its name. Never throws, evaluates nothing, fetches
 * nothing. Costs seconds at most by its own budgets; a file made to break a parser is for the caller's time limit.
 */
export function readFile(bytes: Uint8Array, name: string): ReadResult {
  try {
    const { length: octets } = bytes;
    const limit = IMPORT_FILE_OCTETS_MAX;
    if (octets > limit) throw new Unreadable({ code: "FILE_TOO_LARGE", octets, limit });
    if (octets === 0) throw new Unreadable({ code: "EMPTY" });
    const { kind, sheets: all } = sheetsIn(bytes, name);
    const used = all.filter(({ rows }) => rows.length > 0);
    const sheets = used.filter((sheet) => !isTemplateSheet(sheet, used)).map(cutLong);
    if (sheets.length === 0) throw new Unreadable({ code: "EMPTY" });
    return { ok: true, file: { name, kind, sheets } };
  } catch (error) {
    // Whatever else a parser throws is about the file: nothing but the file went in.
    return { ok: false, refusal: error instanceof Unreadable ? error.refusal : { code: "DAMAGED" } };
  }
}

function sheetsIn(bytes: Uint8Array, name: string): { kind: FileKind; sheets: Sheet[] } {
  switch (containerOf(bytes)) {
    case "ZIP":
      return readPacked(bytes);
    case "CFB":
      return { kind: "xls", sheets: readCompound(bytes) };
    case "TEXT": {
      const text = decodeText(bytes);
      refuseMarkup(text);
      return { kind: "csv", sheets: [readDelimited(text, name)] };
    }
  }
}
