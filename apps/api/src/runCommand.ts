import { findCommand } from "./commands/index.ts";
import { compose } from "./compose.ts";
import { findRunning, startEmbedded } from "./db/embedded/index.ts";
import type { Env } from "./env.ts";
import { createLog } from "./platform/log.ts";
import { developmentSecret } from "./platform/secrets.ts";

interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** Runs one of the operator's commands on the database of the running program, and says what was done. */
export async function runCommand(env: Env, words: readonly string[]): Promise<string> {
  const run = findCommand(words);
  const database = await openDatabase(env);
  const secret = env.secret ?? developmentSecret(env.dataDir);
  const { app, close } = compose({ ...env, secret }, database.url, { log: createLog("silent") });
  try {
    return await run(app);
  } finally {
    await close();
    await database.close();
  }
}

/** The database of the running program; where none runs, the embedded one is started for as long as it takes. */
async function openDatabase({ databaseUrl, dataDir }: Env): Promise<OpenDatabase> {
  const url = databaseUrl ?? (await findRunning(dataDir));
  if (url) return { url, close: async () => undefined };
  const log = createLog("silent");
  const embedded = await startEmbedded({ dataDir, log });
  return { url: embedded.url, close: embedded.stop };
}
