import type { Sql } from "postgres";
import type { Db } from "./db/client.ts";
import type { Env } from "./env.ts";
import type { Auth } from "./features/accounts/auth.ts";
import type { Clock } from "./platform/clock.ts";
import type { LeakedPasswords } from "./platform/leakedPasswords.ts";
import type { Links } from "./platform/links.ts";
import type { Log } from "./platform/log.ts";
import type { RateLimits } from "./platform/rateLimits.ts";
import type { Secrets } from "./platform/secrets.ts";

/** What the process has to work with. Use cases take from it what they name. */
export interface App {
  readonly env: Env;
  readonly db: Db;
  /** The same pool below drizzle: for LISTEN and health. */
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly links: Links;
  readonly limits: RateLimits;
  readonly auth: Auth;
  readonly leakedPasswords: LeakedPasswords;
  readonly log: Log;
}
