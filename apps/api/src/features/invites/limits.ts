import { EMAILS_PER_ADDRESS_PER_DAY, inviteesPerDay, type RefusalCode } from "@muster/domain";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, DAY } from "../../platform/clock.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { countInvitees, countMailsTo, suppressionsOf } from "./limits.store.ts";

/** Addresses to which no e-mail may go now, and why. */
export async function refusedAddresses(
  tx: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  now: Date,
): Promise<Map<string, RefusalCode>> {
  const refused = new Map<string, RefusalCode>();
  const counts = await countMailsTo(tx, organizationId, emails, after(now, -DAY));
  for (const [email, count] of counts)
    if (count >= EMAILS_PER_ADDRESS_PER_DAY) refused.set(email, "LIMIT_PER_ADDRESS");
  for (const [email, reason] of await suppressionsOf(tx, organizationId, emails)) {
    refused.set(email, reason === "STOPPED" ? "EMAILS_STOPPED" : "SUPPRESSED_ADDRESS");
  }
  return refused;
}

/**
 * Holds an organization to its number of invitees in 24 hours. `wanted` are those who would be written to now.
 * @throws Refused LIMIT_PER_DAY
 */
export async function withinDailyLimit(
  tx: Tx,
  organization: OrganizationRow,
  wanted: number,
  now: Date,
): Promise<void> {
  if (wanted === 0) return;
  const premium = organization.plan === "PREMIUM";
  const limit = inviteesPerDay({ premium, createdAt: organization.createdAt }, now);
  const invited = await countInvitees(tx, organization.id, after(now, -DAY));
  if (invited + wanted > limit) refuse("LIMIT_PER_DAY", [], { limit });
}
