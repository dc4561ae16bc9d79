import { SELECTION_MAX } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { refuse } from "../../graphql/userError.ts";
import type { Clock } from "../../platform/clock.ts";
import { readKeyOf } from "../clientKeys/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import {
  type ActName,
  type BulkActRow,
  findAct,
  insertAct,
  keepProgress,
  lockNext,
  withSkips,
} from "./bulk.store.ts";
import type { Skips } from "./skips.ts";

/** Up to 500 learners of an act, in the order of ids. What sends reads the clock once whoever it waits for is done. */
export interface Chunk {
  readonly organization: OrganizationRow;
  readonly by: string;
  readonly clock: Clock;
  readonly act: BulkActRow;
  readonly learnerIds: readonly string[];
}

/** Acts on a chunk in the caller's transaction. @returns whom it left as they are, and why. */
export type Perform = (tx: Tx, chunk: Chunk) => Promise<Skips>;

export interface BulkCall {
  readonly organization: OrganizationRow;
  readonly by: string;
  readonly operation: string;
  /** The client's, and all that it stands for. */
  readonly key: string;
  readonly content: unknown;
  /** Who is acted on, as of the moment when the act begins: ids in their order. */
  readonly select: (tx: Tx, now: Date) => Promise<readonly string[]>;
  readonly perform: Perform;
}

/**
 * Acts on many learners, in one transaction for each 500. Whom it is about is settled first and kept, so that nobody
 * is missed or done twice for what the act itself changes. The same key goes on where an earlier call stopped, and
 * answers the same once all is done; two calls at once take turns.
 * @throws Refused SELECTION_TOO_LARGE, CLIENT_KEY_INVALID, CLIENT_KEY_REUSED, or what concerns the act as a whole.
 */
export async function runAct(app: Pick<App, "db" | "clock">, call: BulkCall): Promise<BulkActRow> {
  let act = await begin(app, call);
  while (act.done < act.total) act = await goOn(app, call, act);
  return act;
}

async function begin({ db, clock }: Pick<App, "db" | "clock">, call: BulkCall): Promise<BulkActRow> {
  const { key, contentHash } = readKeyOf(call);
  const { by, operation } = call;
  const name: ActName = { organizationId: call.organization.id, by, operation, key };
  const act = await inTransaction(db, async (tx) => {
    const earlier = await findAct(tx, name);
    if (earlier) return earlier;
    const now = clock.now();
    const learnerIds = await call.select(tx, now);
    if (learnerIds.length > SELECTION_MAX)
      refuse("SELECTION_TOO_LARGE", ["selection"], { limit: SELECTION_MAX });
    await insertAct(tx, name, { contentHash, learnerIds, now });
    return findAct(tx, name);
  });
  if (!act) throw new Error("an act that was begun is there");
  if (act.contentHash !== contentHash) refuse("CLIENT_KEY_REUSED", ["clientKey"]);
  return act;
}

const goOn = (
  { db, clock }: Pick<App, "db" | "clock">,
  { organization, by, perform }: BulkCall,
  key: BulkActRow,
): Promise<BulkActRow> =>
  inTransaction(db, async (tx) => {
    const next = await lockNext(tx, key);
    if (!next) throw new Error("an act that was begun is there");
    const { act, learnerIds } = next;
    if (learnerIds.length === 0) return act;
    const skips = await perform(tx, { organization, by, clock, act, learnerIds });
    const progress = {
      done: act.done + learnerIds.length,
      affected: act.affected + learnerIds.length - skips.size,
      skipped: withSkips(act.skipped, skips),
    };
    await keepProgress(tx, key, progress);
    return { ...act, ...progress };
  });
