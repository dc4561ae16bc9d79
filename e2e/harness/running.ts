import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/api/dist/main.mjs", import.meta.url));

/** Milliseconds for the first start, with the making of its database, on a busy machine. */
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 30_000;

/** The program as it was built, running. */
export interface Program {
  readonly child: ChildProcess;
  /** Ends it as an operator does. @throws where it ended by itself, or does not stop in time */
  stop(): Promise<void>;
}

interface HowToStart {
  /** Where it is asked, whatever its public address. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** For Node, before the program's own file. */
  readonly nodeArgs?: readonly string[];
}

/** Starts the program and waits until it is ready. */
export async function startProgram({ url, env, nodeArgs = [] }: HowToStart): Promise<Program> {
  if (!existsSync(main)) throw new Error("The program is not built: run `pnpm build`, or `npm test browser`");
  const child = spawn(process.execPath, [...nodeArgs, main], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Ctrl-C ends the stories first; then we stop the program.
    detached: process.platform !== "win32",
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      words = (words + text).slice(-8_000);
    });
  }
  try {
    await ready(url, child, () => words);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return { child, stop: () => stop(child) };
}

async function ready(url: string, child: ChildProcess, lastWords: () => string): Promise<void> {
  const until = performance.now() + START_PATIENCE;
  while (performance.now() < until) {
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
