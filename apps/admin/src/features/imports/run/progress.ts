import type { ImportRunningFragment } from "../../../generated/graphql/graphql.ts";

/** The e-mails of one import by where they are; all but `total` and `accepted` add up to `total`. */
export type Progress = NonNullable<ImportRunningFragment["progress"]>;

/** E-mails that have left, whatever became of them. */
export const leftUs = ({ sent, delivered, deferred, bounced }: Progress): number =>
  sent + delivered + deferred + bounced;

/** Whether nothing is awaited any more: no turn, no answer of a mailbox. */
export const isSettled = ({ queued, sent, deferred }: Progress): boolean => queued + sent + deferred === 0;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How many times nothing new is heard before it is asked once a minute, or, where no e-mail waits for its turn, never. */
const PATIENCE = 24;

/** An import as it is followed. */
export interface Followed {
  readonly running: Pick<ImportRunningFragment, "status" | "pausedAt" | "progress">;
  readonly sendAt: string | null;
  /** How many times in a row the same was heard. */
  readonly unchanged: number;
}

/**
 * Milliseconds until the next question about an import: soon while e-mails leave, later and later while nothing
 * changes, and never again once all is settled, or where only a mailbox or a person can bring news. Null: no more.
 */
export function askAfter({ running, sendAt, unchanged }: Followed, now: Date): number | null {
  const { status, pausedAt, progress } = running;
  if (status !== "CONFIRMED" || !progress || isSettled(progress)) return null;
  const ahead = sendAt === null ? 0 : new Date(sendAt).getTime() - now.getTime();
  if (ahead > 0 && progress.queued > 0) return Math.min(Math.max(ahead, SECOND), MINUTE);
  const moving = progress.queued > 0 && pausedAt === null;
  if (unchanged >= PATIENCE) return moving ? MINUTE : null;
  const [first, most] = moving ? [SECOND, 15 * SECOND] : [4 * SECOND, MINUTE];
  return Math.min(most, first * 1.4 ** unchanged);
}

/** How many e-mails had left at a moment. */
export interface Sample {
  readonly at: number;
  readonly left: number;
}

/** Whole minutes to go at the pace that was seen; null where it cannot be told, or is less than one. */
export function minutesToGo(samples: readonly Sample[], queued: number): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 3 * SECOND || last.left <= first.left) return null;
  const pace = (last.left - first.left) / (last.at - first.at);
  const minutes = Math.round(queued / pace / MINUTE);
  return minutes < 1 ? null : minutes;
}
