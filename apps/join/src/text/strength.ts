import { passwordLength, passwordProblem } from "@muster/domain";

/** Dots of a password: 1 too short, 2 weak, 3 good, 4 strong. */
export type Strength = 1 | 2 | 3 | 4;

/**
 * A rough measure by length and variety, as a hint while typing. It knows no list of common passwords; the server
 * has the last word.
 */
export function strengthOf(password: string): Strength | null {
  if (password === "") return null;
  if (passwordProblem(password) !== null) return 1;
  const distinct = new Set(password.toLowerCase()).size;
  // One letter or one word over and over is no longer than that word.
  if (distinct < 6 || /^(.+?)\1+$/u.test(password)) return 2;
  const words = password.split(/[\s\-_.]+/).filter((word) => word.length >= 3).length;
  const points = passwordLength(password) + distinct / 2 + words * 2;
  if (points < 20) return 2;
  return points < 34 ? 3 : 4;
}
