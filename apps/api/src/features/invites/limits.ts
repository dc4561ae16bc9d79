import { EMAILS_PER_ADDRESS_PER_DAY, inviteesPerDay, type RefusalCode } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, DAY } from "../../platform/clock.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { countInvitees, countMailsTo, suppressionsOf } from "./limits.store.ts";

/** The day before a moment, and the day after it: what a limit of a day looks at. A sending time may lie between. */
const dayBefore = (at: Date) => ({ after: after(at, -DAY), before: after(at, 1) });
const dayAfter = (at: Date) => ({ after: after(at, -1), before: after(at, DAY) });

/** Addresses to which no e-mail may go at that time, and why. */
export async function refusedAddresses(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
  at: Date,
): Promise<Map<string, RefusalCode>> {
  const refused = new Map<string, RefusalCode>();
  for (const day of [dayBefore(at), dayAfter(at)]) {
    for (const [email, count] of await countMailsTo(tx, organizationId, emails, day))
      if (count >= EMAILS_PER_ADDRESS_PER_DAY) refused.set(email, "LIMIT_PER_ADDRESS");
  }
  for (const [email, reason] of await suppressionsOf(tx, organizationId, emails)) {
    refused.set(email, reason === "STOPPED" ? "EMAILS_STOPPED" : "SUPPRESSED_ADDRESS");
  }
  return refused;
}

/**
 * Holds an organization to its number of invitees in 24 hours. `wanted` are those who would be written to then.
 * @throws Refused LIMIT_PER_DAY
 */
export async function withinDailyLimit(
  tx: Tx,
  organization: OrganizationRow,
  wanted: readonly string[],
  { sendAt, now }: { readonly sendAt: Date; readonly now: Date },
): Promise<void> {
  if (wanted.length === 0) return;
  const premium = organization.plan === "PREMIUM";
  const limit = inviteesPerDay({ premium, createdAt: organization.createdAt }, now);
  for (const day of [dayBefore(sendAt), dayAfter(sendAt)]) {
    const others = await countInvitees(tx, organization.id, wanted, day);
    if (others + wanted.length > limit) refuse("LIMIT_PER_DAY", [], { limit });
  }
}
