import { emailDomain, parseEmail } from "@muster/domain";

/** An address that stands in a text, and where. */
export interface FoundAddress {
  readonly start: number;
  readonly address: string;
}

const candidate = /[^\s<>"“”(),;:[\]]+@[^\s<>"“”(),;:[\]]+/g;
const quoted = /^(?:'(.+)'|‘(.+)’)$/;
/** What ends a sentence or a quotation: no domain ends so. */
const after = /[.!?'’]+$/;

/**
 * What looks like an address in a text, in its order. Taken whole, since an address that is cut is somebody else's: an
 * apostrophe stays (o'brien@…), but for those that it is quoted in. Whether it is one, parseEmail says.
 */
export function findAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(candidate)].map(({ 0: whole, index }) => {
    const inner = quoted.exec(whole.replace(/[.!?]+$/, ""));
    const address = (inner?.[1] ?? inner?.[2] ?? whole).replace(after, "");
    return { start: index + (inner ? 1 : 0), address };
  });
}

/** A link that writes to an address. What means something in a link (`&`, `?`, `#`, `%`) is encoded, so that it is not cut. */
export const mailtoUrl = (email: string): string => `mailto:${encodeURIComponent(email).replace("%40", "@")}`;

/**
 * The ASCII form (A-labels) of an internationalised domain; null where what was typed is ASCII already. Domains that
 * look alike differ in it.
 */
export function asciiDomain(typed: string): string | null {
  const parsed = parseEmail(typed);
  const domain = typed.slice(typed.lastIndexOf("@") + 1);
  return parsed.ok && /[^\0-\x7f]/.test(domain) ? emailDomain(parsed.email) : null;
}
