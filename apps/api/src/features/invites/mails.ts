import type { Invite } from "@muster/domain";
import { newId } from "../../platform/ids.ts";
import type { NewMail } from "../mail/index.ts";
import type { InviteRow } from "./invites.store.ts";

/** The outbox row of an invitation that goes out for this state of the invite, at the time that it names. */
export function invitationMail(
  row: Pick<InviteRow, "language">,
  next: Invite,
  emailTyped: string,
  { now, priority }: { now: Date; priority: 0 | 1 | 2 },
): NewMail {
  return {
    organizationId: next.organizationId,
    id: newId(),
    kind: "INVITE",
    email: next.email,
    emailTyped,
    language: row.language,
    inviteId: next.id,
    linkVersion: next.version,
    codeGeneration: next.codeGeneration,
    priority,
    notBefore: next.status === "PENDING" ? next.lastSentAt : now,
  };
}

/** The outbox row of a reminder: the link and code of the last invitation once more. It gives way to all else. */
export function reminderMail(
  row: Pick<InviteRow, "language">,
  next: Invite,
  emailTyped: string,
  { now, day }: { now: Date; day: number },
): NewMail {
  const invitation = invitationMail(row, next, emailTyped, { now, priority: 2 });
  return { ...invitation, kind: "REMINDER", reminderDay: day, notBefore: now };
}
