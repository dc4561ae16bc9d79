import type { RefusalCode } from "@muster/domain";
import { graphql } from "../generated/graphql/index.ts";
import { m } from "../generated/paraglide/messages.js";
import { shortDay } from "./dates.ts";
import { deliveryReason, pauseReason } from "./deliveryReason.ts";

/** What a refusal is told by. */
graphql(`
  fragment RefusalWords on UserError {
    code
    message
    params {
      name
      value
    }
  }
`);

/** Why a mutation did nothing, and which part of what was sent that is about. */
graphql(`
  fragment Refusal on UserError {
    ...RefusalWords
    path
  }
`);

/** A refusal as the API answers it. */
export interface ServerRefusal {
  readonly code: string;
  readonly path?: readonly string[];
  readonly message: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
}

export type Params = Readonly<Record<string, string | number | undefined>>;

type Sentence = (params: Params) => string;

const text = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);
const who = (p: Params): string => text(p.email, m.refusal_this_address());
const person = (p: Params): string => text(p.email, m.refusal_this_person());
const row = (p: Params): string =>
  p.row === undefined ? m.refusal_another_row() : m.refusal_row({ row: text(p.row, "") });
const named = (p: Params): string => text(p.name, m.refusal_this());

/** "40 seconds", "3 minutes": rounded up, so that waiting that long is enough. */
function wait(p: Params): string {
  const seconds = Number(p.seconds);
  if (!Number.isFinite(seconds)) return m.wait_moment();
  if (seconds <= 90) return m.wait_seconds({ count: Math.max(1, Math.ceil(seconds)) });
  if (seconds <= 5400) return m.wait_minutes({ count: Math.ceil(seconds / 60) });
  return m.wait_hours({ count: Math.ceil(seconds / 3600) });
}

/** A day of the calendar that a refusal names; it is meant as it stands. */
const dayOf = (p: Params): string => shortDay(`${p.day}T12:00:00Z`, "UTC");

/** What came of the last e-mail to an address, and when. */
function bounceText(p: Params): string {
  const reason = deliveryReason(text(p.reason, "UNKNOWN"));
  return p.day
    ? m.bounce_told_on({ who: who(p), day: dayOf(p), reason })
    : m.bounce_told({ who: who(p), reason });
}

