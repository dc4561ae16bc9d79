import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "../db/client.ts";
import { countRateLimitTable } from "../db/rateLimit.ts";
import { rateLimited } from "./errors.ts";

/** Every limit that is counted by address, account or source: points per window of seconds. */
const windows = {
  signInByAddress: { points: 10, duration: 900 },
  signInBySource: { points: 200, duration: 900 },
  codeByAddress: { points: 5, duration: 3600 },
  codeBySource: { points: 200, duration: 3600 },
  registerBySource: { points: 200, duration: 3600 },
  inviteCodeBySource: { points: 100, duration: 3600 },
  emailChangeByAccount: { points: 5, duration: 86_400 },
  dataExportByAccount: { points: 20, duration: 3600 },
  organizationByAccount: { points: 10, duration: 86_400 },
  logoByOrganization: { points: 30, duration: 3600 },
  newInviteByInvite: { points: 3, duration: 86_400 },
  newInviteBySource: { points: 60, duration: 3600 },
} as const;

export type LimitName = keyof typeof windows;

/** Counts acts. It fails closed: where the count cannot be kept, nothing is let through. */
export interface RateLimits {
  /** Spends one point. @throws RATE_LIMITED with the seconds to wait. */
  spend(name: LimitName, key: string): Promise<void>;
  /** Seconds to wait, or 0 where the point was free. */
  wait(name: LimitName, key: string): Promise<number>;
}

export function createRateLimits(db: Db): RateLimits {
  const limiters = new Map(
    Object.entries(windows).map(([name, window]) => [
      name,
      new RateLimiterDrizzle({
        storeClient: db,
        schema: countRateLimitTable,
        keyPrefix: name,
        clearExpiredByTimeout: false,
        ...window,
      }),
    ]),
  );
  const wait = async (name: LimitName, key: string): Promise<number> => {
    const limiter = limiters.get(name);
    if (!limiter) throw new Error(`no limit named ${name}`);
    try {
      // Keys hold addresses; the table needs only to tell them apart.
      await limiter.consume(createHash("sha256").update(key).digest("hex").slice(0, 32));
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
  return {
    wait,
    spend: async (name, key) => {
      const seconds = await wait(name, key);
      if (seconds > 0) throw rateLimited(seconds);
    },
  };
}
