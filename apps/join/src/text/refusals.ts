import { PASSWORD_MIN, type RefusalCode } from "@muster/domain";
import * as m from "../generated/paraglide/messages.js";
import type { FormError } from "../state.ts";

type Params = FormError["params"];

/** The words for a wait: "40 seconds", "15 minutes". */
function wait(params: Params): string {
  const seconds = Number(params.seconds);
  if (!Number.isFinite(seconds) || seconds <= 0) return m.wait_moment();
  if (seconds <= 90) return m.wait_seconds({ count: Math.ceil(seconds) });
  return seconds <= 5400
    ? m.wait_minutes({ count: Math.ceil(seconds / 60) })
    : m.wait_hours({ count: Math.ceil(seconds / 3600) });
}

function tooShort(params: Params): string {
  const count = Number(params.count);
  if (!Number.isInteger(count)) return m.error_password_short();
  return count === 0
    ? m.error_password_empty()
    : m.error_password_count({ count, missing: Math.max(1, PASSWORD_MIN - count) });
}

function required(field: string | null): string {
  switch (field) {
    case "firstName":
      return m.error_first_name();
    case "lastName":
      return m.error_last_name();
    case "password":
      return m.error_password_empty();
    case "code":
      return m.error_code_empty();
    case "email":
      return m.error_email_empty();
    default:
      return m.error_required();
  }
}

/** What a form of the light app can be refused for. What ends in a page of its own does not stand here. */
const words: Readonly<Partial<Record<RefusalCode | "INVITE_CODE_WRONG", (error: FormError) => string>>> = {
  REQUIRED: ({ field }) => required(field),
  PASSWORD_TOO_SHORT: ({ params }) => tooShort(params),
  PASSWORD_LEAKED: () => m.error_password_leaked(),
  PASSWORD_COMMON: () => m.error_password_common(),
  SIGN_IN_FAILED: () => m.error_sign_in(),
  CODE_WRONG: () => m.error_code_wrong_mailed(),
  // Ours: the code of an invitation stands in an e-mail that has a link, too.
  INVITE_CODE_WRONG: () => m.error_code_wrong(),
  CODE_EXPIRED: () => m.error_code_expired(),
  CODE_USED_UP: () => m.error_code_used_up(),
  CODE_EXHAUSTED: () => m.error_code_exhausted(),
  TOO_MANY_TRIES: ({ params }) => m.error_too_many({ wait: wait(params) }),
  EMAIL_UNCHANGED: () => m.error_email_unchanged(),
  ADDRESS_TAKEN: () => m.error_address_taken(),
  LAST_OWNER: ({ params }) => m.error_last_owner({ name: params.name ?? "" }),
  TOO_LONG: () => m.error_too_long(),
  INVALID_CHARACTERS: () => m.error_characters(),
  INVALID_INPUT: () => m.error_input(),
  REQUEST_LIMIT: () => m.error_request_limit(),
  EMAIL_EMPTY: () => m.error_email_empty(),
  EMAIL_NO_AT_SIGN: () => m.error_email_at(),
  EMAIL_NO_DOMAIN_DOT: () => m.error_email_dot(),
  EMAIL_SPACE: () => m.error_email_space(),
  EMAIL_SEVERAL_ADDRESSES: () => m.error_email_several(),
};

const isTranslated = (code: string): code is keyof typeof words => Object.hasOwn(words, code);

/** What happened and what to do, in the person's language. */
export function errorText(error: FormError): string {
  if (isTranslated(error.code)) return words[error.code]?.(error) ?? m.error_unknown();
  return error.code.startsWith("EMAIL_") ? m.error_email() : m.error_unknown();
}
