import { budgets } from "../budgets.ts";
import { Unreadable } from "../model.ts";
import { attribute, tags } from "./xml.ts";

/** What is hidden in an .ods, by the sheet's place in the file. */
export interface OdsSheetFacts {
  readonly hidden: boolean;
  /** Numbers of hidden rows in which something stands. */
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Looks through the content of an .ods before it is read. Repeated rows, cells and spaces are written as a number, so
 * they are multiplied out here, where that costs nothing.
 * @throws Unreadable TOO_COMPLEX
 */
export function scanOds(content: string): OdsSheetFacts[] {
  const hiddenStyles = stylesThatHide(content);
  const sheets: { hidden: boolean; hiddenRows: Set<number> }[] = [];
  let rows = 0;
  let cells = 0;
  let row = { first: 1, repeated: 0, hidden: false };
  for (const [whole, tag, attributes = ""] of content.matchAll(tags("table|table-row|table-cell|s"))) {
    if (tag === "table") {
      const style = attribute(attributes, "style-name");
      sheets.push({ hidden: style !== null && hiddenStyles.has(style), hiddenRows: new Set() });
      row = { first: 1, repeated: 0, hidden: false };
    } else if (tag === "table-row") {
      rows += 1;
      row = {
        first: row.first + row.repeated,
        repeated: count(attributes, "number-rows-repeated"),
        hidden: /visibility\s*=\s*["'](?:collapse|filter)/.test(attributes),
      };
    } else if (tag === "s") {
      if (count(attributes, "c") > budgets.cellLength) throw new Unreadable({ code: "TOO_COMPLEX" });
    } else {
      const empty = whole.endsWith("/>");
      cells += empty ? 1 : row.repeated * count(attributes, "number-columns-repeated");
      if (rows > budgets.rows || cells > budgets.cells) throw new Unreadable({ code: "TOO_COMPLEX" });
      for (let i = 0; row.hidden && !empty && i < row.repeated; i += 1)
        sheets.at(-1)?.hiddenRows.add(row.first + i);
    }
  }
  if (rows > budgets.rows) throw new Unreadable({ code: "TOO_COMPLEX" });
  return sheets;
}

const count = (attributes: string, name: string): number =>
  Math.max(1, Number(attribute(attributes, name)) || 1);

/** Names of the table styles that hide a sheet. */
function stylesThatHide(content: string): Set<string> {
  const names = new Set<string>();
  let style = "";
  for (const [, tag, attributes = ""] of content.matchAll(tags("style|table-properties"))) {
    if (tag === "style") style = attribute(attributes, "name") ?? "";
    else if (/\bdisplay\s*=\s*["']false/.test(attributes)) names.add(style);
  }
  return names;
}
