import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { accountNames } from "../groups/index.ts";
import type { ImportRecord } from "./imports.store.ts";

/** @throws Refused IMPORT_CONFIRMED, VERSION_CONFLICT */
export async function refuseOtherVersion(tx: Tx, held: ImportRecord, version: number): Promise<void> {
  if (held.status !== "PREVIEW") {
    const names = await accountNames(tx, held.confirmedBy ? [held.confirmedBy] : []);
    refuse("IMPORT_CONFIRMED", [], { by: names.get(held.confirmedBy ?? "") });
  }
  if (held.version !== version) {
    const names = await accountNames(tx, held.changedBy ? [held.changedBy] : []);
    refuse("VERSION_CONFLICT", ["version"], { name: held.fileName, by: names.get(held.changedBy ?? "") });
  }
}
