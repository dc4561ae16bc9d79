import { validate as isUuid } from "uuid";
import type { DbOrTx } from "../../db/client.ts";
import { readPng } from "./logos.store.ts";

/** The organization's present logo as PNG, by the hash in its address; null for any other value. Anybody may see it. */
export async function readLogo(db: DbOrTx, organizationId: string, hash: string): Promise<Uint8Array | null> {
  return isUuid(organizationId) && /^[0-9a-f]{32}$/.test(hash) ? readPng(db, organizationId, hash) : null;
}
