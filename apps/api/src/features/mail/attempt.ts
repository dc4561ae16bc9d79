import { MAIL_RETRY_HOURS } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { after, HOUR, MINUTE } from "../../platform/clock.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import { type BatchRow, endAttempt, leaseBatch, lockDueBatch } from "./batch.store.ts";
import type { SenderDeps } from "./deps.ts";
import { lockWanted } from "./facts.store.ts";
import { takeRequest } from "./provider.store.ts";
import { refreeze } from "./refreeze.ts";
import { openMails } from "./seal.ts";
import { park, settle } from "./settle.ts";
import { isHeld, unwantedReason, type WantedFacts } from "./wanted.ts";

/** How long an attempt may take before another sender takes the batch over; longer than any transport waits. */
const LEASE = 2 * MINUTE;

export interface Step {
  /** True where there may be more to do at once. */
  readonly worked: boolean;
  /** From when on it makes sense to look again, where that is known. */
  readonly wakeAt: Date | null;
}

const idle: Step = { worked: false, wakeAt: null };
const again: Step = { worked: true, wakeAt: null };

/** Attempts the most urgent batch that is due, if there is one and the provider's account has a request left. */
export async function attemptNext(deps: SenderDeps, signal: AbortSignal): Promise<Step> {
  const taken = await inTransaction(deps.db, (tx) => takeBatch(tx, deps));
  if ("step" in taken) {
    taken.report?.();
    return taken.step;
  }
  const { batch, mails, clean } = taken;
  const sending = await deps.transport.send({ idempotencyKey: batch.idempotencyKey, mails }, signal);
  await settle(deps, { batch, mails, clean, answeredAt: deps.clock.now() }, sending);
  return again;
}

type Taken =
  | { readonly step: Step; readonly report?: () => unknown }
  | {
      readonly batch: BatchRow;
      readonly mails: readonly FrozenMail[];
      /** True where no earlier attempt can have delivered anything. */
      readonly clean: boolean;
    };

async function takeBatch(tx: Tx, deps: SenderDeps): Promise<Taken> {
  const now = deps.clock.now();
  const batch = await lockDueBatch(tx, now);
  if (!batch?.sealed) return { step: idle };
  const mails = opened(deps, batch.sealed);
  const why = mails ? whyToPark(deps, batch, now) : "its bytes cannot be opened with the keys that we have";
  if (why || !mails) {
    const count = await park(tx, deps, batch, why ?? "");
    return { step: again, report: () => deps.onSettled("parked", count) };
  }
  const clean = batch.firstAttemptAt === null;
  const left = clean ? await dropUnwanted(tx, deps, batch, mails) : null;
  if (left) return { step: again, report: () => left.dropped > 0 && deps.onSettled("dropped", left.dropped) };
  const wakeAt = await takeRequest(tx, deps.transport.name, now);
  if (wakeAt) return { step: { worked: false, wakeAt } };
  const leased = await leaseBatch(tx, batch.id, now, after(now, LEASE));
  return leased ? { batch: leased, mails, clean } : { step: idle };
}

function whyToPark({ transport }: SenderDeps, batch: BatchRow, now: Date): string | null {
  // A lease that ran out is an attempt whose outcome nobody knows.
  if (batch.leasedUntil && !transport.idempotent) return "an attempt broke off";
  const first = batch.firstAttemptAt;
  const tooLate = first && after(first, MAIL_RETRY_HOURS * HOUR) <= now;
  return tooLate ? `no answer in ${MAIL_RETRY_HOURS} hours` : null;
}

function opened({ secrets }: SenderDeps, sealed: Uint8Array): FrozenMail[] | null {
  try {
    return openMails(secrets, sealed);
  } catch {
    return null;
  }
}

/**
 * While nothing of a batch can have gone out, mails that are no longer wanted, or have to wait, leave it.
 * @returns null where all stay
 */
async function dropUnwanted(
  tx: Tx,
  deps: SenderDeps,
  batch: BatchRow,
  mails: readonly FrozenMail[],
): Promise<{ readonly dropped: number } | null> {
  const now = deps.clock.now();
  const members = await lockWanted(
    tx,
    mails.map((mail) => mail.id),
  );
  const stays = (mail: WantedFacts) => unwantedReason(mail, now) === null && !isHeld(mail);
  if (members.length === mails.length && members.every(stays)) return null;
  await endAttempt(tx, batch, { status: "SETTLED", sealed: null, settledAt: now });
  return { dropped: await refreeze(tx, deps, batch, [mails]) };
}
