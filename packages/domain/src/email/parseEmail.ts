import type { EmailRefusalCode } from "../refusals/email.ts";
import type { EmailAddress } from "./address.ts";
import { domainToAscii } from "./domain.ts";

/** UTF-16 units beyond which a text is refused unread: no address, however padded, is longer. */
const INPUT_MAX = 1000;
const ADDRESS_OCTETS_MAX = 254;
const LOCAL_OCTETS_MAX = 64;

const SURROGATE = /\p{Surrogate}/u;
const CONTROL = /\p{Control}/u;
const INVISIBLE = /[\p{Format}\p{Default_Ignorable_Code_Point}\p{Line_Separator}\p{Paragraph_Separator}]/u;
const NON_ASCII = /[^\0-\x7f]/u;
const NOT_LOCAL = /[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/;
// Everything ASCII that a host name cannot hold, and that URL would read as user, port or path.
const NOT_DOMAIN = /[\0-,/:-@[-`{-\x7f]/;

export interface ParsedEmail {
  readonly ok: true;
  /** The normal form: what is stored and compared. */
  readonly email: EmailAddress;
  /** What was typed, trimmed and without `mailto:`: what is shown. */
  readonly typed: string;
}

export interface RefusedEmail {
  readonly ok: false;
  readonly code: EmailRefusalCode;
  /** Where the mistake is, as a UTF-16 index into the input; left out where no single place is wrong. */
  readonly at?: number;
}

/**
 * Reads one e-mail address. Trims (no-break spaces too), takes a `mailto:` away, and refuses everything
 * that could be read as another address somewhere else. Never throws, whatever the text.
 */
export function parseEmail(input: string): ParsedEmail | RefusedEmail {
  if (input.length > INPUT_MAX) return { ok: false, code: "EMAIL_TOO_LONG" };
  const { typed, start } = unwrap(input);
  const mistake = firstMistake(typed);
  if (mistake) return refused(mistake, start);

  const at = typed.indexOf("@");
  const ascii = domainToAscii(typed.slice(at + 1));
  if (ascii === null) return refused({ code: "EMAIL_DOMAIN_INVALID", at: at + 1 }, start);
  const email = `${typed.slice(0, at).toLowerCase()}@${ascii}`;
  if (email.length > ADDRESS_OCTETS_MAX) return refused({ code: "EMAIL_TOO_LONG" }, start);
  return { ok: true, email: email as EmailAddress, typed };
}

interface Mistake {
  readonly code: EmailRefusalCode;
  readonly at?: number | undefined;
}

const refused = ({ code, at }: Mistake, start: number | null): RefusedEmail =>
  at === undefined || start === null ? { ok: false, code } : { ok: false, code, at: start + at };

/** The address inside the white space and `mailto:`, and where it starts (null when that cannot be said). */
function unwrap(input: string): { typed: string; start: number | null } {
  const trimmed = input.trim();
  const start = input.length - input.trimStart().length;
  const link = /^mailto:/i.exec(trimmed);
  if (!link) return { typed: trimmed, start };
  const address = trimmed.slice(link[0].length).replace(/\?.*$/s, "");
  // A copied link is percent-encoded: jane%2Bsafety is jane+safety, not another person.
  const decoded = address.includes("%") ? decode(address) : address;
  const typed = decoded.trim();
  return { typed, start: typed === address ? start + link[0].length : null };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The rules in the order in which their repair helps most: one mistake often causes the next. */
function firstMistake(text: string): Mistake | null {
  if (text === "") return { code: "EMAIL_EMPTY" };
  return (
    unreadable(text) ??
    severalOrWrapped(text) ??
    atSigns(text) ??
    localMistake(text.slice(0, text.indexOf("@"))) ??
    domainMistake(text, text.indexOf("@") + 1)
  );
}

function unreadable(text: string): Mistake | null {
  const several = /[\r\n\t\p{Line_Separator}\p{Paragraph_Separator}]/u.test(text) && severalAddresses(text);
  if (several) return { code: "EMAIL_SEVERAL_ADDRESSES" };
  return (
    found(text, SURROGATE, "EMAIL_BROKEN_CHARACTER") ??
    found(text, CONTROL, "EMAIL_CONTROL_CHARACTER") ??
    found(text, INVISIBLE, "EMAIL_INVISIBLE_CHARACTER") ??
    wideCharacter(text)
  );
}

function severalOrWrapped(text: string): Mistake | null {
  if (text.includes('"')) return { code: "EMAIL_QUOTED_LOCAL", at: text.indexOf('"') };
  if (severalAddresses(text)) return { code: "EMAIL_SEVERAL_ADDRESSES", at: text.search(/[\s,;]/) };
  return found(text, /[<>]/, "EMAIL_NAME_AROUND") ?? found(text, /\s/, "EMAIL_SPACE");
}

const severalAddresses = (text: string): boolean =>
  text.split(/[\s,;]+/).filter((part) => part.includes("@")).length > 1;

function atSigns(text: string): Mistake | null {
  const at = text.indexOf("@");
  if (at === -1) return { code: "EMAIL_NO_AT_SIGN" };
  const second = text.indexOf("@", at + 1);
  if (second !== -1) return { code: "EMAIL_TWO_AT_SIGNS", at: second };
  if (at === 0) return { code: "EMAIL_NO_LOCAL", at };
  if (at === text.length - 1) return { code: "EMAIL_NO_DOMAIN", at };
  return null;
}

function localMistake(local: string): Mistake | null {
  return (
    found(local, NON_ASCII, "EMAIL_NON_ASCII_LOCAL") ??
    found(local, NOT_LOCAL, "EMAIL_LOCAL_CHARACTER") ??
    dots(local, 0) ??
    (local.length > LOCAL_OCTETS_MAX ? { code: "EMAIL_LOCAL_TOO_LONG", at: LOCAL_OCTETS_MAX } : null)
  );
}

function domainMistake(text: string, start: number): Mistake | null {
  const domain = text.slice(start);
  const character = found(domain, NOT_DOMAIN, "EMAIL_DOMAIN_CHARACTER");
  if (character) return { ...character, at: start + (character.at ?? 0) };
  const dot = dots(domain, start);
  if (dot) return dot;
  return domain.includes(".") ? null : { code: "EMAIL_NO_DOMAIN_DOT", at: start };
}

function dots(part: string, start: number): Mistake | null {
  const double = part.indexOf("..");
  if (double !== -1) return { code: "EMAIL_DOUBLE_DOT", at: start + double };
  if (part.startsWith(".")) return { code: "EMAIL_DOT_AT_EDGE", at: start };
  return part.endsWith(".") ? { code: "EMAIL_DOT_AT_EDGE", at: start + part.length - 1 } : null;
}

/**
 * A character that Unicode calls a variant of others (full-width letters and signs, the Kelvin sign, the
 * ideographic full stop). Folding it would turn what was typed into somebody's real address.
 */
function wideCharacter(text: string): Mistake | null {
  if (!NON_ASCII.test(text)) return null;
  let at = 0;
  for (const character of text) {
    const folded = character.normalize("NFKC");
    const variant =
      folded !== character.normalize("NFC") || (NON_ASCII.test(character) && !NON_ASCII.test(folded));
    if (character === "\u3002" || (variant && character !== "\u00a0"))
      return { code: "EMAIL_WIDE_CHARACTER", at };
    at += character.length;
  }
  return null;
}

function found(text: string, pattern: RegExp, code: EmailRefusalCode): Mistake | null {
  const at = text.search(pattern);
  return at === -1 ? null : { code, at };
}
