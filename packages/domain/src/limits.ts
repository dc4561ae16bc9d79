/** Addresses that one form takes by hand. */
export const EMAILS_BY_HAND_MAX = 10;
/** Rows with an e-mail that one spreadsheet may have. */
export const IMPORT_ROWS_MAX = 500;
/** Answers that one import keeps: a few for each of its rows. */
export const IMPORT_ANSWERS_MAX = 5000;
/** Octets of a spreadsheet file. */
export const IMPORT_FILE_OCTETS_MAX = 5 * 1024 * 1024;
/** Groups that one row of a spreadsheet may name. */
export const IMPORT_GROUPS_PER_ROW_MAX = 20;
/** UTF-16 units of a groups cell: that many names at their longest, and what stands between them. */
export const IMPORT_GROUPS_CELL_MAX = 2000;

/** Days that a link lives when an organization has not chosen otherwise. */
export const LINK_DAYS_DEFAULT = 30;
export const LINK_DAYS_MIN = 1;
export const LINK_DAYS_MAX = 90;

/** Seconds between two sendings of one invite. */
export const RESEND_COOL_DOWN_SECONDS = 60;
/** Days ahead for which a sending time can be chosen. */
export const SEND_AHEAD_DAYS_MAX = 90;
/** Days after sending at which the default reminders go out. */
export const REMINDER_DAYS_DEFAULT: readonly number[] = [3, 10];
/** Reminders that one sending can have, and the last day on which one can go out. */
export const REMINDERS_MAX = 5;
export const REMINDER_DAY_MAX = 60;

/** Wrong tries of a code after which a wait begins. */
export const CODE_TRIES_BEFORE_WAIT = 5;
/** Seconds of that wait. */
export const CODE_WAIT_SECONDS = 15 * 60;
/** Wrong tries after which only the link works until a resend brings a new code. */
export const CODE_TRIES_MAX = 20;
export const CODE_DIGITS = 6;
/** Minutes that a code for signing in, registering, a reset or the join page lives. An invite's code lives as long as its link. */
export const CODE_MINUTES = 30;
/** Minutes that a one-use continuation lives (sign-in where cookies are blocked). */
export const CONTINUATION_MINUTES = 15;

/** E-mails to one address from one organization in 24 hours, whoever asks. */
export const EMAILS_PER_ADDRESS_PER_DAY = 5;
/** People whom an organization may invite a day: Free and younger than NEW_ORGANIZATION_DAYS. */
export const INVITEES_PER_DAY_NEW = 50;
export const INVITEES_PER_DAY_FREE = 200;
export const INVITEES_PER_DAY_PREMIUM = 2500;
export const NEW_ORGANIZATION_DAYS = 7;

/** Mails in one frozen batch. */
export const MAIL_BATCH_MAX = 100;
/** Hours after which an unsettled batch is not tried again: the provider forgets its key at 24. */
export const MAIL_RETRY_HOURS = 23;

/** Learners that one act may name by id, and that one of its transactions takes. */
export const SELECTION_IDS_MAX = 500;
/** Learners that one act may change. */
export const SELECTION_MAX = 10_000;
/** Minutes in which a removal can be taken back. */
export const REMOVAL_UNDO_MINUTES = 10;
/** Minutes after which a removed person is written to: no earlier than an undo at the last moment is done. */
export const REMOVAL_MAIL_MINUTES = REMOVAL_UNDO_MINUTES + 1;

/** Octets of an uploaded logo. */
export const LOGO_OCTETS_MAX = 1024 * 1024;
/** Nodes of one page of a connection. */
export const PAGE_SIZE_MAX = 100;
/** Counts are exact up to here; above, "10,000+" is shown. */
export const COUNT_EXACT_MAX = 10_000;

/** What the limit on invitees a day looks at. */
export interface InviteePlan {
  readonly premium: boolean;
  /** When the organization was created. */
  readonly createdAt: Date;
}

/** How many people an organization may invite in a day. */
export function inviteesPerDay(plan: InviteePlan, now: Date): number {
  if (plan.premium) return INVITEES_PER_DAY_PREMIUM;
  const days = (now.getTime() - plan.createdAt.getTime()) / 86_400_000;
  return days < NEW_ORGANIZATION_DAYS ? INVITEES_PER_DAY_NEW : INVITEES_PER_DAY_FREE;
}
