import { type Decision, decide, type EmailAddress, type Invite } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import { findAdministrators } from "../administrators/index.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { dropQueuedMails, queueMails } from "../mail/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { closeRequests } from "../requests/index.ts";
import { addressOf, typedAddress } from "./administratorInvites.store.ts";
import { forgetCodeTries } from "./codeTries.store.ts";
import type { Acknowledged } from "./followUp.ts";
import {
  hasPendingInvite,
  lockForInviting,
  lockInvite,
  lockInvitesByEmail,
  type StoredInvite,
} from "./invites.store.ts";
import { refusedAddresses, withinDailyLimit } from "./limits.ts";
import { invitationMail } from "./mails.ts";
import { insertInvites, newStateColumns, updateInvite } from "./writeInvites.store.ts";

type Clocked = Pick<App, "clock">;

interface Act {
  readonly organization: OrganizationRow;
  readonly by: string;
}

/** An address to invite as an administrator. */
export interface AdministratorInvitation extends Act {
  readonly email: EmailAddress;
  readonly typed: string;
  readonly acknowledged: Acknowledged;
}

export interface InvitedAdministrator {
  readonly outcome: "INVITED" | "REINVITED" | "ALREADY_PENDING";
  readonly inviteId: string;
}

/**
 * Invites one address to administer. The invite carries no group and makes no learner.
 * @throws Refused ALREADY_ADMINISTRATOR, INVITED_IN_ANOTHER_ROLE, a decline or bounce to acknowledge, a pause, or a limit.
 */
export async function inviteAdministrator(
  tx: Tx,
  { clock }: Clocked,
  { organization, by, email, typed, acknowledged }: AdministratorInvitation,
): Promise<InvitedAdministrator> {
  const organizationId = organization.id;
  const now = await lockForInviting(tx, clock, organizationId);
  const stored = await decidingInvite(tx, organizationId, email);
  const id = stored?.row.id ?? newId();
  const command = { type: "invite", organizationId, id, email, role: "ADMIN", groupIds: [] } as const;
  const decision = decide(
    stored?.invite ?? null,
    { ...command, linkDays: organization.linkDays, acknowledgeDecline: acknowledged.decline },
    now,
  );
  const { next, sends } = decided(decision, typed);
  if (!sends) return { outcome: "ALREADY_PENDING", inviteId: id };
  await mayWrite(tx, organization, { typed, email, acknowledged }, now);
  await withinDailyLimit(tx, organization, [email], { sendAt: now, now });
  if (stored) await updateInvite(tx, stored.row, next, { invitedBy: by, emailTyped: typed });
  else {
    const { language } = organization;
    const columns = newStateColumns(next, now);
    const row = { organizationId, id, email, emailTyped: typed, invitedBy: by, language, createdAt: now };
    await insertInvites(tx, [{ ...row, ...columns }]);
  }
  await send(tx, stored?.row ?? organization, next, typed, { now, priority: 1 });
  await audit(tx, "INVITED", { organization, by }, id, now);
  return { outcome: stored ? "REINVITED" : "INVITED", inviteId: id };
}

/**
 * The invite that decides about an address. One that was accepted by somebody who administers no more has served its
 * time: inviting again is a new invite. @throws Refused ALREADY_ADMINISTRATOR
 */
async function decidingInvite(
  tx: Tx,
  organizationId: string,
  email: EmailAddress,
): Promise<StoredInvite | null> {
  const administrators = await findAdministrators(tx, organizationId);
  const stored = (await lockInvitesByEmail(tx, organizationId, [email], "ADMIN")).get(email) ?? null;
  const accepted = stored?.invite.status === "ACTIVE" ? stored.invite.acceptedBy : null;
  // Only what the list of administrators shows is compared with: the present login of somebody invited by another
  // address stays unknown here.
  const known = administrators.some((one) => one.accountId === accepted || one.address === email);
  if (known) refuse("ALREADY_ADMINISTRATOR", ["email"], { email });
  return accepted === null ? stored : null;
}

/** An administrator's act on an invite for another one. */
export interface AdministratorFollowUp extends Act {
  readonly inviteId: string;
}

/**
 * Sends the invitation again, or a cancelled one afresh; expiry starts over.
 * @throws NOT_FOUND; Refused RESENT_TOO_SOON, ALREADY_ACTIVE, a decline or bounce to acknowledge, a pause, or a limit.
 */
