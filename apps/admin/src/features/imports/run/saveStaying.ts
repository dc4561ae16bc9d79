import { saveTable } from "../../../app/files/saveTable.ts";
import { saveFile, writeFile } from "../../../app/files/writeFile.ts";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { keptFile } from "../keptFile.ts";
import { baseName } from "./baseName.ts";
import { rejectReasons, rejectTable } from "./rejectTable.ts";

/** The person's own rows with all their columns, where the file was read in this tab; else what is stored of them. */
export async function saveStaying(plan: ImportPlanFragment): Promise<void> {
  const kept = keptFile(plan.id);
  if (!kept) return saveTable(rejectTable(plan), "xlsx");
  const { sheet, layout } = kept;
  const reasons = rejectReasons(plan);
  const file = await writeFile({ kind: "rejects", sheet, layout, reasons, reasonHeader: m.result_reason() });
  saveFile(file, `${m.reject_file({ name: baseName(plan.fileName) })}.xlsx`);
}
