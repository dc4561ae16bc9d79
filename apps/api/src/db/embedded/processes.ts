import { execFile } from "node:child_process";
import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

/** Whether a process is there and doing something: a zombie, which no one has waited for yet, is not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !(await stateOf(pid)).startsWith("Z");
}

async function stateOf(pid: number): Promise<string> {
  if (process.platform === "linux") {
    // The name in parentheses may hold anything, so the state is looked for after the last one.
    const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    return line.slice(line.lastIndexOf(")") + 2);
  }
  return process.platform === "win32" ? "" : ps(pid, "stat");
}

/** Whether a running process is a database server on this folder, and not a stranger with a reused number. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform === "linux") {
    // Every process of the server changes into its data folder.
    const place = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return place !== undefined && place === (await realpath(folder).catch(() => folder));
  }
  return process.platform === "win32" || (await ps(pid, "command")).includes(folder);
}

async function ps(pid: number, column: string): Promise<string> {
  return execFileAsync("ps", ["-o", `${column}=`, "-p", String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
}

/** Processes at work in a folder; known on Linux only, empty elsewhere. */
export async function processesIn(folder: string): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const found: number[] = [];
  for (const pid of pids) {
    if (pid !== process.pid && (await worksIn(pid, folder)) && (await isRunning(pid))) found.push(pid);
  }
  return found;
}

/**
 * Asks a process to end, each signal harder than the one before, and waits for it.
 * @param steps signals with the milliseconds to wait after each
 * @returns whether it has ended
 */
export async function endProcess(
  pid: number,
  steps: readonly (readonly [NodeJS.Signals, number])[],
): Promise<boolean> {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (!(await isRunning(pid))) return true;
      await sleep(30);
    }
  }
  return !(await isRunning(pid));
}
