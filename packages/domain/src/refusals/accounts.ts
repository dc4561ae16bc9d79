import { address, type Refusal, waitInWords } from "./refusal.ts";

/** Why signing in, registering or a field of a form did not work. None says whether an address has an account, except ADDRESS_TAKEN. */
export const accountRefusals = {
  PASSWORD_TOO_SHORT: {
    description: "The password has fewer than 12 characters. `count` is how many it has.",
    message: (p) =>
      p.count === undefined
        ? "Use 12 characters or more. Three words you can picture work well."
        : `It has ${p.count} characters. Add ${12 - p.count} more, for example another word.`,
  },
  PASSWORD_COMMON: {
    description: "The password stands on the list of those that are guessed first.",
    message: () =>
      "This password is on the list that is guessed first. Choose words that belong to you only.",
  },
  PASSWORD_LEAKED: {
    description:
      "The password was stolen somewhere and is known; only where the operator has that looked up.",
    message: () =>
      "This password was stolen from some site and is known. Choose words that belong to you only.",
  },
  CODE_WRONG: {
    description: "The code is not the one of the latest e-mail.",
    message: () => "That is not the code in our latest e-mail. Look at it once more, or open the link.",
  },
  CODE_EXPIRED: {
    description: "The code's time is over.",
    message: () => "This code has expired. Ask for a new one.",
  },
  CODE_USED_UP: {
    description: "Five wrong codes were tried; only a new code helps.",
    message: () => "Too many wrong codes. This one no longer works: ask for a new one.",
  },
  CODE_EXHAUSTED: {
    description: "The code was tried 20 times; only the link works until a resend brings a new code.",
    message: () => "This code was tried too often. Open the link of the e-mail, or ask for a new e-mail.",
  },
  TOO_MANY_TRIES: {
    description: "Too many tries from this source or for this address. `seconds` is the time to wait.",
    message: (p) => `Too many tries. Wait ${waitInWords(p.seconds)}, then try again.`,
  },
  SIGN_IN_FAILED: {
    description: "Address and password do not belong together; it is not said which of them is wrong.",
    message: () => "Address and password do not match. Try again, or let us send you a code.",
  },
  ADDRESS_TAKEN: {
    description: "The address, proven to be this person's, has an account already.",
    message: (p) => `${address(p)} has an account already. Sign in instead.`,
  },
  EMAIL_UNCHANGED: {
    description: "The new address is the one that the account has.",
    message: (p) => `${address(p)} is your address already. Type the new one.`,
  },
  CONTINUATION_EXPIRED: {
    description: "The one-use continuation was used before, or is older than 15 minutes.",
    message: () => "This page was open too long. Sign in once more; nothing is lost.",
  },
  REQUIRED: {
    description: "A field that is needed is empty.",
    message: (p) => `${p.name ?? "This"} is required. Fill it in.`,
  },
  TOO_LONG: {
    description: "A text is longer than fits. `limit` is the number of characters that fit.",
    message: (p) =>
      p.limit === undefined
        ? "This text is too long. Shorten it."
        : `This is too long: ${p.limit} characters fit. Shorten it.`,
  },
  INVALID_CHARACTERS: {
    description: "A text has control characters, characters that turn its direction, or damaged ones.",
    message: () => "This text has invisible control characters. Type it again by hand.",
  },
  INVALID_INPUT: {
    description: "A value is of another kind than the field takes.",
    message: () => "This value does not fit the field. Choose or type another one.",
  },
} as const satisfies Record<string, Refusal>;
