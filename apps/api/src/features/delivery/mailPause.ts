import { type MailPauseReason, mailPauseBy, PAUSE_WINDOW_DAYS } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { after, DAY } from "../../platform/clock.ts";
import { writeAudit } from "../audit/index.ts";
import { holdMail, recordSince, releaseMail } from "./pause.store.ts";

/** Pauses an organization whose mail comes back, or is complained about, too much. */
export async function pauseWhereTooMuch(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const record = await recordSince(tx, organizationId, after(now, -PAUSE_WINDOW_DAYS * DAY));
  const reason = mailPauseBy(record);
  if (reason) await pauseMail(tx, organizationId, reason, now, { ...record });
}

/**
 * Holds the organization's invitations: what is not sent yet waits, and nobody new is invited. Who has an
 * invitation did nothing wrong: links go on working.
 * @returns false where it is paused already, or is no organization
 */
export async function pauseMail(
  tx: Tx,
  organizationId: string,
  reason: MailPauseReason,
  now: Date,
  facts: Record<string, unknown> = {},
): Promise<boolean> {
  if (!(await holdMail(tx, organizationId, reason, now))) return false;
  await writeAudit(tx, [
    { organizationId, at: now, actorAccountId: null, action: "SENDING_PAUSED", facts: { reason, ...facts } },
  ]);
  return true;
}

/** Ends a pause: what was held goes out, and the rates begin anew. @returns false where there was none */
export async function resumeMail(tx: Tx, organizationId: string, now: Date): Promise<boolean> {
  if (!(await releaseMail(tx, organizationId, now))) return false;
  await writeAudit(tx, [{ organizationId, at: now, actorAccountId: null, action: "SENDING_RESUMED" }]);
  return true;
}
