import { findLocalTime } from "@muster/domain";
import { m } from "../../../generated/paraglide/messages.js";
import type { When } from "../../../parts/when.ts";
import { dayAndTime } from "../../../text/dates.ts";
import { figure } from "../../../text/numbers.ts";

/** "Invitation e-mails will be sent immediately to all 452 people. …", or when they go out. */
export function sureLead(emails: number, when: When, timeZone: string): string {
  if (emails === 0) return m.sure_no_emails();
  const values = { count: emails, shown: figure(emails) };
  if (!when.later) return m.sure_at_once(values);
  const found = findLocalTime(when.local, timeZone);
  if (!found) return m.sure_later_open(values);
  return m.sure_later({ ...values, when: dayAndTime(found.at.toISOString(), timeZone) });
}
