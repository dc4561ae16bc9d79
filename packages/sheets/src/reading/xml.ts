import { Unreadable } from "../model.ts";

/** No spreadsheet program writes these; they can name files and addresses, and grow without end. */
const DEFINITIONS = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i;

/**
 * The text of an XML part.
 * @throws Unreadable UNSAFE where it defines anything, DAMAGED where it is not UTF-8
 */
export function xmlText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  // UTF-16, in which definitions would not be seen.
  if (text.includes("\0") || /^[\xfe\xff]{2}/.test(String.fromCharCode(...bytes.subarray(0, 2)))) {
    throw new Unreadable({ code: "DAMAGED" });
  }
  if (DEFINITIONS.test(text)) throw new Unreadable({ code: "UNSAFE" });
  return text;
}

/** Start tags by their local names, whatever their prefix; each match has the name and the attributes. */
export const tags = (names: string): RegExp =>
  new RegExp(`<(?:[\\w.-]+:)?(${names})(?=[\\s/>])([^>]*)>`, "g");

/** The value of an attribute, whatever its prefix; null where it is missing. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? (found[1] ?? found[2] ?? "") : null;
}
