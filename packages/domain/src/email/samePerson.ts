import { type EmailAddress, emailDomain } from "./address.ts";

/**
 * A key that two addresses share where they look like one person's: plus-tag and dots of the local part left out, and
 * googlemail.com taken as gmail.com. Never used to compare addresses, only to ask: they are two addresses.
 */
export function samePersonKey(email: EmailAddress): string {
  const domain = emailDomain(email);
  const local = email.slice(0, -domain.length - 1);
  const plain = local.replace(/(?<=.)\+.*$/, "").replaceAll(".", "");
  return `${plain}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
}
