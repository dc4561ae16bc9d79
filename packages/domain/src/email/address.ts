declare const normalForm: unique symbol;

/**
 * An e-mail address in the one normal form in which addresses are compared: trimmed, Unicode NFC,
 * domain as lower-case ASCII (A-labels), local part lower case, plus-tags and dots kept.
 * Only parseEmail makes one.
 */
export type EmailAddress = string & { readonly [normalForm]: true };

/** The domain of an address: lower-case ASCII, without the @. */
export function emailDomain(email: EmailAddress): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
