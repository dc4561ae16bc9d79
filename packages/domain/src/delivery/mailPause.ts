/** Why an organization sends no invitations for now. The first two begin by themselves; an operator sets ABUSE. */
export const mailPauseReasons = ["BOUNCES", "COMPLAINTS", "ABUSE"] as const;

export type MailPauseReason = (typeof mailPauseReasons)[number];

/** Days that the rates look back, never before the end of an earlier pause. */
export const PAUSE_WINDOW_DAYS = 7;

/**
 * Share of e-mails that may come back for good. Resend asks its customers to stay under 4 % and may stop the whole
 * account above (https://resend.com/docs/knowledge-base, "bounce rate"); Amazon SES reviews an account at 5 %.
 */
export const PAUSE_BOUNCE_RATE = 0.04;

/** Bounces below which the share says nothing: a school that mistypes five of fifty addresses goes on. */
export const PAUSE_BOUNCES_MIN = 10;

/**
 * Share of e-mails that may be marked as unwanted. Resend asks for less than 0.08 % (same page), Google for less than
 * 0.1 % (Email sender guidelines, "spam rate").
 */
export const PAUSE_COMPLAINT_RATE = 0.0008;

/** Complaints below which the share says nothing: one angry person stops nobody's roll-out. */
export const PAUSE_COMPLAINTS_MIN = 3;

/** What the rates look at: e-mails of one organization in the window. */
export interface MailRecord {
  /** Those that the provider took. */
  readonly sent: number;
  /** Those of them that came back for good. */
  readonly bounced: number;
  /** Those of them that were marked as unwanted. */
  readonly complained: number;
}

/** Why an organization with this record must pause; null where it may go on. A complaint weighs more than a bounce. */
export function mailPauseBy({
  sent,
  bounced,
  complained,
}: MailRecord): Exclude<MailPauseReason, "ABUSE"> | null {
  if (complained >= PAUSE_COMPLAINTS_MIN && complained > sent * PAUSE_COMPLAINT_RATE) return "COMPLAINTS";
  if (bounced >= PAUSE_BOUNCES_MIN && bounced > sent * PAUSE_BOUNCE_RATE) return "BOUNCES";
  return null;
}
