import { execFile } from "node:child_process";
import { chmod, chown, readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
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

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** In a user namespace of its own root is seen as somebody else, and files stay root's on the disk. */
function inNamespace({ uid, gid }: Account): Identity {
  return {
    command: (program, args) => ({
      file: "unshare",
      args: ["-U", `--map-user=${uid}`, `--map-group=${gid}`, "--", program, ...args],
    }),
    give: async () => {},
  };
}

function asAccount(ids: Account): Identity {
  return { command: plain.command, ids, give: (path) => chown(path, ids.uid, ids.gid) };
}

/**
 * An account of the machine whose number the database may bear: initdb insists on a number that has a name.
 * Those that belong to no person come first.
 */
async function borrowAccount(): Promise<Account> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  const accounts = lines
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const preferred = ["postgres", "nobody", "daemon"].map((name) => accounts.find((one) => one.name === name));
  const found = preferred.find((account) => account !== undefined) ?? accounts[0];
  return found ?? { uid: 65_534, gid: 65_534 };
}

/**
 * Chooses as whom the database runs. Not root: as we are. Root: in a user namespace, else as an account
 * that belongs to no person (where namespaces are forbidden, as in Docker's default profile), else not at all.
 * An existing cluster decides by its owner. No account is created on the machine.
 * @param program a program of the database, run once with `--version` to try
 * @throws {EmbeddedDatabaseError} where root cannot run it in any of these ways
 */
export async function chooseIdentity(
  dataDir: string,
  clusterDir: string,
  program: string,
): Promise<Identity> {
  if (process.getuid?.() !== 0) return asOurselves(program);
  const owner = await stat(clusterDir).catch(() => undefined);
  const account = await borrowAccount();
  if (owner === undefined || owner.uid === 0) {
    const hidden = inNamespace(account);
    if (await runs(hidden, program)) return hidden;
    if (owner) throw cannotRunAsRoot("its data belongs to root, and user namespaces are forbidden here");
  }
  const user = asAccount(owner ? { uid: owner.uid, gid: owner.gid } : account);
  if (!(await runs(user, program)))
    throw cannotRunAsRoot("the program's folder cannot be read by another user");
  // The other user has to pass through the data folder to reach its own part of it.
  await chmod(dataDir, (await stat(dataDir)).mode | 0o011);
  return user;
}

/** A container may run us under a number without a name, which initdb refuses: then a namespace gives it one. */
async function asOurselves(program: string): Promise<Identity> {
  try {
    userInfo();
    return plain;
  } catch {
    const named = inNamespace(await borrowAccount());
    return (await runs(named, program)) ? named : plain;
  }
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
