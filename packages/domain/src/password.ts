/** Characters (code points) that a password must have. There is no other rule; common ones are refused by the server. */
export const PASSWORD_MIN = 12;
/** Characters that a password may have: a bound on the work of hashing, far above what anybody types. */
export const PASSWORD_MAX = 128;

/** Length in characters as a person counts them roughly: code points, not UTF-16 units. */
export function passwordLength(password: string): number {
  let length = 0;
  for (const _ of password) length += 1;
  return length;
}

/** What is wrong with a password, or null. Spaces count; nothing is trimmed. */
export function passwordProblem(password: string): "PASSWORD_TOO_SHORT" | null {
  return passwordLength(password) < PASSWORD_MIN ? "PASSWORD_TOO_SHORT" : null;
}
