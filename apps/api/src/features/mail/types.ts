import type { mail } from "../../db/schema/mail.ts";

export type MailRow = typeof mail.$inferSelect;
export type MailKind = MailRow["kind"];

/** What of a mail's row says how it reads. */
export type Written = Pick<
  MailRow,
  | "organizationId"
  | "id"
  | "kind"
  | "email"
  | "emailTyped"
  | "language"
  | "inviteId"
  | "accountId"
  | "proofId"
  | "linkVersion"
  | "codeGeneration"
  | "notBefore"
>;

/** Kinds that an organization's people get without having asked: they wait while its mail is paused. */
export const heldKinds: readonly MailKind[] = ["INVITE", "REMINDER"];

/** A mail that somebody asks for, to be committed with the change that asks. */
export interface NewMail {
  readonly organizationId: string;
  readonly id: string;
  readonly kind: MailKind;
  /** Normal form of the address; it is what the mail is sent to. */
  readonly email: string;
  /** The address as it was typed; the mail shows it. */
  readonly emailTyped: string;
  readonly language: "EN" | "ES";
  readonly inviteId?: string | null;
  /** The import whose confirmation asks for it. */
  readonly importId?: string | null;
  readonly accountId?: string | null;
  readonly proofId?: string | null;
  readonly linkVersion?: number | null;
  readonly codeGeneration?: number | null;
  /** Of a reminder: the day of the plan. The same day of the same sending is taken once. */
  readonly reminderDay?: number | null;
  /** Of a digest: the day. The same day of the same account is taken once. */
  readonly digestDay?: string | null;
  /** 0: somebody waits at the screen. 1: by hand. 2: bulk. */
  readonly priority: 0 | 1 | 2;
  /** Not sent before. */
  readonly notBefore: Date;
}

/**
 * Why a mail, or the delivery that the Learners page shows, is where it is.
 *
 * MAIL_QUOTA: waits until the provider's quota starts anew. MAIL_PROVIDER: waits until the operator has set the
 * provider right. SENDING_PAUSED: waits for the end of the organization's pause. IMPORT_PAUSED: waits until an administrator lets its import go on. SUPPRESSED: the address wants no mail from this organization, or cannot take any.
 * ADDRESS_REFUSED: the provider refused it for good. OUTCOME_UNKNOWN: it may have gone out or not; a human decides,
 * by sending again. NOT_WRITTEN: a fault of ours kept it from being written; the log tells which. NOT_WANTED: no longer Pending, or its code is over, before it was sent.
 */
export type MailReason =
  | "MAIL_QUOTA"
  | "MAIL_PROVIDER"
  | "SENDING_PAUSED"
  | "IMPORT_PAUSED"
  | "SUPPRESSED"
  | "ADDRESS_REFUSED"
  | "OUTCOME_UNKNOWN"
  | "NOT_WRITTEN"
  | "NOT_WANTED";
