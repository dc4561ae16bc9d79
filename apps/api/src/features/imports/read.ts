import type { DbOrTx } from "../../db/client.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { findImport } from "./imports.store.ts";
import { type Import, toImport } from "./types.ts";

/** An import as the schema shows it; null where the organization has none of this id. */
export async function readImport(db: DbOrTx, key: TenantId): Promise<Import | null> {
  const record = await findImport(db, key);
  return record && toImport(record);
}
