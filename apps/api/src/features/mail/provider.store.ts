import { eq, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { mailProvider } from "../../db/schema/mail.ts";
import type { Pace } from "../../platform/mail/transport.ts";

/** A window without headers that say otherwise. */
const WINDOW_MS = 1000;

/** Makes the row of a provider account, if there is none yet. */
export async function ensureProvider(
  db: DbOrTx,
  name: string,
  requestsPerSecond: number | null,
): Promise<void> {
  await db
    .insert(mailProvider)
    .values({ name, windowLimit: requestsPerSecond, windowLeft: requestsPerSecond })
    .onConflictDoNothing();
}

/** Until when no request may go out, or null. */
export async function pausedUntil(db: DbOrTx, name: string, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ until: mailProvider.pausedUntil })
    .from(mailProvider)
    .where(eq(mailProvider.name, name));
  return row?.until && row.until > now ? row.until : null;
}

/** Lets the whole account rest. A later end that is set already stays. */
export async function pauseProvider(tx: Tx, name: string, until: Date, reason: string): Promise<void> {
  await tx
    .update(mailProvider)
    .set({ pausedUntil: until, pauseReason: reason })
    .where(
      sql`${mailProvider.name} = ${name} and (${mailProvider.pausedUntil} is null or ${mailProvider.pausedUntil} < ${until.toISOString()})`,
    );
}

/**
 * Takes one request out of the account's window, for all processes together.
 * @returns null when taken, else the moment from which to try again
 */
export async function takeRequest(tx: Tx, name: string, now: Date): Promise<Date | null> {
  const moment = now.toISOString();
  const over = sql`(${mailProvider.windowEndsAt} is null or ${mailProvider.windowEndsAt} <= ${moment})`;
  const taken = await tx
    .update(mailProvider)
    .set({
      windowLeft: sql`case when ${over} then ${mailProvider.windowLimit} else ${mailProvider.windowLeft} end - 1`,
      windowEndsAt: sql`case when ${over} then ${moment}::timestamptz + ${WINDOW_MS} * interval '1 millisecond' else ${mailProvider.windowEndsAt} end`,
    })
    .where(
      sql`${mailProvider.name} = ${name}
        and (${mailProvider.pausedUntil} is null or ${mailProvider.pausedUntil} <= ${moment})
        and (${mailProvider.windowLimit} is null or ${over} or ${mailProvider.windowLeft} > 0)`,
    )
    .returning({ name: mailProvider.name });
  if (taken.length > 0) return null;
  const [row] = await tx.select().from(mailProvider).where(eq(mailProvider.name, name));
  const moments = [row?.pausedUntil, row?.windowEndsAt].filter((one) => one && one > now);
  return new Date(Math.max(now.getTime() + 1, ...moments.map((one) => one?.getTime() ?? 0)));
}

/**
 * Learns the account's pace from an answer. A number of requests left that is lower than known holds. The end of the
 * window is told in whole seconds from the answer: the first answer of a window bounds it best, and later ones of the
 * same window, which have fewer requests left, move it no further.
 */
export async function learnPace(tx: Tx, name: string, pace: Pace, answeredAt: Date): Promise<void> {
  const ends = new Date(answeredAt.getTime() + pace.resetMs).toISOString();
  const laterOfSameWindow = pace.left < pace.limit - 1 && pace.resetMs <= WINDOW_MS;
  const known = laterOfSameWindow
    ? sql`${mailProvider.windowEndsAt} > ${answeredAt.toISOString()}::timestamptz`
    : sql`false`;
  await tx
    .update(mailProvider)
    .set({
      windowLimit: pace.limit,
      windowLeft: sql`least(coalesce(${mailProvider.windowLeft}, ${pace.left}), ${pace.left})`,
      windowEndsAt: sql`case when ${known} then ${mailProvider.windowEndsAt} else greatest(coalesce(${mailProvider.windowEndsAt}, ${ends}::timestamptz), ${ends}::timestamptz) end`,
    })
    .where(eq(mailProvider.name, name));
}
