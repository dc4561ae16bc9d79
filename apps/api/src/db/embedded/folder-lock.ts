import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmbeddedDatabaseError } from "./errors.ts";

/** The right to use a data folder, held until it is released or this process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

const SQLITE_BUSY = 5;

/**
 * Takes the data folder for this process, creating it where it is missing.
 *
 * Node has no file lock of its own, and a file with a process id in it lies after a crash. SQLite takes the
 * operating system's lock on a file, on every system that we run on and also between containers that share a
 * volume, and the system drops it with the process. No byte is ever written into that file.
 * @throws {EmbeddedDatabaseError} where another process holds it, naming that process
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(dataDir, "muster.lock"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    throw await refusal(dataDir, cause);
  }
  const pidFile = join(dataDir, "muster.pid");
  await writeFile(pidFile, `${process.pid}\n`);
  return {
    async release() {
      if (!database.isOpen) return;
      await rm(pidFile, { force: true });
      database.close();
    },
  };
}

async function refusal(dataDir: string, cause: unknown): Promise<Error> {
  if ((cause as { errcode?: unknown }).errcode !== SQLITE_BUSY) {
    return new EmbeddedDatabaseError(`The data folder ${dataDir} cannot be locked: ${String(cause)}`, {
      cause,
    });
  }
  const pid = await readFile(join(dataDir, "muster.pid"), "utf8").then(
    (text) => text.trim(),
    () => "unknown",
  );
  return new EmbeddedDatabaseError(`Muster is already running on this data folder (pid ${pid}): ${dataDir}`);
}
