import { accountRefusals } from "./refusals/accounts.ts";
import { emailRefusals } from "./refusals/email.ts";
import { importRefusals } from "./refusals/imports.ts";
import { inviteRefusals } from "./refusals/invites.ts";
import type { Refusal, RefusalParams } from "./refusals/refusal.ts";
import { setupRefusals } from "./refusals/setup.ts";
import { subscriptionRefusals } from "./refusals/subscription.ts";

/**
 * Every refusal of the product, by its code. The codes are public (API, translations): one that was
 * released is never given another meaning.
 */
export const refusals = {
  ...emailRefusals,
  ...inviteRefusals,
  ...importRefusals,
  ...setupRefusals,
  ...accountRefusals,
  ...subscriptionRefusals,
} as const satisfies Record<string, Refusal>;

/** UPPER_SNAKE code of a refusal. */
export type RefusalCode = keyof typeof refusals;

/** The English sentence for a refusal, with the way out. Values that are not given are worded around. */
export function refusalMessage(code: RefusalCode, params: RefusalParams = {}): string {
  return refusals[code].message(params);
}

/** Whether a text is one of our codes (and not, say, the name of something every object has). */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusals, text);
}

/**
 * Refusals that no screen of the administration can meet: of learners, of people who sign in, and of other programs.
 * Every other one has its words there, and each of these has them where it is met.
 */
export const notOfAdministration: readonly RefusalCode[] = [
  "PASSWORD_TOO_SHORT",
  "PASSWORD_COMMON",
  "PASSWORD_LEAKED",
  "CODE_WRONG",
  "CODE_EXPIRED",
  "CODE_USED_UP",
  "CODE_EXHAUSTED",
  "SIGN_IN_FAILED",
  "ADDRESS_TAKEN",
  "EMAIL_UNCHANGED",
  "CONTINUATION_EXPIRED",
  "ALREADY_USED",
  "WRONG_ACCOUNT",
  "LINK_MISTYPED",
  "CONSENT_OUTDATED",
  "REQUEST_LIMIT",
  "GROUP_NOT_FOR_ADMINISTRATOR",
  "CLIENT_KEY_INVALID",
  "IMPORT_ROW_REPEATED",
];
