import { Unreadable } from "../model.ts";

/** What files of other kinds begin with. */
const MAGIC: readonly (readonly [found: string, bytes: string])[] = [
  ["PDF", "%PDF"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["program", "MZ"],
  ["program", "\x7fELF"],
  ["RAR", "Rar!"],
  ["7-Zip", "7z\xbc\xaf\x27\x1c"],
  ["gzip", "\x1f\x8b"],
  ["RTF", "{\\rtf"],
];

/** ZIP: .xlsx and .ods. CFB: .xls, and anything with a password. */
export type Container = "ZIP" | "CFB" | "TEXT";

/**
 * What a file is by its first bytes; its name has no say.
 * @throws Unreadable NOT_A_SPREADSHEET
 */
export function containerOf(bytes: Uint8Array): Container {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("PK\x03\x04")) return "ZIP";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "CFB";
  const other = MAGIC.find(([, magic]) => head.startsWith(magic));
  if (other) throw new Unreadable({ code: "NOT_A_SPREADSHEET", found: other[0] });
  return "TEXT";
}

const MARKUP = /^\s*<(?:\?xml|!--|!doctype|(?:html|head|body|table|meta|style|script|div|svg)[\s>])/i;

/**
 * Web pages and XML that were given a spreadsheet's name, as some systems export them.
 * @throws Unreadable NOT_A_SPREADSHEET
 */
export function refuseMarkup(text: string): void {
  const start = text.slice(0, 2000);
  if (!MARKUP.test(start)) return;
  const isPage = /<(?:!doctype\s+)?html/i.test(start) || !/<\?xml/i.test(start);
  throw new Unreadable({ code: "NOT_A_SPREADSHEET", found: isPage ? "HTML" : "XML" });
}
