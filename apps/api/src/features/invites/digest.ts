import { digestTime } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { newId } from "../../platform/ids.ts";
import { queueMails } from "../mail/index.ts";
import { listRequests } from "../requests/index.ts";
import { lastDigests, lockDigestReaders, organizationsWithRequests } from "./digest.store.ts";

/**
 * Queues the digest of the day to every administrator of an organization in which something new waits since that
 * administrator's last one: from 8 in the morning there on, once a day, whoever and however many look at once.
 */
export async function sendDigests({ db, clock }: Pick<App, "db" | "clock">): Promise<void> {
  for (const { id, timeZone } of await organizationsWithRequests(db)) {
    const { day, at } = digestTime(timeZone, clock.now());
    if (at <= clock.now()) await inTransaction(db, (tx) => queueDigests(tx, id, { day, at }, clock.now()));
  }
}

async function queueDigests(
  tx: Tx,
  organizationId: string,
  { day, at }: { day: string; at: Date },
  now: Date,
): Promise<void> {
  const readers = await lockDigestReaders(tx, organizationId);
  const last = await lastDigests(
    tx,
    organizationId,
    readers.map(({ id }) => id),
  );
  const newest = await newestRequest(tx, organizationId, at);
  if (!newest) return;
  const due = readers.filter(({ id }) => {
    const before = last.get(id);
    return !before || (before.day < day && before.at < newest);
  });
  await queueMails(
    tx,
    due.map(({ id, email, language }) => ({
      organizationId,
      id: newId(),
      kind: "REQUESTS_DIGEST",
      email,
      emailTyped: email,
      language,
      accountId: id,
      digestDay: day,
      priority: 2,
      notBefore: now,
    })),
  );
}

/** When the newest open request came that had come by then. */
async function newestRequest(tx: Tx, organizationId: string, by: Date): Promise<Date | null> {
  const [request] = await listRequests(tx, {
    organizationId,
    kinds: [],
    after: { askedAt: by, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" },
    limit: 1,
  });
  return request?.askedAt ?? null;
}
