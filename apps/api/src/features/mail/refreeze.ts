import type { Tx } from "../../db/client.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import { type BatchRow, insertBatch } from "./batch.store.ts";
import type { SenderDeps } from "./deps.ts";
import { lockWanted } from "./facts.store.ts";
import { sortOut } from "./freeze.ts";
import { sealMails } from "./seal.ts";
import { markEnded, putBack } from "./settle.store.ts";

/**
 * Freezes mails of a batch that was definitely not sent again, group by group, each under a new key. Those that are
 * no longer wanted are dropped, and those that have to wait go back to the queue.
 * @returns how many were dropped
 */
export async function refreeze(
  tx: Tx,
  deps: Pick<SenderDeps, "secrets" | "clock">,
  batch: Pick<BatchRow, "priority">,
  groups: readonly (readonly FrozenMail[])[],
): Promise<number> {
  const now = deps.clock.now();
  const all = new Map(groups.flat().map((mail) => [mail.id, mail]));
  const { wanted, unwanted, held } = sortOut(await lockWanted(tx, [...all.keys()]), all, now);
  await putBack(tx, held);
  for (const [reason, ids] of unwanted) await markEnded(tx, ids, { status: "DROPPED", reason, now });
  for (const group of groups) {
    const members = group.filter((mail) => wanted.has(mail.id));
    if (members.length === 0) continue;
    await insertBatch(tx, {
      priority: batch.priority,
      sealed: sealMails(deps.secrets, members),
      mailIds: members.map((mail) => mail.id),
      now,
    });
  }
  return all.size - wanted.size - held.length;
}
