import { parseEmail } from "@muster/domain";
import Papa from "papaparse";
import { budgets } from "../budgets.ts";
import { type Sheet, type SheetRow, Unreadable } from "../model.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Lines by which delimiters are compared. */
const SAMPLE_ROWS = 200;
/** The first line by which Excel is told the delimiter. It shows no row for it. */
const SEP = /^(["']?)sep=(.)\1\n/i;

/**
 * A text file with one row on a line.
 * @throws Unreadable UNCLOSED_QUOTE, TOO_COMPLEX
 */
export function readDelimited(text: string, name: string): Sheet {
  const lines = text.replace(/\r\n?/g, "\n");
  const sep = SEP.exec(lines);
  const body = lines.slice(sep?.[0].length ?? 0);
  const { data, errors } = parse(body, sep?.[2] ?? delimiterOf(body), budgets.rows + 1);
  const misquoted = new Set(errors.filter(({ code }) => code === "InvalidQuotes").map(({ row }) => row));
  const firstLine = sep ? 2 : 1;

  const rows: SheetRow[] = [];
  let line = firstLine;
  let cells = 0;
  for (const [index, fields] of data.entries()) {
    const breaks = fields.map((field) => field.split("\n").length - 1);
    const open = fields.findIndex(
      (field, place) => isUnclosed(field, misquoted.has(index)) || (breaks[place] ?? 0) > budgets.linesInCell,
    );
    if (open !== -1) throw unclosed(line + sum(breaks.slice(0, open)));
    line += 1 + sum(breaks);
    cells += fields.length;
    if (index >= budgets.rows || cells > budgets.cells * 4) throw new Unreadable({ code: "TOO_COMPLEX" });
    const row = rowOf(fields, index + 1);
    if (row) rows.push(row);
  }
  const end = errors.find(({ code }) => code === "MissingQuotes");
  if (end) throw unclosed(firstLine + linesBefore(body, end.index ?? 0));
  return { name, hidden: false, rows, merges: [], tooMany: null };
}

/**
 * Whether a cell of a row with a quote in the wrong place reads on over the end of its line: what opened was closed only
 * by the quote of another row. On one line such a quote does no harm, and programs write it: `"The "A" team"`.
 */
const isUnclosed = (field: string, misquoted: boolean): boolean =>
  misquoted && field.includes("\n") && field.includes('"');

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const unclosed = (line: number) => new Unreadable({ code: "UNCLOSED_QUOTE", line });
const linesBefore = (text: string, index: number): number => text.slice(0, index).split("\n").length - 1;

const parse = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: "\n", preview });

function rowOf(fields: readonly string[], number: number): SheetRow | null {
  const read = fields.slice(0, budgets.columns).map((field) => field.slice(0, budgets.cellLength));
  const end = read.findLastIndex((field) => field.trim() !== "") + 1;
  return end === 0 ? null : { number, hidden: false, cells: read.slice(0, end), formulas: [] };
}

/** The delimiter that leaves most cells that are an address, or at least the most even columns. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 100_000);
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...score(parse(start, delimiter, SAMPLE_ROWS).data),
  }));
  const [best] = scores.sort((a, b) => b.addresses - a.addresses || b.even - a.even);
  return best?.delimiter ?? ",";
}

function score(rows: readonly (readonly string[])[]): { addresses: number; even: number } {
  const addresses = rows.flat().filter((field) => field.includes("@") && parseEmail(field).ok).length;
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return { addresses, even: Math.max(0, ...widths.values()) };
}
