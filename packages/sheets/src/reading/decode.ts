import { Unreadable } from "../model.ts";

const BOMS: readonly (readonly [encoding: string, bom: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** The last character that some old programs write. */
const END_OF_FILE = "\u001a";
/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const BINARY = /[\0-\x08\x0e-\x1f]/;
/** Octets that Windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text of a file: by its byte order mark, else UTF-8 where all of it is, else Windows-1252. Never a guess that
 * could turn letters into others unseen.
 * @throws Unreadable UNKNOWN_ENCODING, NOT_A_SPREADSHEET
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = BOMS.find(([, bom]) => bom.every((octet, place) => bytes[place] === octet));
  const text = marked ? strictly(marked[0], bytes) : unmarked(bytes);
  if (text === null) throw new Unreadable({ code: "UNKNOWN_ENCODING" });
  const whole = text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text;
  if (BINARY.test(whole)) throw new Unreadable({ code: "NOT_A_SPREADSHEET", found: null });
  return whole;
}

function unmarked(bytes: Uint8Array): string | null {
  // Letters that each have an octet of nothing beside them: UTF-16 or UTF-32 that does not say which.
  if (bytes.includes(0)) return looksWide(bytes) ? null : "\0";
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return utf8;
  return bytes.some((octet) => UNDEFINED_1252.has(octet)) ? null : strictly("windows-1252", bytes);
}

function looksWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const empty = [0, 0];
  sample.forEach((octet, place) => {
    if (octet === 0) empty[place % 2] = (empty[place % 2] ?? 0) + 1;
  });
  return Math.max(...empty) > sample.length / 4;
}

/** The text, without its mark; null where an octet is wrong. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
