import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { databaseIn } from "./database.ts";
import { freePort } from "./port.ts";

const main = fileURLToPath(new URL("../../apps/api/dist/main.mjs", import.meta.url));

/** Milliseconds for the first start, with the making of its database, on a busy machine. */
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 30_000;

/**
 * Starts the program as it was built, on a free port and an empty data folder, for all stories together. They
 * find it in `MUSTER_E2E_URL`, and its database in `MUSTER_E2E_DATABASE`; a program that is named there already is
 * used as it is, and left running.
 * @returns what stops it, and fails the run where it does not stop cleanly
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.MUSTER_E2E_URL) return undefined;
  if (!existsSync(main)) throw new Error("The program is not built: run `pnpm build`, or `npm test browser`");
  const dataDir = await mkdtemp(join(tmpdir(), "muster-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const program = start(dataDir, port, url);
  try {
    await ready(url, program);
    process.env.MUSTER_E2E_DATABASE = process.env.MUSTER_E2E_DATABASE_URL ?? (await databaseIn(dataDir));
  } catch (error) {
    program.child.kill("SIGKILL");
    throw error;
  }
  process.env.MUSTER_E2E_URL = url;
  return async () => {
    await stop(program.child);
    await rm(dataDir, { recursive: true, force: true });
  };
}

interface Program {
  readonly child: ChildProcess;
  /** What it printed last. */
  lastWords(): string;
}

function start(dataDir: string, port: number, url: string): Program {
  // A developer's own database stays out of it; one that is meant for the stories is named for them.
  const { DATABASE_URL: _, NODE_ENV: __, MUSTER_E2E_DATABASE_URL: named, ...env } = process.env;
  const child = spawn(process.execPath, [main], {
    env: {
      ...env,
      ...(named ? { DATABASE_URL: named } : {}),
      PORT: String(port),
      PUBLIC_URL: url,
      MUSTER_DATA_DIR: dataDir,
      // Each story says where its requests come from.
      TRUST_PROXY: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C ends the stories first; then we stop the program.
    detached: process.platform !== "win32",
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      words = (words + text).slice(-8_000);
    });
  }
  return { child, lastWords: () => words };
}

async function ready(url: string, { child, lastWords }: Program): Promise<void> {
  const until = Date.now() + START_PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The program ended instead of starting:\n${lastWords()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The program was not ready after ${START_PATIENCE / 1000} s:\n${lastWords()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null)
    throw new Error(`The program ended during the stories, with ${child.exitCode}`);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const inTime = await Promise.race([ended.then(() => true), sleep(STOP_PATIENCE, false, { ref: false })]);
  if (inTime) return;
  child.kill("SIGKILL");
  throw new Error(`The program did not stop within ${STOP_PATIENCE / 1000} s of SIGTERM`);
}
