import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./places.mjs";

const windows = process.platform === "win32";

/** Children that run now, each with how to pass a signal on to it. */
const running = new Map();
let received;

/** A failure that is told in words, without a stack. */
export class StepFailed extends Error {
  expected = true;
}

/** A terminal's Ctrl-C reaches us twice, from the terminal and from npm; a person's second one comes later. */
const ECHO = 500;

/** Passes the signals that end a program on to whatever runs; the children end, then we do. */
export function forwardSignals() {
  let last = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      const echo = received === signal && Date.now() - last < ECHO;
      last = Date.now();
      received = signal;
      if (running.size === 0) process.exit(exitCodeOf(signal));
      if (!echo) for (const pass of running.values()) pass(signal);
    });
  }
}

const exitCodeOf = (signal) => 128 + constants.signals[signal];

/**
 * Runs a program to its end, in a process group of its own, so that signals reach it through us and once.
 * A `step` is signalled with everything that it started, and ends us after a signal; a program that is not a
 * step is signalled alone, looks after its children itself, and may take its time.
 * @returns {Promise<{ code: number, output: string }>} code 128 + number for an end by a signal
 */
export function run(file, args, { env = process.env, stdio = "pipe", isStep = true, cwd = root } = {}) {
  if (received) process.exit(exitCodeOf(received));
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    detached: !windows,
    // Windows finds npx and pnpm, which are scripts there, only through a shell.
    shell: windows && !/\.exe$/i.test(file),
  });
  running.set(child, (signal) => pass(child, signal, isStep));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      if (received && isStep) process.exit(exitCodeOf(received));
      resolve({ code: code ?? exitCodeOf(signal), output });
    });
  });
}

function pass(child, signal, wholeGroup) {
  try {
    if (wholeGroup && !windows) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has just ended.
  }
}

/**
 * Runs one step of the preparation: one line while it goes well, everything it printed when it fails.
 * @throws {StepFailed}
 */
export async function step(label, file, args, options) {
  const since = Date.now();
  process.stdout.write(`${label} … `);
  const { code, output } = await run(file, args, options);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(code === 0 ? `done (${seconds} s)` : "failed");
  if (code !== 0) throw new StepFailed(`${output.trim()}\n\n${label} failed: ${[file, ...args].join(" ")}`);
  return output;
}
