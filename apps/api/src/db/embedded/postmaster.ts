import { type ChildProcess, execFile, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./errors.ts";
import { databaseEnvironment, type Identity } from "./identity.ts";
import type { EmbeddedLog } from "./log.ts";
import { readPidFile, stopSteps } from "./pid-file.ts";
import { endProcess, isRunning } from "./processes.ts";

export interface LaunchOptions {
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly clusterDir: string;
  readonly port: number;
  readonly durable: boolean;
  readonly log: EmbeddedLog;
}

/** A running database server. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends connections, writes everything down, resolves when the process is gone. */
  stop(): Promise<void>;
}

/** How long a server may take to recover before we give up, in milliseconds. */
const PATIENCE = 300_000;

/** What an operator has to hear about. Other lines may quote what people typed. */
const ALARMING = /PANIC|terminated by signal|No space left|could not (?:write|fsync|extend)/;

/**
 * Starts the server on the cluster and waits until it takes connections.
 * @throws {EmbeddedDatabaseError} with the server's last words where it ends instead
 */
export async function launch(options: LaunchOptions): Promise<Postmaster> {
  const child = spawnServer(options);
  const lastWords = follow(child, options.log);
  const exited = new Promise<void>((resolve) => {
    child.once("error", () => resolve()).once("close", () => resolve());
  });
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) break;
    const state = await readPidFile(options.clusterDir);
    if (state?.pid === child.pid && state.ready) return guard(child, child.pid, exited, options);
    await sleep(20);
  }
  if (child.pid !== undefined) await endProcess(child.pid, stopSteps);
  throw new EmbeddedDatabaseError(`The embedded database did not start:\n${lastWords()}`);
}

function spawnServer({ binaries, identity, clusterDir, port, durable }: LaunchOptions): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements and details hold addresses and secrets: the server's own log never quotes them.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = identity.command(binaries.postgres, ["-D", clusterDir, ...flags]);
  return spawn(command.file, command.args, {
    ...identity.ids,
    env: databaseEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
    // Its own process group: Ctrl-C reaches us alone, and we stop it when our connections are closed.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

function follow(child: ChildProcess, log: EmbeddedLog): () => string {
  const lines: string[] = [];
  child.once("error", (error) => lines.push(error.message));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    for (const line of text.split("\n").filter(Boolean)) {
      lines.push(line);
      if (ALARMING.test(line)) log.warn(`Database: ${line}`);
    }
    lines.splice(0, lines.length - 12);
  });
  return () => lines.join("\n");
}

function guard(child: ChildProcess, pid: number, exited: Promise<void>, options: LaunchOptions): Postmaster {
  // The program may end without a word to us (an uncaught error): the server is told on the way out.
  const farewell = () => void child.kill("SIGINT");
  process.once("exit", farewell);
  void exited.then(() => process.off("exit", farewell));
  return {
    pid,
    exited,
    async stop() {
      if (process.platform === "win32") {
        // There is no SIGINT between processes there.
        const args = ["stop", "-w", "-m", "fast", "-D", options.clusterDir];
        await promisify(execFile)(options.binaries.pgCtl, args).catch(() => undefined);
      }
      if (await isRunning(pid)) await endProcess(pid, stopSteps);
      await exited;
    },
  };
}
