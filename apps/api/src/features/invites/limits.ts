import {
  dayIn,
  EMAILS_PER_ADDRESS_PER_DAY,
  inviteesPerDay,
  isPremium,
  type RefusalCode,
  type RefusalParams,
  suppressionProblem,
} from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, DAY } from "../../platform/clock.ts";
import { forgetBounces, pauseOf, suppressionsOf } from "../delivery/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { countMailsTo, countOtherInvitees } from "./limits.store.ts";

/** Why no e-mail may go to an address now. */
export interface AddressProblem {
  readonly code: RefusalCode;
  /** What the sentence names beside the address. */
  readonly params: RefusalParams;
}

/**
 * Addresses to which no e-mail may go now, and why. Those that bounced and may be tried again, as whoever asks knows
 * of it, are free again from here on.
 * @param acknowledged addresses whose bounce was told
 * @throws Refused SENDING_PAUSED where the whole organization may send none
 */
export async function refusedAddresses(
  tx: Tx,
  organization: OrganizationRow,
  emails: readonly string[],
  acknowledged: ReadonlySet<string>,
  now: Date,
): Promise<Map<string, AddressProblem>> {
  const paused = await pauseOf(tx, organization.id);
  if (paused) refuse("SENDING_PAUSED", [], { reason: paused });
  const refused = new Map<string, AddressProblem>();
  const limit = EMAILS_PER_ADDRESS_PER_DAY;
  const counts = await countMailsTo(tx, organization.id, emails, after(now, -DAY));
  for (const [email, count] of counts)
    if (count >= limit) refused.set(email, { code: "LIMIT_PER_ADDRESS", params: { limit } });
  const suppressions = await suppressionsOf(tx, organization.id, emails);
  for (const [email, { reason, cause, createdAt }] of suppressions) {
    const code = suppressionProblem(reason, acknowledged.has(email));
    const day = reason === "STOPPED" ? undefined : dayIn(organization.timeZone, createdAt);
    if (code) refused.set(email, { code, params: { day, reason: cause ?? undefined } });
  }
  await forgetBounces(
    tx,
    organization.id,
    emails.filter((email) => acknowledged.has(email) && !refused.has(email)),
  );
  return refused;
}

/**
 * Holds an organization to its number of invitees in 24 hours.
 * @param wanted those who would be written to now; who was in these 24 hours already counts once
 * @throws Refused LIMIT_PER_DAY
 */
export async function withinDailyLimit(
  tx: Tx,
  organization: OrganizationRow,
  wanted: readonly string[],
  now: Date,
): Promise<void> {
  if (wanted.length === 0) return;
  const premium = isPremium(organization, now);
  const limit = inviteesPerDay({ premium, createdAt: organization.createdAt }, now);
  const others = await countOtherInvitees(tx, organization.id, wanted, after(now, -DAY));
  if (others + wanted.length > limit) refuse("LIMIT_PER_DAY", [], { limit });
}
