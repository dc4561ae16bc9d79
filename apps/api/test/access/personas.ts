/**
 * Who asks.
 * - `anonymous` holds nothing: no session, no link.
 * - `holder` holds an invitation e-mail (link and code) and has no account.
 * - `invitee` is signed in with the account of the invited address and has not accepted yet.
 * - `learner` is Active in the organization.
 * - `owner` and `admin` administer it.
 * - `removed` administered it until just now.
 * - `outsider` administers another organization.
 */
export const personas = [
  "anonymous",
  "holder",
  "invitee",
  "learner",
  "owner",
  "admin",
  "removed",
  "outsider",
] as const;

export type PersonaName = (typeof personas)[number];
