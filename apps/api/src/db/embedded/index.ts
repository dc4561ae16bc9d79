import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { resolve } from "node:path";
import postgres from "postgres";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, places, USER } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { chooseIdentity } from "./identity.ts";
import type { EmbeddedLog } from "./log.ts";
import { clearAftermath, readPidFile } from "./pid-file.ts";
import { type LaunchOptions, launch, type Postmaster } from "./postmaster.ts";
import { isRunning, worksIn } from "./processes.ts";
import { supervise } from "./supervise.ts";

export { EmbeddedDatabaseError } from "./errors.ts";
export type { EmbeddedLog } from "./log.ts";

const DATABASE = "muster";

export interface EmbeddedOptions {
  /** The program's data folder; created where it is missing, and held alone until `stop`. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** False trades safety against power failure for speed; for tests only. Default true. */
  readonly durable?: boolean;
  /**
   * Told, once, when the server ended by itself and could not be brought back. Short absences are no matter: it
   * is started again on the same port and connection pools reconnect. The program should say so and exit.
   */
  readonly onGone?: (why: Error) => void;
}

export interface EmbeddedDatabase {
  /** `postgres://…` of the database, on a free port of the loopback address, valid until `stop`. */
  readonly url: string;
  /** Process id of the server that runs now; 0 while it is being brought back. */
  pid(): number;
  /** Close your connections first. Resolves when the server is gone and the data folder is free. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server that comes with Muster on a data folder, making its cluster on the first start
 * and recovering from any earlier end. The server ends with `stop`, and by itself after `process.exit`; after a
 * kill of the program it goes on until the next start on the folder, which stops it first.
 * @throws {EmbeddedDatabaseError} with words for the person who started it: folder in use, not possible here
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  const { log, durable = true, onGone = () => {} } = options;
  const lock = await lockFolder(dataDir);
  try {
    const clusterDir = places(dataDir).cluster;
    const binaries = await findBinaries();
    const identity = await chooseIdentity(dataDir, clusterDir, binaries.postgres);
    await clearAftermath(clusterDir, log);
    const password = await ensureCluster({ dataDir, binaries, identity, durable });
    const { server, used } = await launchOnFreePort({ binaries, identity, clusterDir, durable, log });
    const supervisor = supervise(server, used, onGone);
    const url = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${used.port}/${database}`;
    await ensureDatabase(url("postgres")).catch(async (error: unknown) => {
      await supervisor.stop();
      throw error;
    });
    return {
      url: url(DATABASE),
      pid: supervisor.pid,
      async stop() {
        await supervisor.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Address of the database that a running program serves from a data folder; null where none runs. */
export async function findRunning(folder: string): Promise<string | null> {
  const { cluster, password } = places(resolve(folder));
  const server = await readPidFile(cluster);
  if (!server?.ready || !(await isRunning(server.pid)) || !(await worksIn(server.pid, cluster))) return null;
  return `postgres://${USER}:${await readFile(password, "utf8")}@127.0.0.1:${server.port}/${DATABASE}`;
}

async function launchOnFreePort(
  options: Omit<LaunchOptions, "port">,
): Promise<{ server: Postmaster; used: LaunchOptions }> {
  for (let tries = 1; ; tries += 1) {
    const used = { ...options, port: await freePort() };
    try {
      return { server: await launch(used), used };
    } catch (error) {
      // Somebody else may have taken the port between the look and the start.
      if (tries === 3 || !String(error).includes("Address already in use")) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function ensureDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE}`;
    if (found.length === 0) await sql.unsafe(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await sql.end();
  }
}
