import "reflect-metadata";
import { CommandRefused } from "./commands/index.ts";
import { EmbeddedDatabaseError } from "./db/embedded/index.ts";
import { EnvError, parseEnv } from "./env.ts";
import { run } from "./run.ts";
import { runCommand } from "./runCommand.ts";

/** With words it does one of the operator's commands, without any it is the program itself. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length === 0) return serve();
  process.stdout.write(`${await runCommand(parseEnv(process.env), words)}\n`);
}

/** Starts the program and hands it the signals. Whatever goes wrong is told in words, and the exit code says so. */
async function serve(): Promise<void> {
  const starting = run(parseEnv(process.env));
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Also while it is still starting: what it has started by then is stopped, the database first of all.
    if (!stopping) {
      starting
        .then((running) => running.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    }
    stopping = true;
    // A second Ctrl-C means now.
    if (signal === "SIGINT") process.once("SIGINT", () => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await starting;
}

main().catch((error: unknown) => {
  const told = [EnvError, EmbeddedDatabaseError, CommandRefused].some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (told ? error.message : error.stack) : String(error)}\n`);
  process.exit(1);
});
