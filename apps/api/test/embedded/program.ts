import { startEmbedded } from "../../src/db/embedded/index.ts";

/** A small program on the embedded database, to be killed: `node program.ts <data folder>`. */
const say = (word: string) => process.stdout.write(`${word}\n`);
const dataDir = process.argv[2] ?? "";

try {
  const database = await startEmbedded({
    dataDir,
    log: { info: (line) => say(`info ${line}`), warn: (line) => say(`warn ${line}`) },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void database.stop().then(() => process.exit(0)));
  }
  process.once("SIGUSR2", () => process.exit(3));
  say(`ready ${database.pid()} ${database.url}`);
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
