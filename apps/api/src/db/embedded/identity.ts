import { execFile } from "node:child_process";
import { chmod, chown, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { EmbeddedDatabaseError } from "./errors.ts";

const execFileAsync = promisify(execFile);

/** As whom the database's programs run: PostgreSQL refuses to run as root. */
export interface Identity {
  /** The command line that runs `program` as this identity. */
  command(program: string, args: readonly string[]): { file: string; args: string[] };
  /** Numeric owner for `spawn`; absent where the process's own is right. */
  readonly ids?: { readonly uid: number; readonly gid: number };
  /** Gives a file or folder to the identity. */
  give(path: string): Promise<void>;
}

/** The whole environment of the database's programs: none of our secrets, and no locale but C. */
export const databaseEnvironment: NodeJS.ProcessEnv =
  process.platform === "win32" ? {} : { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C" };

const plain: Identity = {
  command: (program, args) => ({ file: program, args: [...args] }),
  give: async () => {},
};

/** In a user namespace of its own root is seen as user 1000, and files stay root's on the disk. */
const inNamespace: Identity = {
  command: (program, args) => ({
    file: "unshare",
    args: ["-U", "--map-user=1000", "--map-group=1000", "--", program, ...args],
  }),
  give: async () => {},
};

/** Far from people's accounts, so that no one on the machine is handed the files by accident. */
const SPARE_UID = 54_321;

function asUser(uid: number): Identity {
  return {
    command: plain.command,
    ids: { uid, gid: uid },
    give: (path) => chown(path, uid, uid),
  };
}

/**
 * Chooses as whom the database runs. Not root: as we are. Root: in a user namespace, else as a number without
 * an account (where namespaces are forbidden, as in Docker's default profile), else nobody.
 * An existing cluster decides by its owner. No account is created on the machine.
 * @param program a program of the database, run once with `--version` to try
 * @throws {EmbeddedDatabaseError} where root cannot run it in any of these ways
 */
export async function chooseIdentity(
  dataDir: string,
  clusterDir: string,
  program: string,
): Promise<Identity> {
  if (process.getuid?.() !== 0) return plain;
  const owner = await stat(clusterDir).then(
    (found) => found.uid,
    () => undefined,
  );
  if (owner === undefined || owner === 0) {
    if (await runs(inNamespace, program)) return inNamespace;
    if (owner === 0)
      throw cannotRunAsRoot("its data belongs to root, and user namespaces are forbidden here");
  }
  const user = asUser(owner ?? SPARE_UID);
  if (!(await runs(user, program)))
    throw cannotRunAsRoot("the program's folder cannot be read by another user");
  // The other user has to pass through the data folder to reach its own part of it.
  await chmod(dataDir, (await stat(dataDir)).mode | 0o011);
  return user;
}

async function runs(identity: Identity, program: string): Promise<boolean> {
  const { file, args } = identity.command(program, ["--version"]);
  return execFileAsync(file, args, { ...identity.ids, env: databaseEnvironment, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

function cannotRunAsRoot(why: string): Error {
  return new EmbeddedDatabaseError(
    `The embedded Postgres cannot run as root here: ${why}. ` +
      "Start Muster as another user, or set DATABASE_URL to a PostgreSQL server.",
  );
}
