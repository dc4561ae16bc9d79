import type { RefusalCode } from "../refusals.ts";

/** What an administrator is in an organization. */
export type AdministratorRole = "OWNER" | "ADMIN";

export interface Administrator {
  readonly accountId: string;
  readonly role: AdministratorRole;
}

/** What somebody is to be from now on: another role, or no administrator any more (null). */
export interface AdministratorChange {
  readonly accountId: string;
  readonly role: AdministratorRole | null;
}

/**
 * Why an organization with these administrators cannot make the change, or null where it can. It always keeps an
 * owner. Whose change it is makes no difference: the last owner can neither be taken away nor leave.
 */
export function administratorChangeProblem(
  administrators: readonly Administrator[],
  change: AdministratorChange,
): RefusalCode | null {
  const after = administrators.map((one) =>
    one.accountId === change.accountId ? { ...one, role: change.role } : one,
  );
  return after.some(({ role }) => role === "OWNER") ? null : "LAST_OWNER";
}
