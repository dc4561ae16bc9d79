import { setTimeout as sleep } from "node:timers/promises";
import { clearAftermath } from "./pid-file.ts";
import { type LaunchOptions, launch, type Postmaster } from "./postmaster.ts";

/** Milliseconds before each new try; after the last the supervisor gives up. */
const backOff = [0, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** A server that lived this long, in milliseconds, has the full number of tries again. */
const STEADY = 60_000;

/** Keeps a server up until it is stopped. */
export interface Supervisor {
  /** Process id of the server that runs now. */
  pid(): number;
  /** Stops the server and lets it rest. */
  stop(): Promise<void>;
}

/**
 * Starts the server again, on the same port, whenever it ends by itself, so that connection pools find it again.
 * @param first the server as it runs now
 * @param onGone told, once, when the server cannot be brought back
 */
export function supervise(
  first: Postmaster,
  options: LaunchOptions,
  onGone: (why: Error) => void,
): Supervisor {
  const stopping = new AbortController();
  let current: Postmaster | undefined = first;

  const bringBack = async (tries: number): Promise<{ server: Postmaster; tries: number }> => {
    const delay = backOff[tries];
    if (delay === undefined) throw new Error("The embedded database keeps ending");
    await sleep(delay, undefined, { signal: stopping.signal });
    try {
      await clearAftermath(options.clusterDir, options.log);
      return { server: await launch(options), tries: tries + 1 };
    } catch (error) {
      options.log.warn(`The embedded database did not come back: ${String(error)}`);
      return bringBack(tries + 1);
    }
  };

  const watch = async (): Promise<void> => {
    let server = first;
    let tries = 0;
    for (;;) {
      const since = Date.now();
      await server.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      options.log.warn("The embedded database ended by itself; starting it again");
      ({ server, tries } = await bringBack(Date.now() - since > STEADY ? 0 : tries));
      current = server;
      options.log.info(`The embedded database is back (pid ${server.pid})`);
      if (stopping.signal.aborted) return;
    }
  };

  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) onGone(error instanceof Error ? error : new Error(String(error)));
  });

  return {
    pid: () => current?.pid ?? 0,
    async stop() {
      stopping.abort();
      await current?.stop();
      await watching;
      // The watch may have brought a new server up while it was being stopped.
      await current?.stop();
    },
  };
}
