import { m } from "../generated/paraglide/messages.js";

/** Why a mail is where it is, by the API's codes. */
const words: Readonly<Record<string, () => string>> = {
  MAIL_QUOTA: () => m.reason_quota(),
  MAIL_PROVIDER: () => m.reason_provider(),
  SUPPRESSED: () => m.reason_suppressed(),
  ADDRESS_REFUSED: () => m.reason_refused(),
  OUTCOME_UNKNOWN: () => m.reason_unknown(),
  NOT_WRITTEN: () => m.reason_not_written(),
  NOT_WANTED: () => m.reason_not_wanted(),
};

/** A reason in our words; what the mail provider said stays as it said it. */
export const deliveryReason = (reason: string): string => words[reason]?.() ?? reason;
