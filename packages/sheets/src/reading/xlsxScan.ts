import { budgets } from "../budgets.ts";
import { Unreadable } from "../model.ts";
import { attribute, tags } from "./xml.ts";

/** Hidden rows of each sheet, by the sheet's place in the workbook and the row's number. */
export type HiddenRows = readonly ReadonlySet<number>[];

/**
 * Looks through the parts of an .xlsx before it is read: counts what they hold, and notes hidden rows.
 * @throws Unreadable TOO_COMPLEX
 */
export function scanXlsx(parts: ReadonlyMap<string, string>): HiddenRows {
  const counts = { row: 0, c: 0, si: 0 };
  const hidden = new Map<string, Set<number>>();
  for (const [name, text] of parts) {
    let row = 0;
    let last: number | null = null;
    for (const match of text.matchAll(tags("row|c|si"))) {
      const [, tag, attributes = ""] = match;
      refuseLong(last, match.index);
      last = match.index;
      counts[tag as keyof typeof counts] += 1;
      if (tag === "row") {
        row = Number(attribute(attributes, "r") ?? row + 1);
        if (/\bhidden\s*=\s*["'](?:1|true)/.test(attributes)) add(hidden, name, row);
      }
      if (counts.row > budgets.rows || counts.c > budgets.cells || counts.si > budgets.texts)
        throw tooComplex();
    }
    refuseLong(last, text.length);
  }
  return sheetParts(parts).map((part) => hidden.get(part) ?? new Set());
}

const tooComplex = () => new Unreadable({ code: "TOO_COMPLEX" });

/** One row, cell or text that is longer than any could be. */
function refuseLong(from: number | null, to: number): void {
  if (from !== null && to - from > budgets.elementLength) throw tooComplex();
}

function add(hidden: Map<string, Set<number>>, part: string, row: number): void {
  const rows = hidden.get(part) ?? new Set();
  hidden.set(part, rows.add(row));
}

/** The part of each sheet, in the workbook's order. */
function sheetParts(parts: ReadonlyMap<string, string>): string[] {
  const workbook = [...parts.keys()].find((name) => /(?:^|\/)workbook\.xml$/i.test(name)) ?? "";
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const relations = parts.get(`${folder}_rels/${workbook.slice(folder.length)}.rels`) ?? "";
  const targets = new Map<string | null, string>();
  for (const [, , attributes = ""] of relations.matchAll(tags("Relationship"))) {
    const target = attribute(attributes, "Target") ?? "";
    targets.set(attribute(attributes, "Id"), target.startsWith("/") ? target.slice(1) : folder + target);
  }
  return [...(parts.get(workbook) ?? "").matchAll(tags("sheet"))].map(
    ([, , attributes = ""]) => targets.get(/:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? null) ?? "",
  );
}