/** What an administrator can meet, in both languages. Codes of the learner's pages do not stand here. */
const sentences: Partial<Record<RefusalCode, Sentence>> = {
  EMAIL_EMPTY: () => m.refusal_email_empty(),
  EMAIL_TOO_LONG: () => m.refusal_email_too_long(),
  EMAIL_LOCAL_TOO_LONG: (p) => m.refusal_email_local_too_long({ who: who(p) }),
  EMAIL_NO_AT_SIGN: (p) => m.refusal_email_no_at_sign({ who: who(p) }),
  EMAIL_TWO_AT_SIGNS: (p) => m.refusal_email_two_at_signs({ who: who(p) }),
  EMAIL_NO_LOCAL: (p) => m.refusal_email_no_local({ who: who(p) }),
  EMAIL_NO_DOMAIN: (p) => m.refusal_email_no_domain({ who: who(p) }),
  EMAIL_NO_DOMAIN_DOT: (p) => m.refusal_email_no_domain_dot({ who: who(p) }),
  EMAIL_DOUBLE_DOT: (p) => m.refusal_email_double_dot({ who: who(p) }),
  EMAIL_DOT_AT_EDGE: (p) => m.refusal_email_dot_at_edge({ who: who(p) }),
  EMAIL_SEVERAL_ADDRESSES: () => m.refusal_email_several(),
  EMAIL_NAME_AROUND: () => m.refusal_email_name_around(),
  EMAIL_SPACE: (p) => m.refusal_email_space({ who: who(p) }),
  EMAIL_CONTROL_CHARACTER: () => m.refusal_email_control(),
  EMAIL_INVISIBLE_CHARACTER: () => m.refusal_email_invisible(),
  EMAIL_BROKEN_CHARACTER: () => m.refusal_email_broken(),
  EMAIL_WIDE_CHARACTER: () => m.refusal_email_wide(),
  EMAIL_NON_ASCII_LOCAL: (p) => m.refusal_email_non_ascii({ who: who(p) }),
  EMAIL_QUOTED_LOCAL: (p) => m.refusal_email_quoted({ who: who(p) }),
  EMAIL_LOCAL_CHARACTER: (p) => m.refusal_email_local_character({ who: who(p) }),
  EMAIL_DOMAIN_CHARACTER: (p) => m.refusal_email_domain_character({ who: who(p) }),
  EMAIL_DOMAIN_INVALID: (p) => m.refusal_email_domain_invalid({ who: who(p) }),
  INVITE_NOT_FOUND: () => m.refusal_invite_not_found(),
  INVITE_CANCELLED: () => m.refusal_invite_cancelled(),
  INVITE_EXPIRED: () => m.refusal_invite_expired(),
  ALREADY_ACTIVE: (p) => m.refusal_already_active({ who: who(p) }),
  PREMIUM_NEEDED: () => m.refusal_premium_needed(),
  SUBSCRIPTION_DATE_UNKNOWN: () => m.refusal_subscription_date_unknown(),
  SUBSCRIPTION_DATE_PASSED: () => m.refusal_subscription_date_passed(),
  SUBSCRIPTION_DATE_FAR: () => m.refusal_subscription_date_far(),
  REQUEST_CLOSED: (p) =>
    p.by ? m.refusal_request_closed_by({ by: String(p.by) }) : m.refusal_request_closed(),
  RESENT_TOO_SOON: (p) => m.refusal_resent_too_soon({ wait: wait(p) }),
  DECLINED_NEEDS_ACKNOWLEDGEMENT: (p) => m.refusal_declined({ who: person(p) }),
  DECLINED_TWICE: (p) => m.refusal_declined_twice({ who: person(p) }),
  INVITED_IN_ANOTHER_ROLE: (p) => m.refusal_other_role({ who: who(p) }),
  ALREADY_ADMINISTRATOR: (p) => m.refusal_already_administrator({ who: who(p) }),
  LAST_OWNER: () => m.refusal_last_owner(),
  THAT_IS_YOU: (p) => m.refusal_that_is_you({ who: who(p) }),
  LEARNER_NOT_ACTIVE: (p) => m.refusal_learner_not_active({ who: who(p) }),
  TOO_MANY_ADDRESSES: (p) => m.refusal_too_many({ count: text(p.count, "11"), limit: text(p.limit, "10") }),
  DUPLICATE_ADDRESS: (p) => m.refusal_duplicate({ who: who(p) }),
  SELECTION_TOO_LARGE: (p) => m.refusal_selection_too_large({ limit: text(p.limit, "10000") }),
  UNDO_OVER: () => m.refusal_undo_over(),
  CORRECTION_IS_THE_SAME: (p) => m.refusal_correction_same({ who: who(p) }),
  NOT_SET_UP: () => m.refusal_not_set_up(),
  BOUNCED_NEEDS_ACKNOWLEDGEMENT: (p) => `${bounceText(p)} ${m.refusal_bounced()}`,
  SUPPRESSED_ADDRESS: (p) =>
    p.day
      ? m.refusal_complained_on({ who: person(p), day: dayOf(p) })
      : m.refusal_complained({ who: person(p) }),
  SENDING_PAUSED: (p) => m.refusal_paused({ reason: pauseReason(text(p.reason, "")) }),
  EMAILS_STOPPED: (p) => m.refusal_emails_stopped({ who: person(p) }),
  LIMIT_PER_DAY: (p) => m.refusal_limit_per_day({ limit: text(p.limit, "50") }),
  LIMIT_PER_ADDRESS: (p) => m.refusal_limit_per_address({ who: who(p), limit: text(p.limit, "5") }),
  GROUP_REQUIRED: () => m.refusal_group_required(),
  GROUP_INACTIVE: (p) => m.refusal_group_inactive({ name: text(p.name, m.refusal_this_group()) }),
  GROUP_NAME_TAKEN: (p) => m.refusal_group_name_taken({ name: text(p.name, "…") }),
  GROUP_NOT_FOUND: (p) =>
    p.name ? m.refusal_group_not_found_named({ name: text(p.name, "") }) : m.refusal_group_not_found(),
  TRAINING_NOT_FOUND: () => m.refusal_training_not_found(),
  TRAINING_IN_USE: (p) => m.refusal_training_in_use({ name: text(p.name, m.refusal_a_group()) }),
  CONTACT_REQUIRED: () => m.refusal_contact_required(),
  TIME_ZONE_UNKNOWN: (p) => m.refusal_time_zone({ name: named(p) }),
  SEND_TIME_UNREADABLE: () => m.refusal_send_time_unreadable(),
  SEND_TIME_PAST: () => m.refusal_send_time_past(),
  SEND_TIME_TOO_FAR: (p) => m.refusal_send_time_far({ limit: text(p.limit, "90") }),
  REMINDER_DAYS_UNFIT: () => m.refusal_reminder_days(),
  LINK_DAYS_OUT_OF_RANGE: () => m.refusal_link_days(),
  LOGO_TOO_LARGE: () => m.refusal_logo_too_large(),
  LOGO_NOT_AN_IMAGE: () => m.refusal_logo_not_an_image(),
  VERSION_CONFLICT: (p) =>
    p.by
      ? m.refusal_version_conflict({ name: named(p), by: text(p.by, "") })
      : m.refusal_version_conflict_unnamed({ name: named(p) }),
  CLIENT_KEY_REUSED: () => m.refusal_client_key(),
  ORGANIZATIONS_CLOSED: () => m.refusal_organizations_closed(),
  TOO_MANY_TRIES: (p) => m.refusal_too_many_tries({ wait: wait(p) }),
  REQUIRED: (p) => m.refusal_required({ name: named(p) }),
  TOO_LONG: (p) => m.refusal_too_long({ limit: text(p.limit, "…") }),
  INVALID_CHARACTERS: () => m.refusal_invalid_characters(),
  INVALID_INPUT: () => m.refusal_invalid_input(),
  IMPORT_EMPTY: () => m.refusal_import_empty(),
  IMPORT_TOO_MANY_ROWS: (p) =>
    m.refusal_import_too_many_rows({ count: text(p.count, "501"), limit: text(p.limit, "500") }),
  IMPORT_CONFIRMED: (p) =>
    p.by ? m.refusal_import_confirmed_by({ by: String(p.by) }) : m.refusal_import_confirmed(),
  IMPORT_NOT_CONFIRMED: () => m.refusal_import_not_confirmed(),
  IMPORT_STARTED: () => m.refusal_import_started(),
  IMPORT_DONE: () => m.refusal_import_done(),
  DUPLICATE_ROW: (p) => m.refusal_duplicate_row({ row: row(p) }),
  DUPLICATE_ROW_STAYS: (p) => m.refusal_duplicate_row_stays({ row: row(p) }),
  NOTHING_TO_ADD: (p) => m.refusal_nothing_to_add({ who: who(p) }),
  ROW_LEFT_OUT: () => m.refusal_row_left_out(),
  FORMULA_WITHOUT_VALUE: () => m.refusal_formula_without_value(),
  ADDRESS_FROM_FORMULA: (p) => m.refusal_address_from_formula({ who: who(p) }),
  ADDRESS_TYPO: (p) =>
    p.name
      ? m.refusal_address_typo({ who: who(p), name: text(p.name, "") })
      : m.refusal_address_typo_unnamed({ who: who(p) }),
  ADDRESS_DISPOSABLE: (p) => m.refusal_address_disposable({ who: who(p) }),
  ADDRESS_LOOKALIKE: (p) => m.refusal_address_lookalike({ who: who(p) }),
  ADDRESS_OF_ROLE: (p) => m.refusal_address_of_role({ who: who(p) }),
  ADDRESS_SAME_PERSON: (p) => m.refusal_address_same_person({ who: who(p), row: row(p) }),
  ADDRESS_BOUNCED: (p) => m.refusal_address_bounced({ who: who(p) }),
  TOO_MANY_GROUPS: (p) => m.refusal_too_many_groups({ limit: text(p.limit, "20") }),
  GROUP_UNDER_MERGED_CELL: (p) =>
    p.name
      ? m.refusal_group_under_merged_cell({ name: text(p.name, "") })
      : m.refusal_group_under_merged_cell_unnamed(),
};

const isTranslated = (code: string): code is RefusalCode => Object.hasOwn(sentences, code);

/** The codes that have a sentence of ours, for the test that compares them with the domain's. */
export const translatedCodes = Object.keys(sentences).filter(isTranslated);

/**
 * A refusal by its code, in the language of the screen. The domain's own English is not among what a browser loads:
 * a code without words here is one that no screen can meet.
 */
export function refusalText(code: RefusalCode, params: Params = {}): string {
  return sentences[code]?.(params) ?? m.refusal_invalid_input();
}

const valuesOf = ({ params = [] }: ServerRefusal): Params =>
  Object.fromEntries(params.map(({ name, value }) => [name, value]));

/** What came of the last e-mail to the address of a refusal that asks whether to try it again. */
export const bounceOf = (refusal: ServerRefusal): string => bounceText(valuesOf(refusal));

/** A refusal of the server. One whose code this build does not know keeps the server's own sentence. */
export function serverRefusalText(refusal: ServerRefusal): string {
  const { code, message } = refusal;
  return isTranslated(code) ? refusalText(code, valuesOf(refusal)) : message;
}
