import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError } from "./errors.ts";
import type { EmbeddedLog } from "./log.ts";
import { endProcess, isRunning, processesIn, worksIn } from "./processes.ts";

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (recovery at the next start). */
export const stopSteps = [
  ["SIGINT", 30_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
] as const satisfies readonly (readonly [NodeJS.Signals, number])[];

const pidFileOf = (clusterDir: string): string => join(clusterDir, "postmaster.pid");

/** What the server wrote about itself: its process id, its port, and whether it takes connections. */
export async function readPidFile(
  clusterDir: string,
): Promise<{ pid: number; port: number; ready: boolean } | undefined> {
  const text = await readFile(pidFileOf(clusterDir), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  return pid > 0 ? { pid, port, ready: lines[7]?.trim() === "ready" } : undefined;
}

/**
 * Makes a cluster startable after any kind of end: a server that outlived its program is asked to stop and
 * waited for, the workers of a killed one are ended, a pid file that speaks of no server is put aside.
 * The caller holds the folder's lock, so no other program can be using the server found here.
 */
export async function clearAftermath(clusterDir: string, log: EmbeddedLog): Promise<void> {
  const left = await readPidFile(clusterDir);
  if (left === undefined) return rm(pidFileOf(clusterDir), { force: true });
  if ((await isRunning(left.pid)) && (await worksIn(left.pid, clusterDir))) {
    log.info(`Stopping the database that an earlier run left behind (pid ${left.pid})`);
    if (!(await endProcess(left.pid, stopSteps))) {
      throw new EmbeddedDatabaseError(
        `The database of an earlier run (pid ${left.pid}) does not stop. End that process and start again.`,
      );
    }
  }
  for (const pid of await processesIn(clusterDir)) await endProcess(pid, stopSteps.slice(1));
  await disownPidFile(clusterDir);
}

/**
 * A zombie, or a stranger who got the number, would keep PostgreSQL from starting. The file is not removed: it
 * also names the shared memory by which PostgreSQL itself checks that no worker of the old server is left.
 * With its parent's number in the file PostgreSQL knows that it is stale, and makes that check.
 */
async function disownPidFile(clusterDir: string): Promise<void> {
  const path = pidFileOf(clusterDir);
  if (process.platform === "win32") return rm(path, { force: true });
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text !== undefined) await writeFile(path, text.replace(/^\d+/, String(process.pid)));
}
