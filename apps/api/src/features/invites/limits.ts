import {
  dayIn,
  EMAILS_PER_ADDRESS_PER_DAY,
  inviteesPerDay,
  isPremium,
  type RefusalCode,
  type RefusalParams,
  suppressionProblem,
} from "@muster/domain";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, DAY } from "../../platform/clock.ts";
import { forgetBounces, pauseOf, type SuppressionRow, suppressionsOf } from "../delivery/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { countInvitees, countMailsTo } from "./limits.store.ts";

/** The day before a moment, and the day after it: what a limit of a day looks at. A sending time may lie between. */
const dayBefore = (at: Date) => ({ after: after(at, -DAY), before: after(at, 1) });
const dayAfter = (at: Date) => ({ after: after(at, -1), before: after(at, DAY) });

/** Why no e-mail may go to an address now. */
export interface AddressProblem {
  readonly code: RefusalCode;
  /** What the sentence names beside the address. */
  readonly params: RefusalParams;
}

export interface Writing {
  /** Addresses whose bounce whoever asks was told of, and that are to be tried again. */
  readonly acknowledged: ReadonlySet<string>;
  /** When the e-mails go out. */
  readonly at: Date;
}

/**
 * Addresses to which no e-mail may go at that time, and why. Those that bounced and are to be tried again are free
 * again from here on.
 * @throws Refused SENDING_PAUSED where the whole organization may send none
 */
export async function refusedAddresses(
  tx: Tx,
  organization: OrganizationRow,
  emails: readonly string[],
  writing: Writing,
  known?: MailKnown,
): Promise<Map<string, AddressProblem>> {
  const paused = await pauseOf(tx, organization.id);
  if (paused) refuse("SENDING_PAUSED", [], { reason: paused });
  const refused = known
    ? problemsOf(organization, known, writing)
    : await addressProblems(tx, organization, emails, writing);
  const free = emails.filter((email) => writing.acknowledged.has(email) && !refused.has(email));
  await forgetBounces(tx, organization.id, free);
  return refused;
}

/** The same for whoever only asks: nothing is freed, and a pause of the organization is not looked at. */
export async function addressProblems(
  db: DbOrTx,
  organization: OrganizationRow,
  emails: readonly string[],
  writing: Writing,
): Promise<Map<string, AddressProblem>> {
  const mails = await mailsAround(db, organization.id, emails, writing.at);
  const suppressions = await suppressionsOf(db, organization.id, emails);
  return problemsOf(organization, { mails, suppressions }, writing);
}

/** What decides whether an e-mail may go to an address, by address. */
interface MailKnown {
  readonly mails: ReadonlyMap<string, number>;
  readonly suppressions: ReadonlyMap<string, SuppressionRow>;
}

function problemsOf(
  organization: OrganizationRow,
  { mails, suppressions }: MailKnown,
  { acknowledged }: Writing,
): Map<string, AddressProblem> {
  const refused = new Map<string, AddressProblem>();
  const limit = EMAILS_PER_ADDRESS_PER_DAY;
  for (const [email, count] of mails)
    if (count >= limit) refused.set(email, { code: "LIMIT_PER_ADDRESS", params: { limit } });
  for (const [email, { reason, cause, createdAt }] of suppressions) {
    const code = suppressionProblem(reason, acknowledged.has(email));
    const day = reason === "STOPPED" ? undefined : dayIn(organization.timeZone, createdAt);
    if (code) refused.set(email, { code, params: { day, reason: cause ?? undefined } });
  }
  return refused;
}

/** E-mails to each address in the 24 hours before a moment, or after it: the larger number. */
export async function mailsAround(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  at: Date,
): Promise<Map<string, number>> {
  return countMailsTo(db, organizationId, emails, [dayBefore(at), dayAfter(at)]);
}

/** How many more people an organization may write to around a moment, out of how many; nobody is counted as known. */
export async function inviteesLeft(
  db: DbOrTx,
  organization: OrganizationRow,
  { at, now }: { readonly at: Date; readonly now: Date },
): Promise<{ left: number; limit: number }> {
  const limit = dailyLimit(organization, now);
  const invited = await countInvitees(db, organization.id, [], [dayBefore(at), dayAfter(at)]);
  return { left: Math.max(0, limit - invited), limit };
}

const dailyLimit = (organization: OrganizationRow, now: Date): number =>
  inviteesPerDay({ premium: isPremium(organization, now), createdAt: organization.createdAt }, now);

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
  const limit = dailyLimit(organization, now);
  const others = await countInvitees(tx, organization.id, wanted, [dayBefore(sendAt), dayAfter(sendAt)]);
  if (others + wanted.length > limit) refuse("LIMIT_PER_DAY", [], { limit });
}
