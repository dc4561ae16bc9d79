import { heldKinds, type MailReason } from "./types.ts";

/** What decides whether a mail that nobody can have received yet is still to go out. */
export interface WantedFacts {
  readonly kind: string;
  readonly linkVersion: number | null;
  /** Null where the mail has none. */
  readonly invite: { readonly status: string; readonly version: number; readonly expiresAt: Date } | null;
  readonly proof: { readonly expiresAt: Date; readonly usedAt: Date | null } | null;
  /** The address is suppressed in the mail's organization. */
  readonly suppressed: boolean;
  /** The mail of its organization, or the import that asked for it, is paused. */
  readonly paused: boolean;
}

/** Whether a mail that is wanted has to wait for the end of a pause. */
export const isHeld = ({ kind, paused }: Pick<WantedFacts, "kind" | "paused">): boolean =>
  paused && heldKinds.some((one) => one === kind);

/** Why a mail must not go out any more, or null where it is still wanted. */
export function unwantedReason(mail: WantedFacts, now: Date): MailReason | null {
  switch (mail.kind) {
    case "INVITE":
    case "REMINDER": {
      const { invite } = mail;
      if (invite?.status !== "PENDING" || invite.version !== mail.linkVersion || invite.expiresAt <= now) {
        return "NOT_WANTED";
      }
      break;
    }
    case "CODE":
      if (!mail.proof || mail.proof.usedAt || mail.proof.expiresAt <= now) return "NOT_WANTED";
      break;
  }
  return mail.suppressed ? "SUPPRESSED" : null;
}
