import { address, type Refusal } from "./refusal.ts";

/** Why an e-mail address was not taken. One code for each mistake that has a repair of its own. */
export const emailRefusals = {
  EMAIL_EMPTY: {
    description: "No address was given.",
    message: () => "Type an e-mail address.",
  },
  EMAIL_TOO_LONG: {
    description: "The whole address is longer than 254 octets, or the text is far too long to be one.",
    message: () => "This address is too long: 254 characters fit. Look for text that is not part of it.",
  },
  EMAIL_LOCAL_TOO_LONG: {
    description: "The part before the @ is longer than 64 octets.",
    message: (p) => `${address(p)} has more than 64 characters before the @. Shorten that part.`,
  },
  EMAIL_NO_AT_SIGN: {
    description: "There is no @ in the address.",
    message: (p) => `${address(p)} has no @ sign. Write it as name@example.com.`,
  },
  EMAIL_TWO_AT_SIGNS: {
    description: "There is more than one @ in the address.",
    message: (p) => `${address(p)} has two @ signs. Remove one.`,
  },
  EMAIL_NO_LOCAL: {
    description: "Nothing stands before the @.",
    message: (p) => `${address(p)} has nothing before the @. Add the person's part of the address.`,
  },
  EMAIL_NO_DOMAIN: {
    description: "Nothing stands after the @.",
    message: (p) => `${address(p)} has nothing after the @. Add the rest, for example example.com.`,
  },
  EMAIL_NO_DOMAIN_DOT: {
    description: "The part after the @ has no dot, so no mail can reach it.",
    message: (p) => `${address(p)} has no dot after the @. Add its ending, for example .com or .org.`,
  },
  EMAIL_DOUBLE_DOT: {
    description: "Two dots stand side by side.",
    message: (p) => `${address(p)} has two dots in a row. Remove one.`,
  },
  EMAIL_DOT_AT_EDGE: {
    description: "A dot stands at the beginning or end of the part before or after the @.",
    message: (p) => `${address(p)} has a dot where no dot can stand: at an end, or beside the @. Remove it.`,
  },
  EMAIL_SEVERAL_ADDRESSES: {
    description: "There are several addresses where one fits.",
    message: () => "Only one address fits here. Split them up.",
  },
  EMAIL_NAME_AROUND: {
    description: "A name or angle brackets stand around the address.",
    message: () => "Only the address fits here, without a name and without < and >.",
  },
  EMAIL_SPACE: {
    description: "There is a space inside the address.",
    message: (p) => `${address(p)} has a space in it. Remove the space.`,
  },
  EMAIL_CONTROL_CHARACTER: {
    description: "There is a line break, tab or other control character inside the address.",
    message: () => "This address has a line break or another control character in it. Type it again by hand.",
  },
  EMAIL_INVISIBLE_CHARACTER: {
    description: "There is a character that cannot be seen: zero width, soft hyphen, text direction.",
    message: () => "This address has an invisible character in it. Type it again by hand.",
  },
  EMAIL_BROKEN_CHARACTER: {
    description: "Half of a surrogate pair: the text was damaged on its way.",
    message: () => "A character of this address is damaged. Type it again by hand.",
  },
  EMAIL_WIDE_CHARACTER: {
    description: "A full-width or other compatibility character that only looks like an ordinary one.",
    message: () =>
      "This address has a wide or ornamental character that only looks ordinary. Type it again by hand.",
  },
  EMAIL_NON_ASCII_LOCAL: {
    description: "The part before the @ has a letter other than a to z.",
    message: (p) =>
      `${address(p)} has a letter before the @ that is not one of a to z. Mail cannot be sent there; check the spelling.`,
  },
  EMAIL_QUOTED_LOCAL: {
    description: "The part before the @ has quotation marks.",
    message: (p) => `${address(p, "This address")} has quotation marks. Remove them.`,
  },
  EMAIL_LOCAL_CHARACTER: {
    description: "The part before the @ has a character that cannot stand there.",
    message: (p) => `${address(p)} has a character before the @ that cannot stand there. Remove it.`,
  },
  EMAIL_DOMAIN_CHARACTER: {
    description: "The part after the @ has a character that cannot stand there.",
    message: (p) => `${address(p)} has a character after the @ that cannot stand there. Remove it.`,
  },
  EMAIL_DOMAIN_INVALID: {
    description:
      "The part after the @ is not a domain name: a part over 63 octets, a hyphen at an edge, a number as ending, broken punycode.",
    message: (p) => `The part after the @ in ${address(p, "this address")} is not a domain name. Check it.`,
  },
} as const satisfies Record<string, Refusal>;

/** A code of {@link emailRefusals}. */
export type EmailRefusalCode = keyof typeof emailRefusals;
