import type { App } from "../../app.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import { endParked, leaveUnknown, lockParked, showQueuedAgain, unknownMails } from "./parked.store.ts";
import { refreeze } from "./refreeze.ts";
import { openMails } from "./seal.ts";

type Deps = Pick<App, "db" | "clock" | "secrets">;

/**
 * What became of a human's decision about a parked batch. GONE: there is none by this id. UNREADABLE: its bytes cannot
 * be opened with the keys that we have.
 */
export type ParkedDecision =
  | { readonly kind: "DONE"; readonly mails: number; readonly dropped: number }
  | { readonly kind: "GONE" | "UNREADABLE" };

/**
 * Sends a parked batch's mails again, under a new key: those of which nobody knows whether they went out, and that are
 * still wanted. Whoever got one already gets it twice.
 */
export async function sendParkedAgain(
  { db, clock, secrets }: Deps,
  batchId: string,
): Promise<ParkedDecision> {
  return inTransaction(db, async (tx): Promise<ParkedDecision> => {
    const batch = await lockParked(tx, batchId);
    if (!batch?.sealed) return { kind: "GONE" };
    const mails = opened({ secrets }, batch.sealed);
    if (!mails) return { kind: "UNREADABLE" };
    const unknown = new Set(await unknownMails(tx, batchId));
    await endParked(tx, batchId, clock.now());
    await showQueuedAgain(tx, [...unknown]);
    const again = mails.filter(({ id }) => unknown.has(id));
    const dropped = await refreeze(tx, { secrets, clock }, batch, [again]);
    return { kind: "DONE", mails: again.length - dropped, dropped };
  });
}

/** Gives a parked batch up: its mails are shown as they are, and an administrator may resend them. */
export async function giveParkedUp({ db, clock }: Deps, batchId: string): Promise<ParkedDecision> {
  return inTransaction(db, async (tx): Promise<ParkedDecision> => {
    if (!(await lockParked(tx, batchId))) return { kind: "GONE" };
    const unknown = await unknownMails(tx, batchId);
    await leaveUnknown(tx, unknown);
    await endParked(tx, batchId, clock.now());
    return { kind: "DONE", mails: unknown.length, dropped: 0 };
  });
}

function opened({ secrets }: Pick<App, "secrets">, sealed: Uint8Array): FrozenMail[] | null {
  try {
    return openMails(secrets, sealed);
  } catch {
    return null;
  }
}
