import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../../src/db/embedded/index.ts";

/** A database server for tests: an address with the right to create databases. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

const PREFIX = "muster-test-";
const quiet = { info: () => {}, warn: () => {} };

/** The server that the caller named, else an embedded one of its own in a temporary folder. */
export async function startTestServer(named: string | undefined): Promise<TestServer> {
  if (named) return { url: named, stop: async () => {} };
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  const server = await startEmbedded({ dataDir, log: quiet, durable: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends servers and removes folders of runs that were killed. A folder in use refuses to be started: it stays. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(dataDir, "postgres"))) continue;
    const left = await startEmbedded({ dataDir, log: quiet, durable: false }).catch(() => undefined);
    if (left === undefined) continue;
    await left.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A database name that no other run uses. */
export const uniqueName = (kind: string): string => `muster_${kind}_${randomBytes(6).toString("hex")}`;

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
