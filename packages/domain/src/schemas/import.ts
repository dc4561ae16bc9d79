import { z } from "zod";
import { IMPORT_GROUPS_CELL_MAX, IMPORT_ROWS_MAX } from "../limits.ts";
import { code, fail } from "./text.ts";

const EMAIL_CELL_MAX = 1000;
/** The largest number that is kept in a column of whole numbers; spreadsheets end long before. */
const ROW_MAX = 2_147_483_647;

/** What no database keeps as text. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** A cell, as it stands. One unit more than fits is kept: what is too long is refused as a row, with its reason. */
const cell = (max: number) =>
  z
    .string({ error: code("INVALID_INPUT") })
    .transform((text) => text.slice(0, max + 1).replace(UNSTORABLE, "\ufffd"));

const row = z.object({
  row: z
    .int({ error: code("INVALID_INPUT") })
    .min(1, code("INVALID_INPUT"))
    .max(ROW_MAX, code("INVALID_INPUT")),
  email: cell(EMAIL_CELL_MAX),
  groups: cell(IMPORT_GROUPS_CELL_MAX),
  hidden: z.boolean().optional(),
  formula: z.boolean().optional(),
  mergedGroups: cell(IMPORT_GROUPS_CELL_MAX).optional(),
});

/** Rows as a browser or a third party sends them: 1 to 500, each with a number of its own. None is trusted to be good. */
export const importRowsSchema = z
  .array(row, { error: code("INVALID_INPUT") })
  .superRefine((rows, context) => {
    const { length: count } = rows;
    if (count === 0) fail(context, "IMPORT_EMPTY");
    if (count > IMPORT_ROWS_MAX) fail(context, "IMPORT_TOO_MANY_ROWS", { count, limit: IMPORT_ROWS_MAX });
    const numbers = new Set<number>();
    for (const { row } of rows) {
      if (numbers.has(row)) return fail(context, "IMPORT_ROW_REPEATED", { row });
      numbers.add(row);
    }
  });

export type ImportRowInput = z.output<typeof importRowsSchema>[number];
