import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One `npm start`, as a person gives it. */
export interface Start {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** Resolves when the program answers that it is ready. */
  ready(): Promise<void>;
  /** Resolves with the exit code. */
  ended(): Promise<number | null>;
}

/** Gives the command on a data folder and a port. */
export function npmStart(dataDir: string, port: number): Start {
  const url = `http://localhost:${port}`;
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...env, PORT: String(port), PUBLIC_URL: url, MUSTER_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "exit").then(() => child.exitCode);
  return {
    child,
    output: () => output,
    ended: () => ended,
    async ready() {
      while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended:\n${output}`);
        await sleep(100);
      }
    },
  };
}

/** A process and all that it started, by their ids. */
export function family(pid: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const descend = (parent: number): number[] => {
    const children = pairs.filter(([, ppid]) => ppid === parent).map(([child = 0]) => child);
    return [parent, ...children.flatMap(descend)];
  };
  return descend(pid);
}

/** Waits until none of the processes is left. */
export async function expectAllGone(pids: readonly number[]): Promise<void> {
  await expect(() => expect(pids.filter(isThere)).toEqual([])).toPass({ timeout: 10_000 });
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^Z/.test(execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).trim());
  } catch {
    return false;
  }
}
