import { z } from "zod";
import { lookKinds } from "../import/verdict.ts";
import { IMPORT_ANSWERS_MAX, IMPORT_GROUPS_CELL_MAX, IMPORT_ROWS_MAX } from "../limits.ts";
import { id, localTime } from "./fields.ts";
import { code, fail, requiredText } from "./text.ts";

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

/** Name of the uploaded file; what stands before the last slash is no part of it. */
export const importFileNameSchema = z
  .string({ error: code("REQUIRED") })
  .transform((name) => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1))
  .pipe(requiredText({ max: 255 }));

const look = z.enum(lookKinds, { error: code("INVALID_INPUT") });
const DOMAIN_MAX = 255;

/** Answers to the questions of a preview, as they are sent: groups by the ids that the API gave out. */
export const importAnswersSchema = z
  .array(
    z.discriminatedUnion(
      "kind",
      [
        z.object({
          kind: z.literal("GROUP"),
          name: cell(IMPORT_GROUPS_CELL_MAX),
          groupId: id("GROUP_NOT_FOUND"),
        }),
        z.object({ kind: z.literal("MERGED_GROUPS"), groups: cell(IMPORT_GROUPS_CELL_MAX) }),
        z.object({ kind: z.literal("DOMAIN"), domain: cell(DOMAIN_MAX), use: cell(DOMAIN_MAX) }),
        z.object({ kind: z.literal("KEEP"), look, subject: cell(EMAIL_CELL_MAX) }),
      ],
      { error: code("INVALID_INPUT") },
    ),
  )
  .max(IMPORT_ANSWERS_MAX, code("INVALID_INPUT"));

/** What an administrator changes in rows: cells, and whether they stay out. What is not named stays as it is. */
export const importEditsSchema = z
  .array(
    z.object({
      row: z.int({ error: code("INVALID_INPUT") }),
      email: cell(EMAIL_CELL_MAX).nullish(),
      groups: cell(IMPORT_GROUPS_CELL_MAX).nullish(),
      leftOut: z.boolean().nullish(),
    }),
  )
  .max(IMPORT_ROWS_MAX, code("INVALID_INPUT"));

/** When the e-mails of a confirmed import go out. */
export const confirmImportSchema = z.object({ sendAt: localTime });

export type ImportEdit = z.output<typeof importEditsSchema>[number];
export type ImportRowInput = z.output<typeof importRowsSchema>[number];
