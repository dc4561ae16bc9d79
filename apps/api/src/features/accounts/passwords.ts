import { passwordProblem } from "@muster/domain";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import type { App } from "../../app.ts";
import { refuse } from "../../graphql/userError.ts";
import { type AccountRow, findPasswordHash } from "./accounts.store.ts";

const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Guesses that an attacker with a list needs; below it the password counts as one of the common ones. */
const COMMON_BELOW_SCORE = 2;

/**
 * Refuses a password that is too short, stands on the lists that are guessed first, or, where the operator lets us
 * ask, was stolen somewhere. `own` are words an attacker would try for this person: address and names.
 */
export async function checkPassword(
  { leakedPasswords }: Pick<App, "leakedPasswords">,
  password: string,
  own: readonly string[],
): Promise<void> {
  const path = ["password"];
  const problem = passwordProblem(password);
  if (problem) refuse(problem, path, { count: [...password].length });
  // The estimate's cost grows with length; 64 characters decide.
  if (guesser.check([...password].slice(0, 64).join(""), [...own]).score < COMMON_BELOW_SCORE) {
    refuse("PASSWORD_COMMON", path);
  }
  if (await leakedPasswords.has(password)) refuse("PASSWORD_LEAKED", path);
}

/** Hashes as the session library does, so that it can check the password at sign-in. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password);

/**
 * Asks somebody who is signed in for the password once more. Wrong ones count with those of signing in.
 * @throws Refused REQUIRED, SIGN_IN_FAILED or TOO_MANY_TRIES at `password`.
 */
export async function checkOwnPassword(
  { db, limits }: Pick<App, "db" | "limits">,
  account: AccountRow,
  password: string | null,
): Promise<void> {
  if (!password) refuse("REQUIRED", ["password"]);
  const seconds = await limits.wait("signInByAddress", account.email);
  if (seconds > 0) refuse("TOO_MANY_TRIES", ["password"], { seconds });
  const hash = await findPasswordHash(db, account.id);
  const matches = hash !== null && (await verifyPassword({ hash, password: password.slice(0, 512) }));
  if (!matches) refuse("SIGN_IN_FAILED", ["password"]);
}
