import { type DeliveryReason, deliveryReasons, type MailPauseReason } from "@muster/domain";
import { m } from "../generated/paraglide/messages.js";

/** What the mail provider's answers come to. */
const told: Readonly<Record<DeliveryReason, () => string>> = {
  NO_SUCH_MAILBOX: () => m.reason_no_such_mailbox(),
  MAILBOX_FULL: () => m.reason_mailbox_full(),
  MAILBOX_INACTIVE: () => m.reason_mailbox_inactive(),
  DOMAIN_TAKES_NO_MAIL: () => m.reason_domain(),
  MESSAGE_TOO_LARGE: () => m.reason_too_large(),
  CONTENT_REFUSED: () => m.reason_content(),
  BLOCKED: () => m.reason_blocked(),
  REFUSED: () => m.reason_refused_plain(),
  SERVER_BUSY: () => m.reason_busy(),
  PROVIDER_SUPPRESSED: () => m.reason_provider_list(),
  MARKED_UNWANTED: () => m.reason_unwanted(),
  NOT_SENT: () => m.reason_not_sent(),
  UNKNOWN: () => m.reason_not_told(),
};

/** Why a mail of ours is where it is, before the provider has it. */
const ours: Readonly<Record<string, () => string>> = {
  MAIL_QUOTA: () => m.reason_quota(),
  MAIL_PROVIDER: () => m.reason_provider(),
  SENDING_PAUSED: () => m.reason_paused(),
  IMPORT_PAUSED: () => m.reason_import_paused(),
  SUPPRESSED: () => m.reason_suppressed(),
  ADDRESS_REFUSED: () => m.reason_refused(),
  OUTCOME_UNKNOWN: () => m.reason_unknown(),
  NOT_WRITTEN: () => m.reason_not_written(),
  NOT_WANTED: () => m.reason_not_wanted(),
};

const isTold = (reason: string): reason is DeliveryReason => Object.hasOwn(deliveryReasons, reason);

/** A reason in our words, by its code; one that this page does not know yet says so. */
export const deliveryReason = (reason: string): string =>
  isTold(reason) ? told[reason]() : (ours[reason]?.() ?? m.reason_not_told());

const pauses: Readonly<Record<MailPauseReason, () => string>> = {
  BOUNCES: () => m.pause_bounces(),
  COMPLAINTS: () => m.pause_complaints(),
  ABUSE: () => m.pause_abuse(),
};

const isPause = (reason: string): reason is MailPauseReason => Object.hasOwn(pauses, reason);

/** Why an organization's invitations are paused, as a part of a sentence. */
export const pauseReason = (reason: string): string => (isPause(reason) ? pauses[reason]() : m.pause_abuse());
