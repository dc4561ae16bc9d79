import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { after, HOUR, MINUTE, SECOND } from "../../platform/clock.ts";
import type { FrozenMail, Outcome, Sending } from "../../platform/mail/transport.ts";
import { applyWaitingEvents } from "../delivery/index.ts";
import { openBounceRequests } from "../requests/index.ts";
import { type BatchRow, endAttempt, memberIds } from "./batch.store.ts";
import type { SenderDeps, SettledOutcome } from "./deps.ts";
import { learnPace, pauseProvider } from "./provider.store.ts";
import { refreeze } from "./refreeze.ts";
import { markEnded, markQueueWaiting, markSent, markWaiting } from "./settle.store.ts";
import type { MailReason } from "./types.ts";

/** The provider does not say when a quota starts anew: one request an hour asks. */
const QUOTA_WAIT = HOUR;
const OPERATOR_WAIT = 5 * MINUTE;
const LONGEST_BACK_OFF = 15 * MINUTE;

/** An attempt that has an answer, or will never have one. */
export interface Attempted {
  readonly batch: BatchRow;
  readonly mails: readonly FrozenMail[];
  /** True where no earlier attempt can have delivered anything. */
  readonly clean: boolean;
  readonly answeredAt: Date;
}

type Tally = readonly (readonly [SettledOutcome, number])[];

/** Writes down how an attempt ended. Where a newer attempt of the batch has begun, nothing is changed. */
export async function settle(
  deps: SenderDeps,
  attempted: Attempted,
  { outcome, pace }: Sending,
): Promise<void> {
  const tally = await inTransaction(deps.db, async (tx) => {
    const counts = await write(tx, deps, attempted, outcome);
    if (pace) await learnPace(tx, deps.transport.name, pace, attempted.answeredAt);
    return counts;
  });
  const { id, attempt } = attempted.batch;
  const facts = { batchId: id, attempt, mails: attempted.mails.length, outcome: outcome.kind };
  const why = "error" in outcome ? { why: outcome.error } : {};
  if (tally === null) deps.log.warn(facts, "the batch was taken over before its attempt ended");
  else if (outcome.kind === "CONFIGURATION")
    deps.log.error({ ...facts, ...why }, "the mail provider refuses us");
  else if (outcome.kind !== "ACCEPTED") deps.log.warn({ ...facts, ...why }, "mails not accepted");
  for (const [settled, count] of tally ?? []) if (count > 0) deps.onSettled(settled, count);
}

/** @returns what became of the mails, or null where the batch is no longer this attempt's */
async function write(
  tx: Tx,
  deps: SenderDeps,
  attempted: Attempted,
  outcome: Outcome,
): Promise<Tally | null> {
  const { batch, mails } = attempted;
  const now = deps.clock.now();
  switch (outcome.kind) {
    case "ACCEPTED": {
      if (
        !(await endAttempt(tx, batch, { status: "SETTLED", sealed: null, settledAt: now, lastError: null }))
      ) {
        return null;
      }
      const ids = mails.map((mail) => mail.id);
      await markSent(tx, ids, outcome.ids, now);
      await applyWaitingEvents(tx, ids, now);
      return [["sent", mails.length]];
    }
    case "RATE_LIMITED":
      return rest(tx, deps, attempted, { waitMs: Math.max(SECOND, outcome.waitMs), reason: null });
    case "QUOTA": {
      const asked = outcome.waitMs ?? 0;
      const waitMs = asked >= MINUTE ? asked : QUOTA_WAIT;
      return rest(tx, deps, attempted, { waitMs, reason: "MAIL_QUOTA", error: outcome.error });
    }
    case "CONFIGURATION": {
      const { error } = outcome;
      return rest(tx, deps, attempted, { waitMs: OPERATOR_WAIT, reason: "MAIL_PROVIDER", error });
    }
    case "UNAVAILABLE":
      return later(tx, deps, attempted, { error: outcome.error, definite: true });
    case "CONCURRENT":
      return later(tx, deps, attempted, { error: "an earlier attempt is under way", definite: false });
    case "REFUSED":
      return refused(tx, deps, attempted, outcome);
    case "KEY_REUSED":
      return parked(tx, deps, batch, "the provider knows the key with other content");
    case "UNKNOWN":
      return deps.transport.idempotent
        ? later(tx, deps, attempted, { error: outcome.error, definite: false })
        : parked(tx, deps, batch, outcome.error);
  }
}

