import { and, asc, desc, eq, lt, ne, sql } from "drizzle-orm";
import type { Db, DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { importRow, importTable } from "../../db/schema/imports.ts";
import type { TenantId } from "../../platform/globalId.ts";

export type ImportRecord = typeof importTable.$inferSelect;
export type ImportRowRecord = typeof importRow.$inferSelect;

const is = ({ organizationId, id }: TenantId) =>
  and(eq(importTable.organizationId, organizationId), eq(importTable.id, id));

export async function findImport(db: DbOrTx, key: TenantId): Promise<ImportRecord | null> {
  const [row] = await db.select().from(importTable).where(is(key));
  return row ?? null;
}

/** Holds an import against every other change of it. */
export async function lockImport(tx: Tx, key: TenantId): Promise<ImportRecord | null> {
  const [row] = await tx.select().from(importTable).where(is(key)).for("update");
  return row ?? null;
}

/** All rows of an import, in the order of the file. */
export async function rowsOfImport(db: DbOrTx, { organizationId, id }: TenantId): Promise<ImportRowRecord[]> {
  return db
    .select()
    .from(importRow)
    .where(and(eq(importRow.organizationId, organizationId), eq(importRow.importId, id)))
    .orderBy(asc(importRow.row));
}

export async function insertImport(
  tx: Tx,
  values: typeof importTable.$inferInsert,
  rows: readonly ImportRowRecord[],
): Promise<ImportRecord> {
  const [row] = await tx.insert(importTable).values(values).returning();
  if (!row) throw new Error("an insert without conflict answers its row");
  await insertRows(tx, importRow, rows);
  return row;
}

/** A row as a later plan reads it. */
export type ReplannedRow = Pick<
  ImportRowRecord,
  "row" | "emailCell" | "groupsCell" | "formula" | "leftOut" | "planned"
>;

/** Stores what changed in the rows of a plan, in one statement. */
export async function updateRows(
  tx: Tx,
  { organizationId, id }: TenantId,
  rows: readonly ReplannedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map(({ row, emailCell, groupsCell, formula, leftOut, planned }) => ({
      row,
      email_cell: emailCell,
      groups_cell: groupsCell,
      formula,
      left_out: leftOut,
      planned,
    })),
  );
  await tx.execute(sql`
    update import_row i
       set email_cell = r.email_cell, groups_cell = r.groups_cell, formula = r.formula, left_out = r.left_out,
           planned = r.planned
      from jsonb_to_recordset(${json}::jsonb)
           as r (row int, email_cell text, groups_cell text, formula boolean, left_out boolean, planned jsonb)
     where i.organization_id = ${organizationId} and i.import_id = ${id} and i.row = r.row`);
}

/** What became of a row at Continue. */
export type DoneRow = Pick<ImportRowRecord, "row" | "outcome" | "learnerId" | "inviteId"> & {
  readonly planned: ImportRowRecord["planned"] | null;
};

/** Stores what became of all rows, in one statement; a row without `planned` keeps its verdict. */
export async function keepOutcomes(
  tx: Tx,
  { organizationId, id }: TenantId,
  rows: readonly DoneRow[],
): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ row, planned, outcome, learnerId, inviteId }) => ({
      row,
      planned,
      outcome,
      learner_id: learnerId,
      invite_id: inviteId,
    })),
  );
  await tx.execute(sql`
    update import_row i
       set planned = coalesce(r.planned, i.planned), outcome = r.outcome::import_outcome, learner_id = r.learner_id, invite_id = r.invite_id
      from jsonb_to_recordset(${json}::jsonb)
           as r (row int, planned jsonb, outcome text, learner_id uuid, invite_id uuid)
     where i.organization_id = ${organizationId} and i.import_id = ${id} and i.row = r.row`);
}

/** Changes an import that is held. */
export async function updateImportRecord(
  tx: Tx,
  key: TenantId,
  change: Partial<Omit<ImportRecord, "organizationId" | "id">>,
): Promise<ImportRecord> {
  const [row] = await tx.update(importTable).set(change).where(is(key)).returning();
  if (!row) throw new Error("the import is held");
  return row;
}

/** Imports of an organization, newest first. */
export async function listImports(
  db: DbOrTx,
  organizationId: string,
  page: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<{ record: ImportRecord; at: string }[]> {
  const at = sql<string>`(extract(epoch from ${importTable.createdAt}) * 1000000)::bigint::text`;
  return db
    .select({ record: importTable, at })
    .from(importTable)
    .where(
      and(
        eq(importTable.organizationId, organizationId),
        page.after
          ? sql`(${importTable.createdAt}, ${importTable.id}) <
              (timestamptz 'epoch' + ${page.after.at}::bigint * interval '1 microsecond', ${page.after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(importTable.createdAt), desc(importTable.id))
    .limit(page.limit);
}

/** The import that was confirmed last before another one (before now, where that is a preview). */
export async function confirmedBefore(
  db: DbOrTx,
  { organizationId, id, confirmedAt }: ImportRecord,
): Promise<ImportRecord | null> {
  const [row] = await db
    .select()
    .from(importTable)
    .where(
      and(
        eq(importTable.organizationId, organizationId),
        eq(importTable.status, "CONFIRMED"),
        ne(importTable.id, id),
        confirmedAt ? lt(importTable.confirmedAt, confirmedAt) : undefined,
      ),
    )
    .orderBy(desc(importTable.confirmedAt))
    .limit(1);
  return row ?? null;
}

/** Removes previews that nobody confirmed, with their rows. */
export async function removePreviews(db: Db, before: Date): Promise<void> {
  await db
    .delete(importTable)
    .where(and(eq(importTable.status, "PREVIEW"), lt(importTable.createdAt, before)));
}
