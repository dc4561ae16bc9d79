import type { DbOrTx } from "../../db/client.ts";
import { countRequests, listRequests, type RequestRow } from "../requests/index.ts";
import type { MailRow } from "./types.ts";

/** What a digest tells: the newest open requests, and how many there are. */
export interface Digest {
  readonly newest: readonly RequestRow[];
  readonly count: number;
}

const SHOWN = 10;
const COUNTED = 1000;

/** The digests of these mails' organizations as of now; one without an open request has none. */
export async function loadDigests(db: DbOrTx, mails: readonly MailRow[]): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  const ids = mails.flatMap(({ kind, organizationId }) => (kind === "REQUESTS_DIGEST" ? organizationId : []));
  for (const organizationId of new Set(ids)) {
    const query = { organizationId, kinds: [] };
    const newest = await listRequests(db, { ...query, after: null, limit: SHOWN });
    if (newest.length === 0) continue;
    digests.set(organizationId, { newest, count: await countRequests(db, query, COUNTED) });
  }
  return digests;
}
