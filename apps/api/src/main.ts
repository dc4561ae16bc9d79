import "reflect-metadata";
import { EmbeddedDatabaseError } from "./db/embedded/index.ts";
import { EnvError, parseEnv } from "./env.ts";
import { run } from "./run.ts";

/** Starts the program and hands it the signals. Whatever goes wrong is told in words, and the exit code says so. */
async function main(): Promise<void> {
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
  const told = error instanceof EnvError || error instanceof EmbeddedDatabaseError;
  process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