/** Nothing was sent, and the whole account rests until the provider takes mail again. */
async function rest(
  tx: Tx,
  deps: SenderDeps,
  { batch, mails, clean }: Attempted,
  { waitMs, reason, error }: { waitMs: number; reason: MailReason | null; error?: string },
): Promise<Tally | null> {
  const until = after(deps.clock.now(), waitMs);
  const change = {
    nextAttemptAt: until,
    lastError: error ?? null,
    ...(clean ? { firstAttemptAt: null } : {}),
  };
  if (!(await endAttempt(tx, batch, change))) return null;
  await pauseProvider(tx, deps.transport.name, until, reason ?? "RATE_LIMITED");
  if (reason) {
    await markWaiting(
      tx,
      mails.map((mail) => mail.id),
      reason,
    );
    await markQueueWaiting(tx, reason, deps.clock.now());
  }
  return [["retried", mails.length]];
}

/** The same bytes under the same key again, after a time that grows with every attempt. */
async function later(
  tx: Tx,
  deps: SenderDeps,
  { batch, mails, clean }: Attempted,
  { error, definite }: { error: string; definite: boolean },
): Promise<Tally | null> {
  const change = {
    nextAttemptAt: after(deps.clock.now(), backOff(batch.attempt)),
    lastError: error,
    ...(clean && definite ? { firstAttemptAt: null } : {}),
  };
  return (await endAttempt(tx, batch, change)) ? [["retried", mails.length]] : null;
}

/** Milliseconds until the next attempt: 5 seconds, doubled each time, a fifth more or less so that batches part. */
function backOff(attempt: number): number {
  return (
    Math.min(LONGEST_BACK_OFF, 5 * SECOND * 2 ** Math.min(attempt - 1, 10)) * (0.8 + Math.random() * 0.4)
  );
}

/**
 * The batch was refused whole because of single mails. Where the provider names them they alone fail; else the
 * batch is halved until they are alone. What is still wanted goes out under new keys.
 */
async function refused(
  tx: Tx,
  deps: SenderDeps,
  { batch, mails }: Attempted,
  { positions, error }: { positions: readonly number[] | null; error: string },
): Promise<Tally | null> {
  const now = deps.clock.now();
  const settledBatch = { status: "SETTLED", sealed: null, settledAt: now, lastError: error } as const;
  if (!(await endAttempt(tx, batch, settledBatch))) return null;
  const guilty = new Set(mails.length === 1 ? [0] : (positions ?? []));
  const failed = mails.filter((_, position) => guilty.has(position)).map((mail) => mail.id);
  await markEnded(tx, failed, { status: "FAILED", reason: "ADDRESS_REFUSED", now });
  await openBounceRequests(tx, failed, now);
  const others = mails.filter((_, position) => !guilty.has(position));
  const half = Math.ceil(others.length / 2);
  const groups = failed.length > 0 ? [others] : [others.slice(0, half), others.slice(half)];
  const dropped = await refreeze(tx, deps, batch, groups);
  return [
    ["failed", failed.length],
    ["dropped", dropped],
    ["retried", others.length - dropped],
  ];
}

async function parked(tx: Tx, deps: SenderDeps, batch: BatchRow, why: string): Promise<Tally | null> {
  const count = await park(tx, deps, batch, why);
  return count === 0 ? null : [["parked", count]];
}

/** Leaves a batch to a human, its bytes kept; its learners show that nobody knows. @returns how many mails it holds */
export async function park(
  tx: Tx,
  deps: Pick<SenderDeps, "clock" | "log">,
  batch: BatchRow,
  why: string,
): Promise<number> {
  const now = deps.clock.now();
  if (!(await endAttempt(tx, batch, { status: "PARKED", lastError: why, settledAt: now }))) return 0;
  const members = await memberIds(tx, batch.id);
  await markEnded(tx, members, { status: "PARKED", reason: "OUTCOME_UNKNOWN", now });
  deps.log.error({ batchId: batch.id, mails: members.length, why }, "mails parked: a human has to decide");
  return members.length;
}