export async function resendAdministratorInvite(
  tx: Tx,
  { clock }: Clocked,
  { organization, by, inviteId, acknowledged }: AdministratorFollowUp & { acknowledged: Acknowledged },
): Promise<void> {
  const now = await lockForInviting(tx, clock, organization.id);
  const stored = await lockOne(tx, organization, inviteId);
  const typed = typedAddress(stored.row);
  const email = addressOf(stored.row);
  const { linkDays } = organization;
  const { next } = decided(
    decide(stored.invite, { type: "resend", linkDays, acknowledgeDecline: acknowledged.decline }, now),
    typed,
  );
  if (stored.row.status === "CANCELLED" && (await hasPendingInvite(tx, organization.id, email, "LEARNER"))) {
    refuse("INVITED_IN_ANOTHER_ROLE", [], { email: typed });
  }
  await mayWrite(tx, organization, { typed, email, acknowledged }, now);
  // One that begins again is a new one to the limit.
  if (stored.row.status === "CANCELLED")
    await withinDailyLimit(tx, organization, [email], { sendAt: now, now });
  await updateInvite(tx, stored.row, next);
  await send(tx, stored.row, next, typed, { now, priority: 0 });
  await audit(tx, "RESENT", { organization, by }, inviteId, now);
}

/** Cancels it: every link breaks, and an e-mail that is not frozen yet is never sent. @throws NOT_FOUND; Refused */
export async function cancelAdministratorInvite(
  tx: Tx,
  { clock }: Clocked,
  { organization, by, inviteId }: AdministratorFollowUp,
): Promise<void> {
  const stored = await lockOne(tx, organization, inviteId);
  const now = clock.now();
  const decision = decide(stored.invite, { type: "cancel" }, now);
  if (decision.ok && decision.events.length === 0) return;
  const { next } = decided(decision, typedAddress(stored.row));
  await updateInvite(tx, stored.row, next);
  await dropQueuedMails(tx, { organizationId: organization.id, inviteId });
  await closeRequests(tx, organization.id, inviteId, now);
  await audit(tx, "CANCELLED", { organization, by }, inviteId, now);
}

async function lockOne(tx: Tx, { id }: OrganizationRow, inviteId: string): Promise<StoredInvite> {
  const stored = await lockInvite(tx, inviteId);
  if (!stored || stored.row.organizationId !== id || stored.row.role !== "ADMIN") throw notFound();
  return stored;
}

/** The next state of what was decided. @throws Refused by the machine's words. */
function decided(decision: Decision, typed: string): { next: Invite; sends: boolean } {
  if (decision.ok) {
    return { next: decision.invite, sends: decision.events.some(({ sendsEmail }) => sendsEmail) };
  }
  const refusal = decision.refusal === "ALREADY_ACTIVE" ? "ALREADY_ADMINISTRATOR" : decision.refusal;
  return refuse(refusal, ["email"], { email: typed, seconds: decision.retryAfterSeconds });
}

/** @throws Refused where no e-mail may go to the address now. */
async function mayWrite(
  tx: Tx,
  organization: OrganizationRow,
  { typed, email, acknowledged }: Pick<AdministratorInvitation, "typed" | "email" | "acknowledged">,
  now: Date,
): Promise<void> {
  const known = new Set(acknowledged.bounce ? [email] : []);
  const why = (await refusedAddresses(tx, organization, [email], { acknowledged: known, at: now })).get(
    email,
  );
  if (why) refuse(why.code, ["email"], { email: typed, ...why.params });
}

/** Queues the e-mail of this state; what still waits carries a code that no longer works. */
async function send(
  tx: Tx,
  { language }: Pick<OrganizationRow, "language">,
  next: Invite,
  typed: string,
  when: { now: Date; priority: 0 | 1 },
): Promise<void> {
  const { organizationId } = next;
  await dropQueuedMails(tx, { organizationId, inviteId: next.id });
  await forgetCodeTries(tx, next.email);
  await closeRequests(tx, organizationId, next.id, when.now);
  await queueMails(tx, [invitationMail({ language }, next, typed, when)]);
}

async function audit(
  tx: Tx,
  action: AuditAction,
  { organization, by }: Act,
  inviteId: string,
  now: Date,
): Promise<void> {
  const facts = { role: "ADMIN" };
  await writeAudit(tx, [
    { organizationId: organization.id, at: now, actorAccountId: by, action, inviteId, facts },
  ]);
}
