import { setImmediate as breathe } from "node:timers/promises";
import { MAIL_BATCH_MAX } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { after, MINUTE } from "../../platform/clock.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import { insertBatch } from "./batch.store.ts";
import { claimDue } from "./claim.store.ts";
import { composeMail } from "./compose.ts";
import type { SenderDeps } from "./deps.ts";
import { loadDigests } from "./digests.ts";
import { type LockedMail, loadFacts, lockWanted } from "./facts.store.ts";
import { sealMails } from "./seal.ts";
import { markEnded, putBack } from "./settle.store.ts";
import { heldKinds, type MailReason, type MailRow } from "./types.ts";
import { isHeld, unwantedReason } from "./wanted.ts";

/** How long a sender may take to render what it claimed; after a crash another one takes it up then. */
const CLAIM = MINUTE;
const RENDERED_TOGETHER = 10;

/**
 * Freezes the next mails in line: claims up to a batch of one priority, renders them with no lock held, and stores
 * their bytes in one transaction that looks once more whether each is still wanted.
 * @param below only priorities more urgent than this
 * @returns true where there may be more to do at once
 */
export async function freezeNext(deps: SenderDeps, below: number): Promise<boolean> {
  const now = deps.clock.now();
  const until = after(now, CLAIM);
  const { rows, contested } = await claimDue(deps.db, {
    ...{ now, until, below },
    limit: MAIL_BATCH_MAX,
    waiting: heldKinds,
  });
  const [first] = rows;
  if (!first) return contested;
  const { rendered, faulty } = await renderAll(deps, rows);
  const dropped = await inTransaction(deps.db, (tx) =>
    storeFrozen(tx, deps, { rows, rendered, faulty, priority: first.priority }),
  );
  if (dropped > 0) deps.onSettled("dropped", dropped);
  if (faulty.length > 0) deps.onSettled("failed", faulty.length);
  return true;
}

interface Rendered {
  readonly rendered: ReadonlyMap<string, FrozenMail>;
  /** Ids of mails that could not be written. */
  readonly faulty: readonly string[];
}

async function renderAll(deps: SenderDeps, rows: readonly MailRow[]): Promise<Rendered> {
  const facts = { ...(await loadFacts(deps.db, rows)), digests: await loadDigests(deps.db, rows) };
  const rendered = new Map<string, FrozenMail>();
  const faulty: string[] = [];
  const render = async (row: MailRow) => {
    try {
      const mail = await composeMail(deps, row, facts);
      if (mail) rendered.set(mail.id, mail);
    } catch (error) {
      // One that cannot be written must not keep the others.
      faulty.push(row.id);
      const { kind, id: mailId } = row;
      deps.log.error(
        { mailId, kind, error: error instanceof Error ? error.name : typeof error },
        "mail not written",
      );
    }
  };
  for (let at = 0; at < rows.length; at += RENDERED_TOGETHER) {
    await Promise.all(rows.slice(at, at + RENDERED_TOGETHER).map(render));
    // The same process answers people meanwhile.
    await breathe();
  }
  return { rendered, faulty };
}

interface Claimed extends Rendered {
  readonly rows: readonly MailRow[];
  readonly priority: number;
}

/** @returns how many were dropped */
async function storeFrozen(tx: Tx, deps: SenderDeps, claimed: Claimed): Promise<number> {
  const now = deps.clock.now();
  const locked = await lockWanted(
    tx,
    claimed.rows.map((row) => row.id),
  );
  // Whoever freezes first has it: another sender where we were slow, or nobody where it was taken back.
  const ours = locked.filter((mail) => mail.status === "QUEUED");
  const isFaulty = new Set(claimed.faulty);
  const faulty = ours.filter((mail) => isFaulty.has(mail.id)).map((mail) => mail.id);
  await markEnded(tx, faulty, { status: "FAILED", reason: "NOT_WRITTEN", now });
  const written = ours.filter((mail) => !isFaulty.has(mail.id));
  const { wanted, unwanted, held } = sortOut(written, claimed.rendered, now);
  await putBack(tx, held);
  for (const [reason, ids] of unwanted) await markEnded(tx, ids, { status: "DROPPED", reason, now });
  const mails = claimed.rows.flatMap((row) =>
    wanted.has(row.id) ? (claimed.rendered.get(row.id) ?? []) : [],
  );
  for (let at = 0; at < mails.length; at += deps.transport.batchSize) {
    const members = mails.slice(at, at + deps.transport.batchSize);
    await insertBatch(tx, {
      priority: claimed.priority,
      sealed: sealMails(deps.secrets, members),
      mailIds: members.map((mail) => mail.id),
      now,
    });
  }
  return written.length - held.length - mails.length;
}

/** Parts mails that are still to go out from those that are not, these by the reason, and from those that have to wait. */
export function sortOut(
  locked: readonly LockedMail[],
  rendered: ReadonlyMap<string, unknown>,
  now: Date,
): { wanted: Set<string>; unwanted: Map<MailReason, string[]>; held: string[] } {
  const wanted = new Set<string>();
  const unwanted = new Map<MailReason, string[]>();
  const held: string[] = [];
  for (const mail of locked) {
    const reason = unwantedReason(mail, now) ?? (rendered.has(mail.id) ? null : "NOT_WANTED");
    if (reason) unwanted.set(reason, [...(unwanted.get(reason) ?? []), mail.id]);
    else if (isHeld(mail)) held.push(mail.id);
    else wanted.add(mail.id);
  }
  return { wanted, unwanted, held };
}
