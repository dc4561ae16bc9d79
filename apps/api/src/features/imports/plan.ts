import {
  type ImportAnswer,
  importAddresses,
  type ImportRow as PlainRow,
  type PlannedRow,
  planImport,
  tallyOf,
} from "@muster/domain";
import type { DbOrTx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { importFacts } from "./facts.ts";
import type { ImportRowRecord } from "./imports.store.ts";

/** The cells of a row, as they are stored. */
export type StoredCells = Pick<
  ImportRowRecord,
  "row" | "emailCell" | "groupsCell" | "hidden" | "formula" | "mergedGroups" | "leftOut"
>;

const toPlain = (cells: StoredCells): PlainRow => ({
  row: cells.row,
  email: cells.emailCell,
  groups: cells.groupsCell,
  hidden: cells.hidden,
  formula: cells.formula,
  leftOut: cells.leftOut,
  ...(cells.mergedGroups === null ? {} : { mergedGroups: cells.mergedGroups }),
});

/**
 * The plan of rows as it is now, with what it comes to. Nothing is written.
 * @throws Refused GROUP_NOT_FOUND where the default group is none of the organization's
 */
export async function makePlan<Row extends StoredCells>(
  db: DbOrTx,
  plan: {
    readonly organization: OrganizationRow;
    readonly by: string;
    readonly rows: readonly Row[];
    readonly answers: readonly ImportAnswer[];
    readonly defaultGroupId: string | null;
    readonly now: Date;
  },
) {
  const { answers, defaultGroupId, now } = plan;
  const rows = plan.rows.map(toPlain);
  const addresses = importAddresses(rows, { answers });
  const facts = await importFacts(db, { ...plan, addresses, sendAt: now });
  if (defaultGroupId !== null && !facts.groups.some(({ id }) => id === defaultGroupId))
    refuse("GROUP_NOT_FOUND", ["defaultGroupId"]);
  const planned = planImport(rows, facts);
  const byRow = new Map(planned.rows.map((row) => [row.row, row]));
  return {
    rows: plan.rows.map((row) => ({ ...row, planned: byRow.get(row.row) ?? missing(row) })),
    tally: tallyOf(planned),
  };
}

function missing({ row }: StoredCells): PlannedRow {
  throw new Error(`row ${row} has no verdict`);
}
