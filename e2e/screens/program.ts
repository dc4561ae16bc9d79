import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseIn } from "../harness/database.ts";
import { freePort } from "../harness/port.ts";
import { startProgram } from "../harness/running.ts";

/** The public address on all screens; the browser is told where that is. */
export const publicUrl = "http://muster.example";

/** The program with an empty database and a clock that is set by hand. */
export interface ClockedProgram {
  readonly port: number;
  /** Sets its clock, forwards only; it waits there. */
  setClock(moment: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one; `MUSTER_E2E_URL` and `MUSTER_E2E_DATABASE` tell the harness where it and its database are. */
export async function startClocked(moment: string): Promise<ClockedProgram> {
  const dataDir = await mkdtemp(join(tmpdir(), "muster-screens-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { PATH, HOME, TMPDIR } = process.env;
  const program = await startProgram({
    url,
    nodeArgs: ["--import", fileURLToPath(new URL("clock.mjs", import.meta.url))],
    // Nothing else of a developer's own settings: they would show.
    env: {
      ...(PATH ? { PATH } : {}),
      ...(HOME ? { HOME } : {}),
      ...(TMPDIR ? { TMPDIR } : {}),
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: publicUrl,
      MUSTER_DATA_DIR: dataDir,
      MUSTER_SECRET: "for pictures of screens, and for nothing else at all",
      MUSTER_DEMO: "false",
      TRUST_PROXY: "1",
      LOG_LEVEL: "silent",
      MUSTER_SCREENS_NOW: moment,
    },
  });
  process.env.MUSTER_E2E_URL = url;
  process.env.MUSTER_E2E_DATABASE = await databaseIn(dataDir);
  return {
    port,
    async setClock(next) {
      const heard = once(program.child, "message");
      program.child.send(next);
      await heard;
    },
    async stop() {
      await program.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
