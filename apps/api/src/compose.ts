import type { App } from "./app.ts";
import { connect, type OnStatement } from "./db/client.ts";
import type { Env } from "./env.ts";
import { createAuth } from "./features/accounts/index.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { leakedPasswordsAt, noLeakedPasswords } from "./platform/leakedPasswords.ts";
import { createLinks } from "./platform/links.ts";
import { createLog, type Log } from "./platform/log.ts";
import { createRateLimits } from "./platform/rateLimits.ts";
import { createSecrets } from "./platform/secrets.ts";

export interface ComposedApp {
  readonly app: App;
  /** Ends the connections. */
  close(): Promise<void>;
}

/** What else than the usual the parts are put together with. */
export interface ComposeOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly onStatement?: OnStatement;
}

/** Puts the process's parts together on a database whose migrations are applied. */
export function compose(
  env: Env & { readonly secret: string },
  databaseUrl: string,
  { clock = systemClock, log = createLog(env.logLevel), onStatement }: ComposeOptions = {},
): ComposedApp {
  const main = connect(databaseUrl, 10, onStatement);
  // The session library waits on connections of its own, so that it can never wait for one of ours.
  const sessions = connect(databaseUrl, 5, onStatement);
  const secrets = createSecrets(env.secret, env.previousSecrets);
  return {
    app: {
      env,
      db: main.db,
      sql: main.sql,
      clock,
      secrets,
      links: createLinks(secrets, env.publicUrl),
      limits: createRateLimits(main.db),
      auth: createAuth({ db: sessions.db, secret: secrets.sessionSecret, publicUrl: env.publicUrl }),
      leakedPasswords: env.leakedPasswordsUrl
        ? leakedPasswordsAt(env.leakedPasswordsUrl, log)
        : noLeakedPasswords,
      log,
    },
    close: async () => {
      await Promise.all([main.close(), sessions.close()]);
    },
  };
}
