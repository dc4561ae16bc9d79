import type { Sql } from "postgres";
import type { Db } from "../../db/client.ts";
import type { Env } from "../../env.ts";
import { type Clock, SECOND } from "../../platform/clock.ts";
import type { Links } from "../../platform/links.ts";
import type { Log } from "../../platform/log.ts";
import { MAIL_CHANNEL } from "../../platform/mail/channel.ts";
import { createTransport } from "../../platform/mail/index.ts";
import type { Transport } from "../../platform/mail/transport.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { senderAddress } from "../../platform/senderAddress.ts";
import { attemptNext, type Step } from "./attempt.ts";
import { priorityInLine } from "./batch.store.ts";
import type { SenderDeps, SettledOutcome } from "./deps.ts";
import { freezeNext } from "./freeze.ts";
import { ensureProvider, pausedUntil } from "./provider.store.ts";

export interface SenderOptions {
  readonly env: Pick<Env, "mail" | "publicUrl">;
  readonly db: Db;
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly links: Links;
  readonly log: Log;
  /** Counts, for metrics. */
  readonly onSettled?: (outcome: SettledOutcome, count: number) => void;
  /** The way out, where it is not the configured one. */
  readonly transport?: Transport;
}

export interface Sender {
  /** Begins to send: wakes when mails are queued, and looks by itself once a second. */
  start(): Promise<void>;
  /** Lets attempts under way end (at most ten seconds; their leases run out else), then lets go of everything. */
  stop(): Promise<void>;
  /** Does everything that is due now, once. For tests and tools. */
  runOnce(): Promise<void>;
}

/** Greatest number that a priority has: mail to many. */
const LEAST_URGENT = 2;
/**
 * Batches that may wait ready: what an account takes in a second by default, so that the next ones are written while
 * the provider's second runs. No more, as whatever is ready can only be taken back by opening its batch.
 */
const AHEAD = 2;
/** Attempts of one process at a time: one that hangs must not hold up the others. */
const LANES = 3;
const POLL = SECOND;
const LONGEST_PAUSE = 30 * SECOND;
const GRACE = 8 * SECOND;

/** Sends what stands in the outbox. Any number of them may run, in any number of processes. */
export function createSender(options: SenderOptions): Sender {
  const { env, db, sql, clock } = options;
  const transport = options.transport ?? createTransport(env.mail, { db, clock });
  const deps: SenderDeps = {
    ...options,
    transport,
    publicUrl: env.publicUrl,
    from: senderAddress(env.mail.from),
    onSettled: options.onSettled ?? (() => undefined),
  };
  const ending = new AbortController();
  const alarm = createAlarm();
  let stopping = false;
  let lanes: Promise<void>[] = [];
  const step = createStep(deps, alarm.ring);
  let unlisten: (() => Promise<void>) | undefined;

  const lane = async (number: number) => {
    for (let failures = 0; !stopping; ) {
      const since = alarm.rings();
      try {
        const { worked, wakeAt } = await step(ending.signal);
        failures = 0;
        // Only the first lane looks by itself; it wakes the others when there is something to do.
        if (worked) alarm.ring();
        else await alarm.wait(number === 0 || wakeAt ? pause(wakeAt, clock) : LONGEST_PAUSE, since);
      } catch (error) {
        failures += 1;
        options.log.warn({ error: nameOf(error), failures }, "the mail sender could not work");
        await alarm.wait(Math.min(LONGEST_PAUSE, (POLL / 4) * 2 ** Math.min(failures, 8)), alarm.rings());
      }
    }
  };

  return {
    async start() {
      await ensureProvider(db, transport.name, transport.requestsPerSecond);
      ({ unlisten } = await sql.listen(MAIL_CHANNEL, alarm.ring, alarm.ring));
      lanes = Array.from({ length: LANES }, (_, number) => lane(number));
    },
    async stop() {
      stopping = true;
      alarm.ring();
      const patience = setTimeout(() => ending.abort(), GRACE);
      const late = new Promise<void>((resolve) => setTimeout(resolve, GRACE + 2 * SECOND).unref());
      await Promise.race([Promise.all(lanes), late]);
      clearTimeout(patience);
      await unlisten?.().catch(() => undefined);
      await transport.close();
    },
    async runOnce() {
      await ensureProvider(db, transport.name, transport.requestsPerSecond);
      while ((await step(ending.signal)).worked);
    },
  };
}

/** One freeze, of what is more urgent than the batches that wait or of those that may wait ready, then one attempt. */
function createStep(deps: SenderDeps, ring: () => void) {
  let writing = false;
  const freeze = async (now: Date): Promise<boolean> => {
    const inLine = await priorityInLine(deps.db, AHEAD, now);
    const below = inLine ?? LEAST_URGENT + 1;
    // Two lanes that wrote to many at once would both be ready as late as the second.
    if (writing) return freezeNext(deps, Math.min(below, LEAST_URGENT));
    writing = true;
    try {
      return await freezeNext(deps, below);
    } finally {
      writing = false;
    }
  };
  return async (signal: AbortSignal): Promise<Step> => {
    const now = deps.clock.now();
    // While the account rests nothing is frozen, so that what is cancelled meanwhile is never sent.
    const wakeAt = await pausedUntil(deps.db, deps.transport.name, now);
    if (wakeAt) return { worked: false, wakeAt };
    const froze = await freeze(now);
    // While this lane waits for the provider's answer another one writes.
    if (froze) ring();
    const attempted = await attemptNext(deps, signal);
    return { worked: attempted.worked || froze, wakeAt: attempted.wakeAt };
  };
}

const pause = (wakeAt: Date | null, clock: Clock): number =>
  Math.max(1, Math.min(POLL, wakeAt ? wakeAt.getTime() - clock.now().getTime() : POLL));

/** Errors of the database quote their parameters, which hold addresses: only what they are called is told. */
function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  return `${cause instanceof Error ? cause.name : typeof cause} ${code}`.trim();
}

/** Sleepers that one ring wakes together. A ring since the sleeper last looked keeps it awake. */
function createAlarm() {
  let rings = 0;
  const sleepers = new Set<() => void>();
  return {
    rings: () => rings,
    ring: () => {
      rings += 1;
      for (const wake of [...sleepers]) wake();
    },
    wait: (milliseconds: number, since: number) =>
      new Promise<void>((resolve) => {
        if (rings !== since) return resolve();
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        sleepers.add(wake);
      }),
  };
}
