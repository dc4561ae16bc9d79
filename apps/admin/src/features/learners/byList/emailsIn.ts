import { findAddresses } from "../../../text/addresses.ts";

/** As many as one question about addresses takes. */
export const LISTED_MAX = 500;

/**
 * The addresses in a text that was copied from anywhere: one a line, separated by commas or semicolons, with names
 * around them, or whole rows of a spreadsheet. A line without any is taken as it stands, so that it is told as not
 * found, but for a first one, which is a header. Each once, in their order.
 */
export function emailsIn(text: string): string[] {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found = lines.flatMap((line, place) => {
    const addresses = findAddresses(line).map(({ address }) => address);
    if (addresses.length > 0) return addresses;
    return place === 0 && lines.length > 1 ? [] : [line];
  });
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = one.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
