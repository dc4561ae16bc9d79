import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./errors.ts";
import { databaseEnvironment, type Identity } from "./identity.ts";

/** The database's superuser, the only one that it has. */
export const USER = "muster";

/** Where the parts of the embedded database lie in a data folder. */
export const places = (dataDir: string) => ({
  cluster: join(dataDir, "postgres"),
  password: join(dataDir, "postgres.password"),
});

const UNFINISHED = "postgres.new-";

interface NewCluster {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly durable: boolean;
}

/**
 * Makes the cluster where there is none, and answers its password. A cluster is made beside its place and moved
 * in when it is whole, so that a crash in between leaves nothing that looks like one.
 */
export async function ensureCluster(given: NewCluster): Promise<string> {
  const { cluster, password } = places(given.dataDir);
  for (const name of await readdir(given.dataDir)) {
    if (name.startsWith(UNFINISHED)) await rm(join(given.dataDir, name), { recursive: true, force: true });
  }
  if (await exists(cluster)) {
    return readFile(password, "utf8").catch((cause: unknown) => {
      throw new EmbeddedDatabaseError(`The database in ${cluster} has lost its password file ${password}.`, {
        cause,
      });
    });
  }
  const secret = randomBytes(24).toString("base64url");
  await writeFile(password, secret, { mode: 0o600, flush: given.durable });
  await makeCluster(given, secret);
  if (given.durable) await syncFolder(given.dataDir);
  return secret;
}

async function makeCluster(
  { dataDir, binaries, identity, durable }: NewCluster,
  secret: string,
): Promise<void> {
  const workshop = join(dataDir, `${UNFINISHED}${process.pid}`);
  const unfinished = join(workshop, "data");
  const passwordFile = join(workshop, "password");
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(passwordFile, `${secret}\n`, { mode: 0o600 });
  for (const path of [passwordFile, workshop]) await identity.give(path);
  // The built-in locale sorts and compares the same on every system, whatever the system has installed.
  await runInitdb(identity, binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  await rename(unfinished, places(dataDir).cluster);
  await rm(workshop, { recursive: true, force: true });
}

async function runInitdb(identity: Identity, program: string, args: string[]): Promise<void> {
  const command = identity.command(program, args);
  const child = spawn(command.file, command.args, {
    ...identity.ids,
    env: databaseEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0) {
    throw new EmbeddedDatabaseError(
      `The embedded database could not be set up:\n${complaint.trim()}\n` +
        "Set MUSTER_DATA_DIR to a folder that can be written, or DATABASE_URL to a PostgreSQL server.",
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
