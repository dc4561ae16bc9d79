import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseIn } from "./database.ts";
import { freePort } from "./port.ts";
import { startProgram } from "./running.ts";

/**
 * Starts the program as it was built, on a free port and an empty data folder, for all stories together. They
 * find it in `MUSTER_E2E_URL`, and its database in `MUSTER_E2E_DATABASE`; a program that is named there already is
 * used as it is, and left running.
 * @returns what stops it, and fails the run where it does not stop cleanly
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.MUSTER_E2E_URL) return undefined;
  const dataDir = await mkdtemp(join(tmpdir(), "muster-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // A developer's own database stays out of it; one that is meant for the stories is named for them.
  const { DATABASE_URL: _, NODE_ENV: __, MUSTER_E2E_DATABASE_URL: named, ...env } = process.env;
  const program = await startProgram({
    url,
    env: {
      ...env,
      ...(named ? { DATABASE_URL: named } : {}),
      PORT: String(port),
      PUBLIC_URL: url,
      MUSTER_DATA_DIR: dataDir,
      // Each story says where its requests come from.
      TRUST_PROXY: "1",
    },
  });
  try {
    process.env.MUSTER_E2E_DATABASE = named ?? (await databaseIn(dataDir));
  } catch (error) {
    program.child.kill("SIGKILL");
    throw error;
  }
  process.env.MUSTER_E2E_URL = url;
  return async () => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
