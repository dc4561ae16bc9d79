import type { EmailAddress } from "../email/address.ts";
import { decideRows } from "./decideRows.ts";
import type { ImportFacts } from "./facts.ts";
import { type ReadingFacts, readEmail, rowReader } from "./readRow.ts";
import type { ImportPlan, ImportRow } from "./rows.ts";

/**
 * The plan of an import: for every row exactly one verdict, from the rows and what is known now. A preview, without any
 * effect. Bad rows never hold good ones back; a row that needs a look is held until it is answered. The rows of the plan
 * go by their numbers, in whatever order they are handed in.
 */
export function planImport(rows: readonly ImportRow[], facts: ImportFacts): ImportPlan {
  const inOrder = [...rows].sort((a, b) => a.row - b.row);
  return { rows: decideRows(inOrder.map(rowReader(facts)), facts) };
}

/** The addresses of rows, each once, in normal form: those of which a plan must know the people. */
export function importAddresses(
  rows: readonly Pick<ImportRow, "email">[],
  facts: Pick<ReadingFacts, "answers">,
): EmailAddress[] {
  const addresses = rows.flatMap((row) => {
    const { parsed } = readEmail(row, facts);
    return parsed.ok ? [parsed.email] : [];
  });
  return [...new Set(addresses)];
}
