import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A run of the small program in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** Process id and address of its database; absent where the start was refused. */
  readonly database?: { readonly pid: number; readonly url: string };
  /** Every line it has printed so far. */
  readonly lines: string[];
  /** Waits for the end, after a signal or without; answers the exit code, or the signal that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
}

const program = fileURLToPath(new URL("program.ts", import.meta.url));

/** Starts the program on a data folder and waits until it is ready or refuses. */
export async function runProgram(dataDir: string): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", program, dataDir], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const verdict = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (/^(?:ready|refused) /.test(line)) resolve(line);
    });
    child.once("close", () => resolve("refused by its end"));
  });
  const [word, pid, url] = verdict.split(" ");
  return {
    child,
    lines,
    ...(word === "ready" && pid && url ? { database: { pid: Number(pid), url } } : {}),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        if (signal) child.kill(signal);
        await once(child, "exit");
      }
      return child.signalCode ?? child.exitCode;
    },
  };
}
